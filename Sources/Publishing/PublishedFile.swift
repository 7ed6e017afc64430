import Escaping
import Site

/// A file of a published site, and how it should be sent.
package struct PublishedFile: Sendable, Equatable {
    /// The path below the output folder, with `/`.
    package let path: String
    /// In bytes.
    package let size: Int
    /// Differs where the content, `Content-Type` or `Cache-Control` differ; for nothing secret.
    package let hash: String
    /// The value of `Content-Type`.
    package let contentType: String
    /// The value of `Cache-Control`.
    package let cacheControl: String
    /// The code that the file is about.
    package let code: String?
    /// When it is published.
    let turn: SiteOutput.Turn

    /// - Parameters:
    ///   - output: the file.
    ///   - bytes: its content.
    ///   - site: the site that it is of.
    init(_ output: SiteOutput, bytes: [UInt8], of site: Site) {
        path = output.path
        size = bytes.count
        contentType = mediaType(of: output.path)
        cacheControl = output.cacheControl
        hash = contentHash(Array("\(contentHash(bytes)) \(contentType) \(cacheControl)".utf8))
        code = site.code(of: output)
        turn = output.turn
    }
}
