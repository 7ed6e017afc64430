import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A sentence.
    static func text(_ status: HTTPResponse.Status, _ text: String) -> Response {
        var fields = HTTPFields.preview(contentType: "text/plain; charset=utf-8")
        fields.closeToOtherOrigins()
        return Response(
            status: status, headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A redirect that nobody remembers, to a path on this host: `//` or `/\` at the start would
    /// name another host.
    static func redirect(to target: String) -> Response {
        let path = "/" + target.drop { $0 == "/" || $0 == "\\" }
        var response = text(.temporaryRedirect, "The page is at \(path)\n")
        response.headers[.location] = path
        return response
    }

    /// The same head alone, as `HEAD` gets it; it says no length where the response says none.
    func withoutContent() -> Response {
        var response = createHeadResponse()
        response.headers[.contentLength] = headers[.contentLength]
        return response
    }
}

extension HTTPFields {
    /// What all answers of the preview say: keep nothing, guess no types.
    static func preview(contentType: String) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        fields[.cacheControl] = "no-store"
        fields[.xContentTypeOptions] = "nosniff"
        return fields
    }

    /// Keeps pages of other origins from using the answer, also as a script or a picture (Fetch
    /// standard, section 3.7).
    mutating func closeToOtherOrigins() {
        if let resourcePolicy { self[resourcePolicy] = "same-origin" }
    }
}

private let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")
