import Escaping
import YAMLSource

/// A line of YAML with one key.
func yamlLine(_ key: String, _ text: String) -> String {
    yamlText(of: .object([JSONMember(key: key, value: .string(text))]))
}

extension String {
    /// Without white space at both ends.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
