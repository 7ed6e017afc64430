/// Why an entry is thought to be meant.
package struct MatchReason: Sendable, Equatable {
    /// The ways, the most trustworthy first.
    package enum Way: Int, Sendable, Comparable {
        /// The problem type of RFC 9457.
        case type
        /// A link to the entry's page.
        case link
        /// The code or an alias in a member that names errors.
        case code
        /// The same, spelled with other case or separators.
        case similarCode
        /// The code anywhere in the text.
        case mention
        /// The entry's title.
        case title
        /// The message of the entry.
        case message
        /// The code anywhere in the text, spelled otherwise.
        case similarMention
        /// A code that is also an ordinary word, somewhere in the text.
        case word
        /// The status of the response.
        case status
        /// A status that the body names.
        case bodyStatus
        /// A status that stands somewhere in the text.
        case statusMention

        package static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }

        /// The name for programs.
        package var name: String {
            switch self {
            case .type: "type"
            case .link: "link"
            case .code, .similarCode: "code"
            case .mention, .similarMention, .word: "mention"
            case .title: "title"
            case .message: "message"
            case .status: "status"
            case .bodyStatus: "body-status"
            case .statusMention: "status-mention"
            }
        }
    }

    package var way: Way
    /// Where it stands: a member of the body, a header; `nil` for the text as such.
    package var place: String?
    /// What stands there.
    package var value: String

    /// A sentence without a full stop that starts with "because"; the code spans are Markdown.
    package func sentence(in catalogName: String) -> String {
        let value = value.count > 80 ? value.prefix(79) + "…" : value[...]
        let quoted = value.contains("`") ? "‘\(value)’" : "`\(value)`"
        let subject = place.map { "`\($0)` is \(quoted)" } ?? "the text has \(quoted)"
        switch way {
        case .type: return "because the problem type is \(quoted)"
        case .link: return "because \(place.map { "`\($0)`" } ?? "the text") leads to its page"
        case .code, .mention, .title, .word: return "because \(subject)"
        case .similarCode, .similarMention:
            return "because \(subject), another spelling of `\(catalogName)`"
        case .message: return "because \(place.map { "`\($0)`" } ?? "the text") has its message"
        case .status: return "because the status of the response is \(value)"
        case .bodyStatus: return "because \(subject)"
        case .statusMention: return "because the text speaks of \(value)"
        }
    }
}

/// An entry that may be meant, and why.
package struct Match: Sendable, Equatable {
    /// The place in the catalog's entries.
    package var entry: Int
    package var reason: MatchReason
    /// The code or alias that was found, as the catalog spells it; empty where none was.
    package var name: String = ""
    /// How much of the message was the same, in bytes.
    package var weight = 0
}
