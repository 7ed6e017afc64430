import Diagnostics
import ErrorCatalog
import Escaping
import ProblemDetails

/// A code of the list of all that can be tried.
struct TriedCode: Sendable {
    var code: String
    var status: Int
    var title: String
    /// Where it is tried.
    var address: String
    /// The address of its page.
    var page: String?

    var json: JSON {
        .members([
            "code": .string(code), "status": .integer(status), "title": .string(title),
            "try": .string(address), "page": page.map(JSON.string),
        ])
    }
}

/// All codes whose responses are final ones.
///
/// - Parameters:
///   - catalog: the catalog.
///   - address: where the preview serves the site, ending in `/`.
/// - Returns: the codes in the order of the catalog.
func triedCodes(in catalog: ErrorCatalog, at address: String) -> [TriedCode] {
    let documentation = Documentation(address: address)
    return catalog.entries.filter { $0.statusCode >= 200 }.map { entry in
        let code = entry.code.value
        return TriedCode(
            code: code, status: entry.statusCode, title: entry.title.value,
            address: "\(address)\(TryResponder.folder)\(percentEncoded(segment: code))",
            page: documentation.url(of: entry))
    }
}

/// The answer with the list.
func listAnswer(of codes: [TriedCode], to accept: AcceptField) -> TryAnswer {
    let isPage = accept.preferred(among: ["application/json", "text/html"]) == "text/html"
    let document = JSON.members(["codes": .array(codes.map(\.json))])
    return TryAnswer(
        status: 200,
        content: isPage
            ? .fixed(tryListPage(codes).bytes, mediaType: htmlType)
            : .fixed(jsonText(document), mediaType: "application/json"))
}
