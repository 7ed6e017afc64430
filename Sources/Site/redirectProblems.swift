import Diagnostics
import Markdown
import Permanence

/// What only rendered pages show of redirects: places that are not there, and old ones that are.
func redirectProblems(in site: Site) -> [Diagnostic] {
    let plan = site.plan
    var problems: [Diagnostic] = []
    for (page, anchors) in plan.redirects.movedAnchors {
        let own = site.ids(ofPage: page)
        var seen: Set<String> = []
        for anchor in anchors {
            let id = anchor.id.value
            if own.contains(id) || !seen.insert(id).inserted {
                let path = plan.pages[page].route.path
                problems.append(
                    Diagnostic(
                        .redirect,
                        own.contains(id)
                            ? "the page /\(path) has the place '#\(id)'"
                            : "the place '#\(id)' of /\(path) is redirected already",
                        at: anchor.id.range, help: "remove the redirect"))
            }
            problems += missingPlace(anchor.target, in: site)
        }
    }
    for redirection in plan.redirects.redirections {
        problems += missingPlace(redirection.target, in: site)
    }
    return problems + hostProblems(of: site)
}

private func missingPlace(_ target: RedirectTarget, in site: Site) -> [Diagnostic] {
    guard case .page(let page) = target.place, let fragment = target.fragment,
        let range = target.range
    else { return [] }
    let ids = site.ids(ofPage: page)
    if ids.contains(fragment) || site.contents[page].isUnreadable { return [] }
    let path = site.plan.pages[page].route.path
    let list = site.contents[page].outline.prefix(8).map { "#\($0.id)" }
    return [
        Diagnostic(
            .redirect, "the page /\(path) has no heading '#\(fragment)'", at: range,
            help: didYouMean(fragment, in: ids.sorted())
                ?? (list.isEmpty
                    ? "the page has no headings; lead to the page itself"
                    : "its headings: \(list.joined(separator: ", "))"))
    ]
}

/// A warning where Cloudflare would not read all redirects.
private func hostProblems(of site: Site) -> [Diagnostic] {
    guard let host = site.plan.configuration.hosts.first(where: { $0.value == .cloudflare })
    else { return [] }
    let left = beyondCloudflare(site.redirectRules, basePath: site.plan.basePath)
    guard let first = left.first else { return [] }
    var problem = Diagnostic(
        .redirect,
        "Cloudflare passes over \(left.count) of the redirects, the first of them /\(first.path)",
        at: host.range,
        help: "it reads \(cloudflareLimits.rules) redirects of up to \(cloudflareLimits.line) "
            + "characters; the pages at the old addresses lead on all the same")
    problem.severity = .warning
    return [problem]
}
