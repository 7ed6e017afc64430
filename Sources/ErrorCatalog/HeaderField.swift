package import Diagnostics
import YAMLSource

/// A header field that belongs to an error.
package struct HeaderField: Sendable {
    /// The side that sends it.
    package enum Direction: String, Sendable, DocumentedChoice {
        case response
        case request

        package var summary: String {
            switch self {
            case .response: "The server sends it. This is the default."
            case .request: "The client sends it."
            }
        }
    }

    /// How binding the specification is: MUST, SHOULD, MAY.
    package enum Requirement: String, Sendable, DocumentedChoice {
        case required
        case recommended
        case optional

        package var summary: String {
            switch self {
            case .required: "Every such message has it."
            case .recommended: "Messages should have it."
            case .optional: "Messages may have it. This is the default."
            }
        }
    }

    package var name: Located<String>
    package var direction: Direction = .response
    package var requirement: Requirement = .optional
    /// What it is for here, as inline Markdown.
    package var role: Located<String>
    package var example: Located<String>?
}
