/// A form of a page for programs, in a file beside the page.
enum TwinFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    /// The entry of the catalog.
    case json
    /// An example of the problem document that responses have (RFC 9457).
    case problem = "problem.json"

    /// The media type, without parameters.
    var mediaType: String {
        switch self {
        case .markdown: markdownMediaType
        case .json: jsonMediaType
        case .problem: problemMediaType
        }
    }
}

// Found out once, because every page names them.
private let markdownMediaType = mediaTypeEssence(ofFile: ".md")
private let jsonMediaType = mediaTypeEssence(ofFile: ".json")
private let problemMediaType = mediaTypeEssence(ofFile: ".problem.json")
