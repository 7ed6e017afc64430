import Diagnostics
import ErrorCatalog
import Escaping
import HTTPTypes
import Hummingbird
import NIOCore
import ProblemDetails

extension TryAnswer {
    /// The response in the form that the client likes best.
    ///
    /// A client that takes none of the forms gets the problem document, because a hint on what went
    /// wrong helps more than none (RFC 9110 §12.5.1).
    ///
    /// - Parameter accept: what the client takes.
    /// - Returns: a response that pages of other origins may read.
    func response(to accept: AcceptField) -> Response {
        let documented = headers.first { $0.name.lowercased() == "content-type" }?.value
        let (type, bytes) = body(documented, accept)
        var fields = HTTPFields.preview(contentType: type ?? "")
        if type == nil { fields[.contentType] = nil }
        let own = headers.compactMap { header in
            HTTPField.Name(header.name).map { HTTPField(name: $0, value: header.value) }
        }.filter { $0.name != .contentType && !withheld.contains($0.name.canonicalName) }
        for field in own { fields[field.name] = nil }
        fields.append(contentsOf: own)
        fields[.contentSecurityPolicy] = contentPolicy
        fields.append(HTTPField(name: .vary, value: "Accept"))
        fields.openToAllOrigins()
        var response = Response(
            status: HTTPResponse.Status(
                code: status, reasonPhrase: registeredReasonPhrase(of: status) ?? ""),
            headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        if !hasContentLength { response.headers[.contentLength] = nil }
        return response
    }

    /// Whether the response says how long its content is (RFC 9110 §8.6).
    private var hasContentLength: Bool { status != 204 && status != 304 }

    /// The value of `Content-Type` and the content.
    private func body(_ documented: String?, _ accept: AcceptField) -> (String?, [UInt8]) {
        switch content {
        case .none: return (documented, [])
        case .fixed(let bytes, let mediaType): return (documented ?? mediaType, bytes)
        case .problem(let document):
            let own = documented ?? problemMediaType
            let ownType = mediaTypeEssence(own)
            let others = [problemMediaType, "application/json", "text/html", "text/plain"]
            let chosen =
                accept.preferred(among: [ownType] + others.filter { $0 != ownType }) ?? ownType
            switch chosen {
            case ownType: return (own, jsonText(document))
            case "text/html": return (htmlType, tryPage(self, document).bytes)
            case "text/plain": return ("text/plain; charset=utf-8", plainText(document))
            default: return (chosen, jsonText(document))
            }
        }
    }

    /// A few lines for a terminal.
    private func plainText(_ document: JSON) -> [UInt8] {
        let errors = (document["errors"]?.elements ?? []).map { error in
            let name = error["parameter"]?.string ?? ""
            return "- \(name): \(error["detail"]?.string ?? "")"
        }
        let lines = [heading(document), document["detail"]?.string] + errors + [page]
        return Array(lines.compactMap(\.self).map { printable($0) + "\n" }.joined().utf8)
    }

    /// Status and title.
    func heading(_ document: JSON) -> String {
        "\(status) \(document["title"]?.string ?? registeredReasonPhrase(of: status) ?? "")"
    }
}

/// What a document of an answer may do: have styles, and nothing at the origin of the preview.
///
/// A documented response may be a page or a picture with scripts, of any type that browsers show.
private let contentPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

/// The documented headers, in lower case, that are not sent: they tell a browser to leave or to send
/// reports, or change what it keeps for all servers of this machine, since cookies know no ports.
private let withheld: Set = [
    "clear-site-data", "content-security-policy", "content-security-policy-report-only",
    "nel", "refresh", "report-to", "reporting-endpoints", "set-cookie", "set-cookie2",
    "strict-transport-security",
]

/// The value of `Content-Type` of pages.
let htmlType = "text/html; charset=utf-8"
