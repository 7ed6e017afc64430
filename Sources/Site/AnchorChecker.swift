import Diagnostics
import Markdown

/// Finds the links to places within pages that no heading has.
struct AnchorChecker {
    private let plan: SitePlan
    private let contents: PageContents
    private var idsOfPage: [Int: Set<String>] = [:]

    init(plan: SitePlan, contents: PageContents) {
        self.plan = plan
        self.contents = contents
    }

    /// What is wrong with the links of a page.
    mutating func problems(ofPage page: Int) -> [Diagnostic] {
        contents[page].anchors.compactMap { anchor in
            let kind = plan.pages[anchor.target].kind
            let isThere =
                ids(ofPage: anchor.target).contains(anchor.fragment)
                || isTemplateID(anchor.fragment, on: kind)
            if isThere { return nil }
            let route = plan.pages[anchor.target].route.path
            return Diagnostic(
                .brokenAnchor, "the page /\(route) has no heading '#\(anchor.fragment)'",
                at: anchor.range,
                help: help(
                    for: anchor.fragment, among: contents[anchor.target].outline.map(\.id)))
        }
    }

    private mutating func ids(ofPage page: Int) -> Set<String> {
        if let known = idsOfPage[page] { return known }
        let ids = contents[page].ids
        idsOfPage[page] = ids
        return ids
    }
}

private func help(for fragment: String, among ids: [String]) -> String {
    if let suggestion = didYouMean(fragment, in: ids) { return suggestion }
    if ids.isEmpty { return "the page has no headings; link to the page itself" }
    return "its headings: " + ids.prefix(8).map { "#\($0)" }.joined(separator: ", ")
        + (ids.count > 8 ? ", …" : "")
}

/// The places that the stock templates and browsers themselves give names: the start of the page
/// (HTML standard, section 7.4.6.3) and its content, and the lists of codes and articles.
private func isTemplateID(_ fragment: String, on kind: Page.Kind) -> Bool {
    switch fragment {
    case "top", "content": true
    case "status-codes", "error-codes": kind == .home || kind == .errors
    case "articles": kind == .home
    default: false
    }
}
