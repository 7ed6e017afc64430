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
        redirections += aliasRedirections(
            plan, written: redirections, claims: &claims, diagnostics: &diagnostics)
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

    /// A redirect from the address that each old name of a code would have.
    ///
    /// As with codes, an alias that a URL can't tell from another code has a hash in its address.
    private func aliasRedirections(
        _ plan: SitePlan, written: [Redirection], claims: inout OutputClaims,
        diagnostics: inout [Diagnostic]
    ) -> [Redirection] {
        let writtenAt = Dictionary(
            written.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var result: [Redirection] = []
        for (index, entry) in plan.catalog.entries.enumerated() {
            let target = RedirectTarget(place: .page(plan.pageID(ofEntry: index)))
            for alias in entry.aliases where plan.isOnlyAlias(alias.value, of: entry) {
                let slug = plan.slug(ofAlias: alias.value)
                let path = Route.entry(slug: slug).path
                if let redirection = writtenAt[path] {
                    if redirection.target.place == target.place { continue }
                    diagnostics.append(.secondTarget(redirection, alias, of: entry))
                } else if slug != entry.slug, !excusedPaths.contains(path) {
                    let hashed = "\(slug)-\(shortHash(of: alias.value))"
                    let route = [slug, hashed].lazy.map { Route.entry(slug: $0) }
                        .first { claims.claim($0.outputPath, for: nil) }
                    guard let route else { continue }
                    result.append(Redirection(path: route.path, target: target))
                }
            }
        }
        return result
    }
}

extension SitePlan {
    /// Whether a name is no code, and no other entry before this one has it as an alias.
    fileprivate func isOnlyAlias(_ alias: String, of entry: CatalogEntry) -> Bool {
        catalog[alias] == nil && catalog.entry(named: alias)?.code.value == entry.code.value
    }
}

extension Diagnostic {
    fileprivate static func secondTarget(
        _ redirection: Redirection, _ alias: Located<String>, of entry: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .redirect,
            "the address /\(redirection.path) is that of '\(alias.value)', another name of the code "
                + "'\(entry.code.value)', and can't lead elsewhere",
            at: redirection.range, related: [RelatedPlace("the alias", at: alias.range)],
            help: "remove the redirect, or the alias")
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
