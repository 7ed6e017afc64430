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
    /// The HTTP status that a response with this code has, from 100 to 599.
    package var statusCode: Int
    /// The reason phrase of a status, the title of an error code.
    package var title: Located<String>
    /// What it means, as inline Markdown.
    package var summary: Located<String>
    /// The template of the API's message, with `{name}` for parameters.
    package var message: Located<String>?
    package var parameters: [MessageParameter] = []
    /// The version of the API that brought it.
    package var since: Located<String>?
    package var deprecation: Deprecation?
    package var causes: [Cause] = []
    package var retry: RetryPolicy?
    package var headers: [HeaderField] = []
    package var specification: SpecificationReference?
    package var related: [RelatedCode] = []
    /// Words that people search with and the page does not say.
    package var keywords: [String] = []
    package var example: Exchange?

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
