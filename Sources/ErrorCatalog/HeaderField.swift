package import Diagnostics

/// A header field that belongs to an error.
package struct HeaderField: Sendable {
    /// The side that sends it.
    package enum Direction: String, Sendable, CaseIterable {
        case response
        case request
    }

    /// How binding the specification is: MUST, SHOULD, MAY.
    package enum Requirement: String, Sendable, CaseIterable {
        case required
        case recommended
        case optional
    }

    package var name: Located<String>
    package var direction: Direction = .response
    package var requirement: Requirement = .optional
    /// What it is for here, as inline Markdown.
    package var role: Located<String>
    package var example: String?
}
