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
    var unmapped = Unmapped()

    package init(file: SourceFile) {
        self.file = file
    }
}
