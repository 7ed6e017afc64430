package import Escaping

/// What one pass over a Markdown document gives.
package struct RenderedMarkdown: Sendable {
    /// The fragment for the page.
    package var html = HTML()
    /// The level-1 heading that opened the document, taken out of ``html`` where asked for.
    package var title: String?
    /// The headings of ``html`` in order.
    package var outline: [Heading] = []
    /// The ids in ``html`` that are no headings'.
    package var otherIDs: [String] = []
    /// The old ids that stand at headings.
    package var oldIDs: [String] = []
    /// The text without markup, for search: one section for the text before the first heading,
    /// then one for each heading.
    package var sections: [TextSection] = []

    package init() {}
}

/// A heading of a document.
package struct Heading: Sendable, Equatable {
    /// From 1 to 6.
    package var level: Int
    /// Unique within the page.
    package var id: String
    /// Plain text.
    package var title: String

    package init(level: Int, id: String, title: String) {
        self.level = level
        self.id = id
        self.title = title
    }
}

/// The plain text under a heading.
package struct TextSection: Sendable, Equatable {
    /// The heading's id; `nil` before the first heading.
    package var headingID: String?
    /// White space folded.
    package var text: String
    /// The messages of errors that its code samples quote.
    package var quotedErrors: [String]

    package init(headingID: String?, text: String, quotedErrors: [String] = []) {
        self.headingID = headingID
        self.text = text
        self.quotedErrors = quotedErrors
    }
}
