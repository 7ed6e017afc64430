import Diagnostics
import Escaping
import Markdown
import Search
import Theming

/// What one page says, rendered without knowledge of what other pages say.
package struct PageContent: Sendable {
    /// The values of the inner template that come from the page's own text and catalog entry.
    var view = View()
    var title = ""
    var description: String?
    /// The summary for lists on other pages: markup without links.
    var rowDescription = HTML()
    /// What the catalog says of its groups, by id; on the index of all codes alone.
    var groupDescriptions: [String: HTML] = [:]
    /// All headings in the order of the page.
    var outline: [Heading] = []
    /// The links of the page that lead to a place within a page.
    var anchors: [AnchorUse] = []
    /// The ids of the page's text that no heading has.
    var otherIDs: [String] = []
    /// The old ids that stand at headings of the page's text.
    var oldIDs: [String] = []
    /// Whether the page's text could not be read, so that its ids are not known.
    var isUnreadable = false
    /// The links to other sites.
    var outsideLinks: [Located<String>] = []
    var keywords: [String] = []
    /// The page for search; `nil` for a page that nobody looks for.
    var searchDocument: SearchDocument?
    /// What the page's Markdown refers to.
    var references = RecordedReferences()
    /// The paths of the files that the page's texts include.
    package internal(set) var includedPaths: Set<String> = []
}

extension PageContent {
    /// The ids of the page that links may use.
    var ids: Set<String> { Set(outline.map(\.id) + otherIDs) }

    /// Whether what other pages are checked against is the same: titles and places.
    func isSameFromOutside(as other: PageContent) -> Bool {
        title == other.title && isUnreadable == other.isUnreadable
            && otherIDs == other.otherIDs && oldIDs == other.oldIDs
            && outline.elementsEqual(other.outline) { $0.id == $1.id }
    }
}
