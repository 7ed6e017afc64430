import Escaping

/// A file of the theme that is published as it is.
package struct ThemeAsset: Sendable {
    /// The path below the site's root: `assets/style.css`.
    package let path: String
    package let bytes: [UInt8]

    /// A hash of the content, to be part of URLs.
    package var version: String { contentHash(bytes) }
}
