package import Diagnostics

/// What an OpenAPI document says of an API's errors.
package struct APIDescription: Sendable {
    package let file: SourceFile
    package var title: String?
    package var version: String?
    package var operations: [APIOperation] = []
    /// Responses that operations refer to by number.
    package var responses: [APIResponse] = []
    /// Codes that an extension says of the API as a whole.
    package var codes: [APICode] = []
    /// What the components carry of a catalog.
    var recorded = RecordedCatalog()
    var unmapped = Unmapped()

    package init(file: SourceFile) {
        self.file = file
    }

    /// Whether something of it stands in files that are not read.
    var hasUnfollowedReferences: Bool { unmapped.counts[.externalReference] != nil }

    /// How much of it says something of errors: "12 operations with 30 responses of errors".
    package var summary: String {
        if operations.isEmpty, recorded.count > 0 { return "components without operations" }
        let responses = errorResponses.count
        return "\(operations.count) \(operations.count == 1 ? "operation" : "operations") with "
            + "\(responses) \(responses == 1 ? "response" : "responses") of errors"
    }
}
