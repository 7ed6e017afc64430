package import Diagnostics

/// A parameter of an error's message template.
package struct MessageParameter: Sendable {
    package enum ValueType: String, Sendable, CaseIterable {
        case string
        case integer
        case number
        case boolean
    }

    package var name: Located<String>
    package var type: ValueType = .string
    /// Inline Markdown.
    package var description: Located<String>?
    package var example: String?
}
