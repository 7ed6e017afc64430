import Diagnostics
package import Escaping
import YAMLSource

/// The media type of a problem document (RFC 9457 §6.1).
package let problemMediaType = "application/problem+json"

/// The type of a problem that is no more than its status (RFC 9457 §4.2.1).
package let blankProblemType = "about:blank"

/// The JSON object in the body of an example response, with the places of its members.
package struct ProblemDocument {
    var members: [String: JSON] = [:]
    /// The media type in `Content-Type`, in small letters and without parameters.
    var mediaType: String?
    /// Where `Content-Type` is written.
    var mediaTypeRange: SourceRange?
    private let body: Exchange.Body

    /// `nil` where the response has no body that is a JSON object.
    package init?(_ response: Exchange.Response) {
        guard let body = response.body, let members = body.jsonMembers else { return nil }
        self.body = body
        self.members = Dictionary(
            members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let field = response.field(named: "Content-Type")
        mediaType = field?.mediaType
        mediaTypeRange = field?.value.range
    }

    /// Whether it is a problem document by its media type, or has what hardly anything else has: a
    /// type that is a URI, a title and a status that is a number, or is one but for its quotes.
    package var isProblem: Bool {
        if mediaType == problemMediaType { return true }
        // Formats of their own have a word there: "card_error".
        guard mediaType?.contains("json") != false, case .string(let type) = members["type"],
            type.hasPrefix("/") || uriScheme(of: type) != nil, case .string = members["title"]
        else { return false }
        return status != nil
    }

    /// The member `status` as a number, also where it is one in quotes.
    var status: Double? {
        switch members["status"] {
        case .number(let text), .string(let text): Double(text)
        default: nil
        }
    }

    /// Where the value of a member stands, as nearly as that is known.
    func range(of key: String) -> SourceRange {
        body.memberRanges[key] ?? body.range.narrowed(to: "\"\(key)\"")
    }
}

extension Exchange.Field {
    /// The value up to the parameters, in small letters (RFC 9110 §8.3.1).
    package var mediaType: String { mediaTypeEssence(value.value) }
}

extension Exchange.Body {
    /// The members of a body that is a JSON object, also of a text that is one.
    package var jsonMembers: [JSONMember]? {
        switch content {
        case .json(.object(let members)): return members
        case .json: return nil
        case .text(let text):
            guard text.first(where: { !$0.isWhitespace }) == "{" else { return nil }
            var problems: [Diagnostic] = []
            let file = SourceFile(path: range.file.path, bytes: Array(text.utf8))
            let node = parseJSON(YAMLText(wholeFile: file), diagnostics: &problems)
            guard problems.isEmpty, case .object(let members)? = node?.json else { return nil }
            return members
        }
    }
}
