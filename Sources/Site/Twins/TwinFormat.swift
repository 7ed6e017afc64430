/// A form of a page for programs, in a file beside the page.
enum TwinFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    /// The entry of the catalog.
    case json
    /// An example of the problem document that responses have (RFC 9457).
    case problem = "problem.json"

    /// The media type, without parameters.
    var mediaType: String { mediaTypeEssence(ofFile: ".\(rawValue)") }
}
