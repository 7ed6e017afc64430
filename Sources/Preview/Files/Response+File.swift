import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A file, or what the request wants of it (RFC 9110 §13.2.2).
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - request: a request with `GET` or `HEAD`.
    ///   - content: gives its content, where it is sent.
    /// - Returns: the file, a part of it, or why not.
    static func file(
        _ file: ServedFile, to request: Request, _ content: () -> ByteBuffer
    ) -> Response {
        switch Precondition(request.headers, eTag: file.eTag) {
        case .fails:
            return text(.preconditionFailed, "There is something else here now.\n")
        case .notModified:
            var fields = file.fields
            for name in [HTTPField.Name.contentType, .contentLength, .acceptRanges] {
                fields[name] = nil
            }
            return withoutContent(.notModified, fields)
        case .holds: break
        }
        // A range is of GET alone.
        guard request.method == .get else { return withoutContent(.ok, file.fields) }
        switch file.range(for: request.headers) {
        case .whole:
            return Response(
                status: .ok, headers: file.fields, body: ResponseBody(byteBuffer: content()))
        case .part(let range):
            let whole = content()
            let start = whole.readerIndex + range.lowerBound
            let part = whole.getSlice(at: start, length: range.count) ?? ByteBuffer()
            var fields = file.fields
            fields[.contentRange] =
                "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.length)"
            fields[.contentLength] = String(range.count)
            return Response(
                status: .partialContent, headers: fields, body: ResponseBody(byteBuffer: part))
        case .unsatisfiable:
            var response = text(.rangeNotSatisfiable, "The file has \(file.length) bytes.\n")
            response.headers[.contentRange] = "bytes */\(file.length)"
            return response
        }
    }

    /// A page that says that there is nothing.
    static func missing(_ file: ServedFile, _ content: ByteBuffer) -> Response {
        var fields = file.fields
        fields[.acceptRanges] = nil
        return Response(
            status: .notFound, headers: fields, body: ResponseBody(byteBuffer: content))
    }

    private static func withoutContent(
        _ status: HTTPResponse.Status, _ fields: HTTPFields
    ) -> Response {
        var response = Response(status: status)
        response.headers = fields
        return response
    }
}

extension ServedFile {
    /// Which bytes of it a request wants.
    fileprivate func range(for fields: HTTPFields) -> ByteRange {
        guard let value = fields[.range] else { return .whole }
        // Of another version than the one the client has a part of, it needs everything.
        if let condition = fields[.ifRange], condition != eTag { return .whole }
        return ByteRange(value, length: length)
    }
}
