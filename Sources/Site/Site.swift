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
    let contents: PageContents
    let navigation: Navigation
    private let deferredSearch: Deferred<SearchFiles>
    /// The same site in other languages.
    package private(set) var translations: [Site] = []
    /// What links from elsewhere may rely on.
    private(set) var published = PublishedSite(pages: [])
    /// What only the whole site shows, apart from ``permanenceFindings``.
    package private(set) var findings = SiteFindings()
    /// All files but those of the search.
    private var planned: OutputTable
    private var all: Deferred<OutputTable>

    /// Joins the pages' contents.
    ///
    /// - Parameters:
    ///   - plan: what the site is made from.
    ///   - contents: the content of each page, in the order of `plan.pages`.
    ///   - analyzed: the terms of the pages, group by group; `nil` to find them out here.
    ///   - original: the site in the project's own language, for a site in another one.
    ///   - diagnostics: gets what only the whole site shows: dead anchors, unknown pages.
    package init(
        plan: SitePlan, contents: PageContents, analyzed: [Deferred<AnalyzedPages>]? = nil,
        original: Site? = nil, diagnostics: inout [Diagnostic]
    ) {
        self.init(unchecked: plan, contents, analyzed: analyzed, original: original)
        if original == nil { findings.ofSettings += plan.configuration.search.problems(in: plan) }
        findings.addAnchors(of: contents.indices, in: plan, contents)
        findings.ofSettings += redirectProblems(in: self)
        diagnostics += findings.all
        published = publishedSite(self, diagnostics)
    }

    /// The site without looking at pages that nobody has asked for: what only all of them show is
    /// not known of it.
    ///
    /// - Parameters:
    ///   - plan: what the site is made from.
    ///   - contents: the content of each page.
    ///   - analyzed: the terms of the pages, group by group; `nil` to find them out here.
    ///   - original: the site in the project's own language, for a site in another one.
    package init(
        unchecked plan: SitePlan, _ contents: PageContents,
        analyzed: [Deferred<AnalyzedPages>]? = nil, original: Site? = nil
    ) {
        self.plan = plan
        self.contents = contents
        navigation = Navigation(
            plan: plan, contents: contents, original: original,
            diagnostics: &findings.ofSettings)
        deferredSearch = plan.search(contents, analyzed)
        planned = OutputTable(plan.plannedOutputs)
        all = allOutputs(planned, [(plan, deferredSearch)])
    }

    /// The site after some of its texts have changed, and nothing that other pages rely on; `nil`
    /// where other pages have to be looked at too: a page has another title, or other places that
    /// links may lead to.
    ///
    /// - Parameters:
    ///   - old: the site before.
    ///   - plan: the plan of before with other texts.
    ///   - contents: the content of each page.
    ///   - changed: the numbers of the pages whose content is not that of before.
    ///   - analyzed: the terms of all pages, group by group.
    ///   - translations: the same in the other languages.
    package init?(
        _ old: Site, plan: SitePlan, contents: PageContents, changed: [Int],
        analyzed: [Deferred<AnalyzedPages>], translations: [Site] = []
    ) {
        let isSame = changed.allSatisfy { old.contents[$0].isSameFromOutside(as: contents[$0]) }
        guard isSame else { return nil }
        self.plan = plan
        self.contents = contents
        self.translations = translations
        navigation = old.navigation
        published = old.published
        findings = old.findings
        findings.addAnchors(of: changed, in: plan, contents)
        deferredSearch = plan.search(contents, analyzed)
        planned = old.planned
        let own = (plan, deferredSearch)
        all = allOutputs(planned, [own] + translations.map { ($0.plan, $0.deferredSearch) })
    }

    /// Adds the same site in other languages.
    ///
    /// - Parameter sites: in the order of the plan's translations.
    package mutating func add(translations sites: [Site]) {
        guard !sites.isEmpty else { return }
        translations = sites
        for site in sites { published = published.adding(site.published) }
        planned = OutputTable(
            planned.outputs
                + sites.enumerated().flatMap { index, site in
                    site.planned.outputs.map { $0.of(edition: index + 1) }
                })
        all = allOutputs(planned, editions.map { ($0.plan, $0.deferredSearch) })
    }

    /// The site in each language, its own first.
    package var editions: [Site] { [self] + translations }

    /// Makes the search now, rather than when somebody asks for it.
    package func makeSearch() { _ = all.value }

    /// The index that the site is searched with, and its files.
    package var search: SearchFiles { deferredSearch.value }

    /// Every file of the site, in path order.
    package var outputs: [SiteOutput] { all.value.outputs }

    /// How many pages the site has, in all languages.
    package var pageCount: Int { planned.outputs.count(where: \.isPage) }

    /// What was published before and is not there any more.
    package var permanenceFindings: [Diagnostic] {
        plan.permalinks.map { permanenceProblems($0, in: published) } ?? []
    }

    /// The links to other sites, page by page.
    package var outsideLinks: [Located<String>] {
        contents.flatMap(\.outsideLinks) + translations.flatMap(\.outsideLinks)
    }

    /// The output at a path below the site's root, without a leading slash.
    package func output(at path: String) -> SiteOutput? {
        planned[path] ?? (plan.isSearchFile(path) ? all.value[path] : nil)
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
        case .search(let file): search.bytes(of: file)
        case .searchScript(let files): search.script(of: files)
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
    package var title: String { siteTitle(plan.configuration.title, contents) }
}

private func siteTitle(_ title: String?, _ contents: PageContents) -> String {
    title ?? contents.first?.title ?? ""
}

/// Every file of a site, those of the search included.
///
/// - Parameters:
///   - planned: all others.
///   - indexes: the search of each edition, with its plan.
/// - Returns: the files, listed when they are first asked for.
private func allOutputs(
    _ planned: OutputTable, _ indexes: [(plan: SitePlan, search: Deferred<SearchFiles>)]
) -> Deferred<OutputTable> {
    Deferred {
        OutputTable(
            planned.outputs
                + indexes.enumerated().flatMap { edition, index in
                    index.plan.outputs(of: index.search.value).map { $0.of(edition: edition) }
                })
    }
}

extension SitePlan {
    /// What the pages are searched with, made when it is first asked for.
    fileprivate func search(
        _ contents: PageContents, _ analyzed: [Deferred<AnalyzedPages>]?
    ) -> Deferred<SearchFiles> {
        let groups = analyzed ?? [analyzedPages(contents, contents.indices)]
        let language = configuration.language
        let title = configuration.title
        return Deferred {
            SearchFiles(
                SearchIndex(
                    of: groups.map(\.value), title: siteTitle(title, contents),
                    language: language))
        }
    }
}
