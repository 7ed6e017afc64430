import Escaping

/// Something in a pasted response that its reader should not miss.
package struct ResponseFact: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// How long to wait.
        case wait
        /// What is left of a limit.
        case limit
        /// Why the credentials were refused.
        case challenge
        /// Which methods the resource takes.
        case methods
        /// The id to name when asking for help.
        case requestID = "request-id"
        /// Two places say different things.
        case contradiction
        /// A proxy or CDN answered.
        case edge
        /// Where a redirect leads.
        case redirect
        /// A header that the catalog promises is not there.
        case missingHeader = "missing-header"
        /// The endpoint is going away.
        case sunset
        /// What was pasted is not all, or not readable.
        case input
    }

    package var kind: Kind
    /// A sentence of inline Markdown.
    package var text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// A value that somebody else wrote as a code span, cut to a readable length.
func shortCodeSpan(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return codeSpan(line.count > 120 ? String(line.prefix(119)) + "…" : line)
}
