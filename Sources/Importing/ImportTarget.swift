/// What a field of a record can become.
package enum ImportTarget: String, Sendable, CaseIterable {
    case code
    case status
    /// The title of an error, the reason of a status.
    case title
    /// The summary of an error, the description of a status.
    case summary
    case message
    case type
    case slug
    case aliases
    case group
    case tags
    case severity
    case actor
    case endpoints
    case since
    case causes
    /// What helps, under the first cause.
    case fixes
    case related
    case keywords
    /// The text of the code's page.
    case body

    /// The target of a name that people write, also as a status spells it.
    package init?(name: String) {
        switch name {
        case "reason": self = .title
        case "description": self = .summary
        default: self.init(rawValue: name)
        }
    }

    /// Whether it is a list of short texts.
    var isWordList: Bool {
        switch self {
        case .aliases, .tags, .endpoints, .related, .keywords: true
        default: false
        }
    }

    /// The names of fields that usually mean it, the surest first, without case and punctuation.
    var usualNames: [String] {
        switch self {
        case .code:
            [
                "code", "errorcode", "errcode", "sqlstate", "errorid", "errorno", "errno", "(key)",
                "(file)", "id", "key", "number", "identifier", "error", "slug", "statuscode",
                "httpstatuscode", "httpstatus", "httpcode", "name", "symbol", "status", "(value)",
            ]
        case .status:
            [
                "httpstatus", "httpstatuscode", "httpcode", "status", "statuscode", "http",
                "responsestatus", "responsecode", "httpresponse",
            ]
        case .title:
            [
                "title", "(heading)", "reasonphrase", "reason", "name", "label", "headline",
                "errorname",
                "shortdescription", "shortmessage", "summary", "constant", "symbol",
                "specname", "(key)",
            ]
        case .summary:
            [
                "description", "detail", "details", "explanation", "meaning", "longdescription",
                "text", "definition", "summary", "(value)", "errordescription", "(paragraph)",
            ]
        case .message: ["message", "errormessage", "messagetemplate", "template", "msg"]
        case .type: ["type", "typeuri", "problemtype"]
        case .slug: ["slug"]
        case .aliases: ["aliases", "alias", "oldcodes"]
        case .group:
            [
                "group", "category", "product", "section", "(section)", "module", "service",
                "component", "domain",
            ]
        case .tags: ["tags", "categories", "labels"]
        case .severity: ["severity", "level", "loglevel", "errorlevel"]
        case .actor: ["actor"]
        case .endpoints: ["endpoints"]
        case .since: ["since", "introduced", "introducedin", "addedin"]
        case .causes: ["causes", "possiblecauses", "cause"]
        case .fixes:
            ["fixes", "solutions", "possiblesolutions", "solution", "fix", "remedy", "resolution"]
        case .related: ["related", "seealso"]
        case .keywords: ["keywords"]
        case .body: ["(body)"]
        }
    }
}
