/// The contents of all pages of a site, in the order of its plan.
///
/// Each is kept by reference, so that a site that differs from another in one page shares all other
/// pages with it and costs no more than a list.
package struct PageContents: RandomAccessCollection, Sendable {
    private final class Kept: Sendable {
        let content: PageContent

        init(_ content: PageContent) { self.content = content }
    }

    private var kept: [Kept]

    package init(_ contents: [PageContent]) {
        kept = contents.map { Kept($0) }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { kept.count }

    /// The content of a page, by the number of the page.
    package subscript(page: Int) -> PageContent {
        get { kept[page].content }
        set { kept[page] = Kept(newValue) }
    }
}
