import Escaping

/// Writes a JSON value as a literal of a language that has lists and keyed collections.
struct ValueLiteral {
    enum Style {
        case python
        case javaScript
    }

    let style: Style

    /// The most characters of a line that a collection is put on as a whole.
    private static let lineLimit = 80

    /// The value, broken into lines where it is long.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - indentation: the number of spaces before the line that it starts on.
    ///   - column: the number of characters in front of it on that line.
    /// - Returns: the literal.
    func text(_ value: JSON, indentation: Int, column: Int) -> String {
        let line = oneLine(value)
        if column + line.count < Self.lineLimit { return line }
        let unit = style == .python ? 4 : 2
        let inner = indentation + unit
        let space = String(repeating: " ", count: inner)
        let parts: [String]
        switch value {
        case .array(let elements) where !elements.isEmpty:
            parts = elements.map { space + text($0, indentation: inner, column: inner) }
        case .object(let members) where !members.isEmpty:
            parts = members.map { member in
                let key = key(member.key) + ": "
                let column = inner + key.count
                return space + key + text(member.value, indentation: inner, column: column)
            }
        default: return line
        }
        let isArray = if case .array = value { true } else { false }
        let end = String(repeating: " ", count: indentation)
        return (isArray ? "[" : "{") + "\n" + parts.joined(separator: ",\n") + ",\n" + end
            + (isArray ? "]" : "}")
    }

    private func oneLine(_ value: JSON) -> String {
        switch value {
        case .null: style == .python ? "None" : "null"
        case .bool(let flag):
            style == .python ? (flag ? "True" : "False") : (flag ? "true" : "false")
        case .number(let spelling): spelling
        case .string(let text): quoted(text)
        case .array(let elements):
            "[" + elements.map { oneLine($0) }.joined(separator: ", ") + "]"
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            (style == .python ? "{" : "{ ")
                + members.map { key($0.key) + ": " + oneLine($0.value) }.joined(separator: ", ")
                + (style == .python ? "}" : " }")
        }
    }

    private func key(_ key: String) -> String {
        style == .javaScript && isJavaScriptName(key) ? key : quoted(key)
    }

    private func quoted(_ text: String) -> String {
        stringLiteral(text, style == .python ? .python : .javaScript)
    }

    /// Whether the language sends the same value for its literal: keys twice get lost, `__proto__`
    /// is no key of a literal in JavaScript, and long numbers are rounded.
    func isExact(_ value: JSON) -> Bool {
        switch value {
        case .null, .bool, .string: true
        case .number(let spelling): isExactNumber(spelling)
        case .array(let elements): elements.allSatisfy { isExact($0) }
        case .object(let members):
            Set(members.map(\.key)).count == members.count
                && !(style == .javaScript && members.contains { $0.key == "__proto__" })
                && members.allSatisfy { isExact($0.value) }
        }
    }

    private func isExactNumber(_ spelling: String) -> Bool {
        let digits = spelling.utf8.count
        return digits <= 15 && Double(spelling)?.isFinite == true
    }
}
