import Diagnostics
import Markdown

/// The links to places within pages that no heading has: one pass over the links that were used.
func brokenAnchors(in plan: SitePlan, contents: [PageContent]) -> [Diagnostic] {
    var idsOfPage: [Int: Set<String>] = [:]
    var problems: [Diagnostic] = []
    for content in contents {
        for anchor in content.anchors {
            let outline = contents[anchor.target].outline
            let ids =
                idsOfPage[anchor.target]
                ?? Set(outline.map(\.id) + contents[anchor.target].otherIDs)
            idsOfPage[anchor.target] = ids
            let kind = plan.pages[anchor.target].kind
            if ids.contains(anchor.fragment) || isTemplateID(anchor.fragment, on: kind) { continue }
            let route = plan.pages[anchor.target].route.path
            problems.append(
                Diagnostic(
                    .brokenAnchor, "the page /\(route) has no heading '#\(anchor.fragment)'",
                    at: anchor.range,
                    help: help(for: anchor.fragment, among: outline.map(\.id))))
        }
    }
    return problems
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
