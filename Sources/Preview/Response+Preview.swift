import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A file of the site.
    static func file(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: .preview(contentType: type),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A sentence.
    static func text(_ status: HTTPResponse.Status, _ text: String) -> Response {
        var response = file(Array(text.utf8), type: "text/plain; charset=utf-8")
        response.status = status
        return response
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
}
