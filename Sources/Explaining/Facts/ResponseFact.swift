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
func codeSpan(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    let short = line.count > 120 ? String(line.prefix(119)) + "…" : line
    // A longer fence keeps backquotes inside.
    let longest = short.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = short.hasPrefix("`") || short.hasSuffix("`")
    return isPadded ? "\(fence) \(short) \(fence)" : "\(fence)\(short)\(fence)"
}

/// A text as Markdown that means just it.
func plainMarkdown(_ text: String) -> String {
    var result = ""
    for character in text {
        if "\\`*_[]<>&{}!".contains(character) { result.append("\\") }
        result.append(character)
    }
    return result
}
