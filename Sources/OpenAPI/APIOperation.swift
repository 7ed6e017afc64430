package import Diagnostics

/// An operation of an API: a method of a path.
package struct APIOperation: Sendable {
    package struct Response: Sendable {
        package let key: ResponseKey
        package let range: SourceRange
        /// Its number in ``APIDescription/responses``.
        package let response: Int
    }

    /// In capital letters.
    package let method: String
    /// The template, as the document writes it.
    package let path: String
    package let tags: [String]
    /// The paths of the servers that it is reached at, without a slash at the end; at least one.
    package let basePaths: [String]
    package var responses: [Response] = []
    /// Codes that an extension says of the operation itself.
    package var codes: [APICode] = []
    package let range: SourceRange

    /// `POST /v1/orders`.
    package var text: String { "\(method) \(path)" }

    /// The response that a status is answered with: its own, its class, or what is left
    /// (OpenAPI 3.1 §4.8.16).
    package func response(for status: Int) -> Response? {
        responses.first { $0.key == .status(status) }
            ?? responses.first { $0.key == .family(status / 100) }
            ?? responses.first { $0.key == .fallback }
    }
}
