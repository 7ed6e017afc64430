import Escaping

/// What is wrong with a parameter of a query.
struct TryMistake: Sendable, Equatable {
    /// The name as it is in the query.
    var parameter: String
    /// What is wrong and what is allowed, as a sentence.
    var detail: String

    var json: JSON {
        .members(["parameter": .string(parameter), "detail": .string(detail)])
    }
}

extension TryMistake {
    static func isTwice(_ name: String) -> TryMistake {
        TryMistake(parameter: name, detail: "It is given twice. Give it once.")
    }

    static func wrong(_ item: QueryItem, is expected: String) -> TryMistake {
        TryMistake(parameter: item.name, detail: "'\(shortened(item.value))' is not \(expected).")
    }
}

/// The start of a text that would make a message too long to read.
func shortened(_ text: String) -> String {
    text.count > 100 ? text.prefix(100) + "…" : text
}
