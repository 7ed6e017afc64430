import HTTPTypes
import ProblemDetails

extension HTTPFields {
    /// The header fields of a problem.
    ///
    /// Those that frame the content are the server's, and the first
    /// `Content-Type` is that of the document.
    init(_ headers: [ProblemHeader]) {
        self.init()
        for header in headers {
            guard let name = HTTPField.Name(header.name), !framing.contains(name),
                name != .contentType || self[.contentType] == nil
            else { continue }
            append(HTTPField(name: name, value: header.value))
        }
    }

    /// The fields that stay when other content takes the place of that which they came with (RFC
    /// 9110 §8).
    var withoutContent: HTTPFields {
        HTTPFields(filter { !content.contains($0.name) })
    }
}

extension HTTPField {
    /// Whether it links to other resources (RFC 8288 §3).
    var isLink: Bool { name.canonicalName == "link" }
}

private let framing: Set<HTTPField.Name> = [.contentLength, .transferEncoding]

private let content = framing.union([.contentType, .contentEncoding, .contentLanguage])
