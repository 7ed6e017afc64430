package import Diagnostics

/// What a site knows of the things that its texts refer to.
///
/// Each call is about one use in a text; what is wrong with it the resolver reports itself.
package protocol ReferenceResolver: AnyObject {
    /// What a link or image leads to; `nil` leaves it out and keeps its text.
    func target(of use: LinkUse) -> LinkTarget?
    /// The text that a name between double braces stands for; `nil` leaves it as it is written.
    func value(named name: Located<String>) -> String?
    /// The file that a text includes, by its path as written; `nil` leaves it out.
    func snippet(at path: Located<String>) -> MarkdownSource?
}

/// A link or image as it is used in a text.
package struct LinkUse: Sendable {
    package enum Kind: Sendable {
        case link
        case image
    }

    package var kind: Kind
    /// The destination as written, character references and escapes resolved.
    package var destination: String
    /// Where it is written.
    package var range: SourceRange
}

/// What a link or image leads to.
package struct LinkTarget: Sendable {
    /// The URL for the page; `nil` for the words of a link without the link.
    package var url: String?
    /// What a link without a text of its own says; `nil` where the site has no words for it.
    package var text: Words?
    /// The size of an image, where it is known.
    package var size: PixelSize?

    package init(url: String?, text: Words? = nil, size: PixelSize? = nil) {
        self.url = url
        self.text = text
        self.size = size
    }

    /// The words for a link.
    package struct Words: Sendable {
        package var text: String
        /// Whether they are an identifier, and so shown as code.
        package var isCode: Bool

        package init(_ text: String, isCode: Bool = false) {
            self.text = text
            self.isCode = isCode
        }
    }
}

/// The width and height of an image in CSS pixels.
package struct PixelSize: Sendable, Equatable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
