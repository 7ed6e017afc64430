import Escaping
import HTTPTypes
import NIOCore

/// A file as it is sent.
struct ServedFile: Sendable {
    /// A form of a page for programs.
    struct Twin: Sendable {
        /// Without parameters.
        var mediaType: String
        /// The path of its file.
        var path: String
        /// Its own address.
        var location: String
    }

    /// The fields of an answer with the whole file, its length included.
    private(set) var fields: HTTPFields
    /// With its quotation marks.
    let eTag: String
    let length: Int
    /// `nil` where it does not fit into memory a second time.
    var content: ByteBuffer?
    /// The other forms of a page.
    let twins: [Twin]

    /// A file.
    ///
    /// - Parameters:
    ///   - bytes: its content.
    ///   - type: the value of `Content-Type`.
    ///   - tag: what tells it from what was at the same address before; `nil` for its hash.
    ///   - twins: the other forms of a page.
    init(_ bytes: [UInt8], type: String, tag: String? = nil, twins: [Twin] = []) {
        eTag = "\"\(tag ?? contentHash(bytes))\""
        length = bytes.count
        content = ByteBuffer(bytes: bytes)
        self.twins = twins
        var fields = HTTPFields.preview(contentType: type)
        // Asked for each time, which costs no more than an answer without a body.
        fields[.cacheControl] = "no-cache"
        fields.closeToOtherOrigins()
        fields[.eTag] = eTag
        fields[.acceptRanges] = "bytes"
        if !twins.isEmpty { fields[.vary] = "Accept" }
        fields[.contentLength] = String(bytes.count)
        self.fields = fields
    }

    /// The file as one of the forms of a page, at the address of the page.
    func asTwin(_ twin: Twin) -> ServedFile {
        var file = self
        file.fields[.contentLocation] = twin.location
        file.fields[.vary] = "Accept"
        return file
    }
}
