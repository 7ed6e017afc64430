package import Diagnostics
import Escaping
import Permanence
package import Search
import Theming

/// A whole site as an immutable value.
///
/// Every file of it is a pure function of this value.
package struct Site: Sendable {
    package let plan: SitePlan
    let contents: [PageContent]
    let navigation: Navigation
    /// The index that the site is searched with, and its files.
    package let search: SearchFiles
    /// Every file of the site, in path order.
    package private(set) var outputs: [SiteOutput]
    /// The same site in other languages.
    private(set) var translations: [Site] = []
    /// What links from elsewhere may rely on.
    private(set) var published = PublishedSite(pages: [])
    private var outputOfPath: [String: Int] = [:]

    /// Joins the pages' contents.
    ///
    /// - Parameters:
    ///   - plan: what the site is made from.
    ///   - contents: the content of each page, in the order of `plan.pages`.
    ///   - analyzed: the terms of the pages, group by group; `nil` to find them out here.
    ///   - original: the site in the project's own language, for a site in another one.
    ///   - diagnostics: gets what only the whole site shows: dead anchors, unknown pages.
    package init(
        plan: SitePlan, contents: [PageContent], analyzed: [AnalyzedPages]? = nil,
        original: Site? = nil, diagnostics: inout [Diagnostic]
    ) {
        self.plan = plan
        self.contents = contents
        navigation = Navigation(
            plan: plan, contents: contents, original: original, diagnostics: &diagnostics)
        if original == nil { diagnostics += plan.configuration.search.problems(in: plan) }
        diagnostics += brokenAnchors(in: plan, contents: contents)
        search = SearchFiles(
            SearchIndex(
                of: analyzed ?? [plan.analyzedPages(contents[...])],
                title: siteTitle(plan, contents), language: plan.configuration.language))
        outputs = siteOutputs(of: plan, search)
        indexOutputs()
        diagnostics += redirectProblems(in: self)
        published = publishedSite(self, diagnostics)
    }

    /// Adds the same site in other languages.
    ///
    /// - Parameter sites: in the order of the plan's translations.
    package mutating func add(translations sites: [Site]) {
        guard !sites.isEmpty else { return }
        translations = sites
        for (index, site) in sites.enumerated() {
            outputs += site.outputs.map {
                SiteOutput(path: $0.path, source: $0.source, edition: index + 1)
            }
            published = published.adding(site.published)
        }
        var taken: Set<String> = []
        outputs = outputs.filter { taken.insert($0.path).inserted }.sorted { $0.path < $1.path }
        indexOutputs()
    }

    /// What was published before and is not there any more.
    package var permanenceFindings: [Diagnostic] {
        plan.permalinks.map { permanenceProblems($0, in: published) } ?? []
    }

    private mutating func indexOutputs() {
        outputOfPath = Dictionary(
            outputs.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The links to other sites, page by page.
    package var outsideLinks: [Located<String>] {
        contents.flatMap(\.outsideLinks) + translations.flatMap(\.outsideLinks)
    }

    /// The output at a path below the site's root, without a leading slash.
    package func output(at path: String) -> SiteOutput? {
        outputOfPath[path].map { outputs[$0] }
    }

    /// The file's content.
    package func bytes(of output: SiteOutput) -> [UInt8] {
        if output.edition > 0 {
            return translations[output.edition - 1].bytes(
                of: SiteOutput(path: output.path, source: output.source))
        }
        return switch output.source {
        case .page(let page): renderPage(page).bytes
        case .asset(let index): plan.theme.assets[index].publishedBytes
        case .staticFile(let index): plan.staticFiles[index].bytes
        case .search(let file, let asScript): search.bytes(of: file, asScript: asScript)
        case .openSearch: openSearchDescription()
        case .catalog: publishedCatalog().bytes(.indented) + [0x0A]
        case .sitemap: sitemap()
        case .redirects(.nginx): nginxRedirects(redirectRules, basePath: plan.basePath)
        case .redirects(.netlify), .redirects(.cloudflare):
            underscoreRedirects(
                redirectRules, basePath: plan.basePath,
                hosts: plan.configuration.hosts.map(\.value),
                notFoundIn: plan.translations.map(\.folder))
        case .changesIndex: changesIndex().bytes(.indented) + [0x0A]
        case .changesFeed: changesFeed()
        case .twin(let format, let page): twin(format, ofPage: page)
        case .problemTypes: problemTypes()
        case .openAPI: openAPIErrors()
        case .languageModelIndex: languageModelIndex()
        case .languageModelText: languageModelText()
        case .brandStyle: plan.brand.style?.bytes ?? []
        case .card(let page): cardImage(of: page)
        case .webManifest: webManifest()
        case .touchIcon: touchIcon()
        case .robots: robots()
        }
    }

    /// The title of the site: of the settings, else of the home page.
    package var title: String { siteTitle(plan, contents) }
}

private func siteTitle(_ plan: SitePlan, _ contents: [PageContent]) -> String {
    plan.configuration.title ?? contents.first?.title ?? ""
}
