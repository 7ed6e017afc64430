import Diagnostics
import ErrorCatalog

/// Finds the messages of a catalog in a text and what stands for their parameters.
///
/// Time is linear in the text for each message that may be in it: between two literals the shortest
/// text counts, so nothing is tried twice. Most messages are ruled out by eight bytes of theirs that
/// the text does not have.
struct MessageMatcher {
    /// How many bytes of text are compared with messages.
    static let textLimit = 64 << 10

    struct Found: Equatable {
        var entry: Int
        var weight: Int
        var values: [MessageValue]
    }

    private let messages: [MessagePattern]

    init(_ catalog: ErrorCatalog) {
        messages = catalog.entries.enumerated().compactMap { index, entry in
            entry.message.flatMap { MessagePattern($0.value, entry, index) }
        }
    }

    /// The messages that are in texts, the best first: those with the most literal bytes.
    ///
    /// - Parameter texts: texts of one or more lines.
    /// - Returns: for each entry its best match, with the text.
    func find(in texts: [MessageText]) -> [(found: Found, text: MessageText)] {
        var room = MessageMatcher.textLimit
        var parts: [MessageText] = []
        for text in texts where room > 0 {
            let part = text.bytes.prefix(room)
            room -= part.count
            parts.append(MessageText(bytes: Array(part), place: text.place))
        }
        let chunks = TextChunks(parts.map(\.bytes))
        var best: [Int: (found: Found, text: MessageText)] = [:]
        for message in messages where chunks.mayHold(message.longestLiteral) {
            for part in parts {
                guard let found = message.match(part) else { continue }
                if let known = best[message.entry], known.found.weight >= found.weight { continue }
                best[message.entry] = (found, part)
            }
        }
        return best.values.sorted {
            ($1.found.weight, $0.found.entry) < ($0.found.weight, $1.found.entry)
        }
    }

    /// The values of one entry's message in texts.
    func values(of entry: Int, in texts: [MessageText]) -> [MessageValue] {
        let own = messages.filter { $0.entry == entry }
        for text in texts where text.bytes.count <= MessageMatcher.textLimit {
            if let found = own.firstNonNil({ $0.match(text) }) { return found.values }
        }
        return []
    }
}

/// What stands for a parameter of a message.
package struct MessageValue: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension Sequence {
    /// The first result that is not `nil`.
    func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}

/// Which stretches of eight bytes a text has.
private struct TextChunks {
    private var chunks: Set<UInt64> = []

    init(_ texts: [[UInt8]]) {
        for text in texts {
            var chunk: UInt64 = 0
            for (index, byte) in text.enumerated() {
                chunk = chunk << 8 | UInt64(byte)
                if index >= 7 { chunks.insert(chunk) }
            }
        }
    }

    /// Whether a literal may be in the text; short ones always may.
    func mayHold(_ literal: [UInt8]) -> Bool {
        guard literal.count >= 8 else { return true }
        return chunks.contains(literal.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
