package import Diagnostics

/// One status code or error code.
package struct CatalogEntry: Sendable {
    package enum Kind: String, Sendable {
        /// An HTTP status code.
        case status
        /// An error code of the API.
        case error
    }

    package var kind: Kind
    /// The code as it is spelled in responses: `429`, `rate_limit_exceeded`.
    package var code: Located<String>
    /// The last part of the page's URL; unique, safe as a file name.
    package var slug: String
    /// The slug that the catalog asks for, in place of the one that the code gives.
    package var wantedSlug: Located<String>?
    /// The HTTP status that a response with this code has, from 100 to 599.
    package var statusCode: Int
    /// Where the status is written; `nil` where it could not be read.
    package var statusRange: SourceRange?
    /// The reason phrase of a status, the title of an error code.
    package var title: Located<String>
    /// The reason phrase of a status whose title is in another language.
    package var reasonPhrase: String?
    /// What it means, as inline Markdown.
    package var summary: Located<String>
    /// The URI that identifies the problem type in responses (RFC 9457 §3.1.1), apart from the
    /// address of the page.
    package var type: Located<String>?
    /// Other and older names of the code.
    package var aliases: [Located<String>] = []
    /// The id of the group that it belongs to.
    package var group: Located<String>?
    package var tags: [Located<String>] = []
    package var severity: ErrorSeverity?
    /// Who has to act.
    package var actor: ResponsibleParty?
    /// The operations that return it.
    package var endpoints: [Endpoint] = []
    /// The template of the API's message, with `{name}` for parameters.
    package var message: Located<String>?
    package var parameters: [MessageParameter] = []
    /// The version of the API that brought it.
    package var since: Located<String>?
    package var deprecation: LifecycleNotice?
    /// That the API no longer sends it: its page stays as a tombstone.
    package var removal: LifecycleNotice?
    package var causes: [Cause] = []
    package var retry: RetryPolicy?
    package var headers: [HeaderField] = []
    package var specification: SpecificationReference?
    package var related: [RelatedCode] = []
    /// Words that people search with and the page does not say.
    package var keywords: [String] = []
    /// Example requests and responses, the first one the most telling.
    package var examples: [Exchange] = []

    package init(
        kind: Kind, code: Located<String>, statusCode: Int, title: Located<String>,
        summary: Located<String>
    ) {
        self.kind = kind
        self.code = code
        self.statusCode = statusCode
        self.title = title
        self.summary = summary
        slug = codeSlug(code.value)
    }

    /// The class of the status: the first digit (RFC 9110 §15).
    package var statusClass: StatusClass { StatusClass(of: statusCode) }
}
