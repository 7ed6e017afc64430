package import Diagnostics
package import Escaping

/// A response as a document describes it; several operations may share one.
package struct APIResponse: Sendable {
    package struct Header: Sendable {
        package let name: String
        package let description: String?
        package let isRequired: Bool
        package let example: String?
    }

    package struct Example: Sendable {
        /// Its summary.
        package let title: String?
        /// Its key among the named examples.
        package let name: String?
        package let mediaType: String
        package let body: JSON
        /// The codes that the body has.
        package let codes: [String]
        package let range: SourceRange
    }

    package var description: String?
    package var headers: [Header] = []
    package var codes: [APICode] = []
    /// Whether its schema lists all codes, so that another one contradicts it.
    package var listsCodes = false
    /// Whether it has a body at all.
    package var hasBody = false
    package var examples: [Example] = []
}
