/// Markup that may stand on a page as it is.
///
/// A `String` can't become a part of a page without passing through ``init(escaping:)`` or
/// ``append(escaping:)``; only a renderer that builds markup itself uses ``init(trusting:)``.
package struct HTML: Sendable, Equatable {
    /// The markup, UTF-8.
    package private(set) var bytes: [UInt8]

    /// Empty markup.
    package init() {
        bytes = []
    }

    /// Markup that a renderer of ours has made, every text in it escaped by that renderer.
    package init(trusting bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Text as markup.
    package init(escaping text: String) {
        bytes = []
        append(escaping: text)
    }

    /// Whether there is no markup at all.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a `String`, for template engines.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds markup written in our own source.
    package mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text, escaped.
    package mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { appendEscapedHTML($0, to: &bytes) }
    }

    /// Adds other markup.
    package mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }
}
