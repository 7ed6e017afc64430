import Escaping

/// A file of the theme that is published as it is.
package struct ThemeAsset: Sendable {
    /// The path below the site's root: `assets/style.css`.
    package let path: String
    package let bytes: [UInt8]
    /// A hash of the content, to be part of URLs.
    package let version: String

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        version = contentHash(bytes)
    }

    /// What is published: the content, of a style sheet without its comments.
    package var publishedBytes: [UInt8] { path.hasSuffix(".css") ? compactStyle(bytes) : bytes }
}
