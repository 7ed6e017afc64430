package import Diagnostics
import YAMLSource

/// A parameter of an error's message template.
package struct MessageParameter: Sendable {
    package enum ValueType: String, Sendable, DocumentedChoice {
        case string
        case integer
        case number
        case boolean
        case dateTime = "date-time"
        case uri

        package var summary: String {
            switch self {
            case .string: "Any text. This is the default."
            case .integer: "A whole number."
            case .number: "A number as JSON writes it."
            case .boolean: "`true` or `false`."
            case .dateTime: "A point in time as RFC 3339 writes it: `2026-03-01T09:30:00Z`."
            case .uri: "A URI (RFC 3986)."
            }
        }
    }

    package var name: Located<String>
    package var type: ValueType = .string
    /// Inline Markdown.
    package var description: Located<String>?
    package var example: Located<String>?
}

/// Whether a message can have a place for a name.
func isParameterName(_ name: String) -> Bool {
    MessageTemplate("{\(name)}").parameterNames == [name]
}

extension Diagnostic {
    /// The name of a parameter that no message can have a place for.
    static func noParameterName(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .invalidValue, "'\(name.value)' is no name of a parameter", at: name.range,
            help: "use letters, digits, '_', '-' and '.' alone, as between the braces of a message")
    }
}
