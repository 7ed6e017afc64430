package import Diagnostics

/// What only all pages of a site together show.
package struct SiteFindings: Sendable {
    /// What is wrong with settings that name pages: the navigation, the search, the redirects.
    package internal(set) var ofSettings: [Diagnostic] = []
    /// The links to places that are not there, by the page they stand on; none for most pages.
    private var anchors: [Int: [Diagnostic]] = [:]

    /// Everything, page by page.
    package var all: [Diagnostic] {
        ofSettings + anchors.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// Checks the links to places of some pages, in place of what was found there before.
    mutating func addAnchors(
        of pages: some Sequence<Int>, in plan: SitePlan, _ contents: PageContents
    ) {
        var checker = AnchorChecker(plan: plan, contents: contents)
        for page in pages {
            let problems = checker.problems(ofPage: page)
            anchors[page] = problems.isEmpty ? nil : problems
        }
    }
}
