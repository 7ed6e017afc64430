import Escaping
import Synchronization

/// The events of one connection: the state now, then one for each change, and a comment from time
/// to time.
///
/// Who reads slowly gets the last state alone.
///
/// - Parameters:
///   - preview: the preview.
///   - heartbeat: how often a silent connection is tried, so that one whose page is gone is noticed.
/// - Returns: the texts to send.
func eventStream(
    of preview: LivePreview, heartbeat: Duration = .seconds(15)
) -> some AsyncSequence<String, Never> & Sendable {
    let (signals, continuation) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let pending = PendingState()
    let changes = Task {
        for await snapshot in preview.snapshots() {
            pending.set(snapshot)
            continuation.yield()
        }
        continuation.finish()
    }
    let beats = Task {
        while !Task.isCancelled {
            try await Task.sleep(for: heartbeat)
            continuation.yield()
        }
    }
    continuation.onTermination = { _ in
        changes.cancel()
        beats.cancel()
    }
    return signals.map { pending.take().map(event) ?? ": still here\n\n" }
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

/// The state that was not sent yet.
private final class PendingState: Sendable {
    private let snapshot = Mutex<Snapshot?>(nil)

    func set(_ next: Snapshot) { snapshot.withLock { $0 = next } }

    func take() -> Snapshot? {
        snapshot.withLock { snapshot in
            defer { snapshot = nil }
            return snapshot
        }
    }
}
