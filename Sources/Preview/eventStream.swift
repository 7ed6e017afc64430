import Escaping

/// How often a silent connection is tried, so that one whose page is gone is noticed.
private let heartbeat = Duration.seconds(15)

/// The events of one connection: the state now, then one for each change, and a comment from time
/// to time.
func eventStream(of preview: LivePreview) -> AsyncStream<String> {
    AsyncStream { continuation in
        let changes = Task {
            for await snapshot in preview.snapshots() { continuation.yield(event(snapshot)) }
            continuation.finish()
        }
        let beats = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: heartbeat)
                continuation.yield(": still here\n\n")
            }
        }
        continuation.onTermination = { _ in
            changes.cancel()
            beats.cancel()
        }
    }
}

private func event(_ snapshot: Snapshot) -> String {
    let data = JSON.members([
        "build": .integer(snapshot.build),
        "problems": snapshot.problems.map(JSON.string) ?? .null,
        "hasGoodSite": .bool(snapshot.isGood),
        "onlyStyles": .bool(snapshot.changedOnlyStyles),
    ])
    return "event: state\ndata: \(String(decoding: data.bytes(), as: UTF8.self))\n\n"
}
