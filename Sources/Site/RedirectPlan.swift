import Diagnostics
import ErrorCatalog
import Markdown
import Permanence

/// The redirects of a site: those of the settings, and those from old names of codes.
struct RedirectPlan: Sendable {
    /// In the order of their paths.
    private(set) var redirections: [Redirection] = []
    /// The old anchors by the page that has to have them.
    private(set) var movedAnchors: [Int: [MovedAnchor]] = [:]
    /// The paths of redirects that can't be made, which have findings of their own.
    private(set) var excusedPaths: Set<String> = []

    init() {}

    /// - Parameters:
    ///   - plan: the site with all its pages.
    ///   - claims: the paths that are taken; gets those of the redirects.
    ///   - diagnostics: gets what is wrong with the redirects of the settings.
    init(
        _ plan: SitePlan, claims: inout OutputClaims, diagnostics: inout [Diagnostic]
    ) {
        let written = plan.configuration.redirects.map { WrittenPath($0) }
        var reader = RedirectReader(plan: plan, written: written)
        for redirect in written where redirect.fragment == nil {
            if let redirection = reader.redirection(redirect, claims: &claims) {
                redirections.append(redirection)
            } else {
                excusedPaths.insert(redirect.path)
            }
        }
        redirections += aliasRedirections(plan, claims: &claims)
        redirections.sort { $0.path < $1.path }
        let targets = Dictionary(
            redirections.map { ($0.path, $0.target) }, uniquingKeysWith: { first, _ in first })
        for redirect in written {
            guard let (page, anchor) = reader.movedAnchor(redirect, redirected: targets) else {
                continue
            }
            movedAnchors[page, default: []].append(anchor)
        }
        diagnostics += reader.diagnostics
    }

    /// A redirect from the address that each old name of a code would have, unless something is
    /// there.
    private func aliasRedirections(
        _ plan: SitePlan, claims: inout OutputClaims
    ) -> [Redirection] {
        var result: [Redirection] = []
        for (index, entry) in plan.catalog.entries.enumerated() {
            for alias in entry.aliases where plan.catalog[alias.value] == nil {
                let route = Route.entry(slug: plan.slug(ofAlias: alias.value))
                let isTaken =
                    excusedPaths.contains(route.path)
                    || !claims.claim(route.outputPath, for: nil)
                if isTaken { continue }
                let target = RedirectTarget(place: .page(plan.pageID(ofEntry: index)))
                result.append(Redirection(path: route.path, target: target))
            }
        }
        return result
    }
}

/// A redirect of the settings, its old path taken apart.
struct WrittenPath {
    let redirect: WrittenRedirect
    let lockedPath: LockedPath
    let fragment: String?

    var path: String { lockedPath.text }

    init(_ redirect: WrittenRedirect) {
        self.redirect = redirect
        let parts = redirect.origin.value.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        lockedPath = LockedPath(String(parts.first ?? ""))
        fragment = parts.count > 1 ? String(parts[1]) : nil
    }
}
