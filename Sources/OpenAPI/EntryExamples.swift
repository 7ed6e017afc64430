import Escaping

/// The examples of an entry of a catalog: each body once, and only a few of them.
struct EntryExamples {
    private static let limit = 5

    private var found: [(example: APIResponse.Example, operation: APIOperation)] = []
    private var bodies: Set<[UInt8]> = []

    var isFull: Bool { found.count == EntryExamples.limit }

    /// Takes an example that shows something and is not there yet, if there is room.
    mutating func add(_ example: APIResponse.Example, of operation: APIOperation) {
        guard !isFull, isShowable(example), bodies.insert(example.key).inserted else { return }
        found.append((example, operation))
    }

    /// What stands under `example`: the first, unless its title has to be kept.
    var untitled: JSON? {
        found.first.flatMap {
            $0.example.title == nil ? exchange($0.example, of: $0.operation) : nil
        }
    }

    /// What stands under `examples`.
    var titled: JSON? {
        let items = found.enumerated().dropFirst(untitled == nil ? 0 : 1)
        if items.isEmpty { return nil }
        return .array(
            items.map { index, item in
                exchange(
                    item.example, of: item.operation,
                    title: item.example.title ?? item.example.name ?? "Example \(index + 1)")
            })
    }
}

extension APIResponse.Example {
    /// Equal for examples that show the same.
    var key: [UInt8] { body.bytes(.indented) }
}

extension APIDescription {
    /// Notes the examples that no entry shows, each once.
    ///
    /// - Parameters:
    ///   - entries: the entries of statuses and error codes.
    ///   - unmapped: gets the notes.
    func noteUnshownExamples(in entries: [JSON], _ unmapped: inout Unmapped) {
        var shown = Set(entries.flatMap(exampleBodies).map { $0.bytes(.indented) })
        for response in responses {
            for example in response.examples
            where isShowable(example) && shown.insert(example.key).inserted {
                unmapped.note(.furtherExample, at: example.range)
            }
        }
    }

    private func exampleBodies(of entry: JSON) -> [JSON] {
        let example = entry["example"].map { [$0] } ?? []
        let others = entry["examples"]?.elements ?? []
        return (example + others).compactMap { $0["response"]?["body"] }
    }
}
