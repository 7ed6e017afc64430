import CatalogChanges
package import Diagnostics
package import ErrorCatalog
import Markdown
import Permanence
import Search
import Theming

/// All that is known of a site from its settings, its catalog and its file names, before a text is
/// rendered: enough to resolve every link in one pass.
package struct SitePlan: Sendable {
    let configuration: SiteConfiguration
    /// The folder of the pages below the site's root: empty, or that of a language as in `de/`.
    let folder: String
    /// The same site in the project's own language; `nil` where this is it.
    var original: SitePlan? { originals.first }
    private var originals: [SitePlan]
    /// The same site in other languages.
    package private(set) var translations: [SitePlan] = []
    /// The languages of the site, its own first.
    private(set) var editions: [Edition] = []
    /// The places of the entries whose responses may carry a problem document.
    let problemEntries: Set<Int>
    /// The codes all of whose texts are in the language of the pages.
    let translatedCodes: Set<String>
    package let catalog: ErrorCatalog
    /// What was found while the catalog was read.
    private let catalogFindings: [Diagnostic]
    let theme: Theme
    /// Words that mean the same, for the search.
    let synonyms: Synonyms
    /// What a page says of a code that nothing sends any more.
    let retirements: SearchPhrases
    /// The releases that were recorded, the newest first; there may be none.
    let releases: [CatalogRelease]
    /// What differs from the last release.
    let unreleasedChanges: [CodeChange]
    /// What the site shows of its owner.
    private(set) var brand = Brand()
    /// The colours of the style sheet and the brand.
    private(set) var palette: SitePalette
    /// What was published before; `nil` where nothing is recorded or the file is damaged.
    let permalinks: PermalinkLock?
    /// The addresses that lead elsewhere.
    private(set) var redirects = RedirectPlan()
    /// The lists of some of the codes.
    private(set) var lists: [CodeList] = []
    /// Home, the index of codes, the codes in the catalog's order, changes if any were recorded,
    /// the lists of codes, the articles by path, search, not found, the redirects.
    package private(set) var pages: [Page] = []
    let staticFiles: [SourceFile]
    /// Every file below `content/` that a text may include, by its path there: the parts, which are
    /// not published by themselves, and all others.
    private var files: [String: SourceFile]
    /// Pages by the path of their Markdown below `content/`.
    private(set) var pageOfDocument: [String: Int] = [:]
    private(set) var pageOfRoute: [Route: Int] = [:]
    /// The paths of the static files below `content/`, which are their paths on the site.
    let staticPaths: Set<String>
    /// The short content hashes of the theme's assets by path.
    let assetVersions: [String: String]

    /// - Parameters:
    ///   - files: what was read.
    ///   - catalogParts: what the files of the catalog hold; `nil` to read them here.
    ///   - checksRules: whether the rules for catalogs are looked at here; else somebody has to ask
    ///     for ``ruleFindings``.
    ///   - diagnostics: gets what is wrong with settings, catalog, theme and file names.
    package init(
        files: ProjectFiles, catalogParts: [CatalogPart]? = nil, checksRules: Bool = true,
        diagnostics: inout [Diagnostic]
    ) {
        configuration =
            files.configuration.map { SiteConfiguration(file: $0, diagnostics: &diagnostics) }
            ?? SiteConfiguration()
        folder = ""
        originals = []
        permalinks = files.permalinks.flatMap { readLock($0, diagnostics: &diagnostics) }?
            .forgetting(files.forgotten)
        var catalogDiagnostics: [Diagnostic] = []
        catalog = joinCatalog(
            catalogParts ?? files.catalog.map { CatalogPart($0) },
            publishedSlugs: permalinks?.slugs ?? [:], diagnostics: &catalogDiagnostics)
        if catalog.entries.isEmpty, !catalogDiagnostics.containsErrors {
            catalogDiagnostics.append(.missingCatalog(files.catalog.first))
        }
        catalogFindings = catalogDiagnostics
        diagnostics += catalogDiagnostics
        problemEntries = catalog.problemEntries
        translatedCodes = Set(catalog.codes)
        let languages = configuration.languages.map(\.value)
        theme = Theme(
            files: files.theme, folder: ProjectFiles.themeFolder,
            languages: [configuration.language] + languages, diagnostics: &diagnostics)
        let vocabulary = theme.vocabulary(in: configuration.language)
        synonyms = Synonyms(
            vocabulary.synonyms, language: SearchLanguage(configuration.language))
        retirements = SearchPhrases(vocabulary.retirements)
        palette = SitePalette(of: theme)
        let history = files.releases.flatMap { decodeReleases($0, diagnostics: &diagnostics) }
        releases = history?.releases ?? []
        unreleasedChanges = catalog.isComplete ? history?.changes(to: catalog) ?? [] : []
        assetVersions = Dictionary(
            theme.assets.map { ($0.path, $0.version) }, uniquingKeysWith: { first, _ in first })
        let folders = languages.map(folderOfLanguage)
        let documents = files.documents.filter { document in
            !folders.contains { contentPath(of: document).hasPrefix($0) }
        }
        staticFiles = files.staticFiles.filter { !isPart(contentPath(of: $0)) }
        staticPaths = Set(staticFiles.map { contentPath(of: $0) })
        self.files = Dictionary(
            (files.documents + files.staticFiles).map { (contentPath(of: $0), $0) },
            uniquingKeysWith: { first, _ in first })
        addGeneratedPages()
        addDocuments(documents, diagnostics: &diagnostics)
        add(Page(kind: .search, route: .search))
        add(Page(kind: .notFound, route: .notFound))
        if let settings = configuration.brand {
            brand = Brand(settings, in: self, diagnostics: &diagnostics)
            palette.use(brand.accent)
        }
        var claims = claimedOutputs(in: self)
        diagnostics += claims.problems + unportableNames(in: self)
        addRedirects(claims: &claims, diagnostics: &diagnostics)
        diagnostics += misplacedTranslations(files.translations, languages: languages)
        translations = languages.map {
            SitePlan(self, in: $0, files: files, diagnostics: &diagnostics)
        }
        if checksRules { diagnostics += ruleFindings }
        editions = editionPlans.map { Edition($0) }
        for index in translations.indices { translations[index].editions = editions }
    }

    /// The site in another language.
    ///
    /// A code that has no text of its own there keeps that of the
    /// original; articles are only there once they are translated.
    private init(
        _ original: SitePlan, in language: String, files: ProjectFiles,
        diagnostics: inout [Diagnostic]
    ) {
        let folder = folderOfLanguage(language)
        let isOwn = { (file: SourceFile) in contentPath(of: file).hasPrefix(folder) }
        let own = files.translations.filter(isOwn)
        let settings = own.first { contentPath(of: $0) == folder + "site.yaml" }
        configuration = original.configuration.translated(
            to: language, by: settings, diagnostics: &diagnostics)
        let translated = TranslatedCatalog(
            original.catalog, files: own.filter { $0.path != settings?.path },
            diagnostics: &diagnostics)
        catalog = translated.catalog
        problemEntries = original.problemEntries
        catalogFindings = []
        translatedCodes = translated.translatedCodes
        self.folder = folder
        originals = [original]
        permalinks = original.permalinks
        theme = original.theme
        let vocabulary = theme.vocabulary(in: configuration.language)
        synonyms = Synonyms(
            vocabulary.synonyms, language: SearchLanguage(configuration.language))
        retirements = SearchPhrases(vocabulary.retirements)
        brand = original.brand
        palette = original.palette
        releases = []
        unreleasedChanges = []
        assetVersions = original.assetVersions
        staticFiles = original.staticFiles
        staticPaths = original.staticPaths
        let documents = files.documents.filter(isOwn)
        self.files = original.files.merging(
            documents.map { (String(contentPath(of: $0).dropFirst(folder.utf8.count)), $0) },
            uniquingKeysWith: { $1 })
        addGeneratedPages()
        addDocuments(documents, diagnostics: &diagnostics)
        for page in original.pages {
            guard let document = page.document, let own = pageOfRoute[page.route],
                page.kind != .article, pages[own].document == nil
            else { continue }
            attach(document, to: page.route, &diagnostics)
        }
        add(Page(kind: .search, route: .search))
        add(Page(kind: .notFound, route: .notFound))
        var claims = claimedOutputs(in: self)
        diagnostics += claims.problems + unportableNames(in: self)
        addRedirects(claims: &claims, diagnostics: &diagnostics)
    }

    /// What the rules for catalogs find.
    package var ruleFindings: [Diagnostic] {
        catalogProblems(in: catalog, besides: catalogFindings)
    }

    /// The same plan with other texts in some of the documents.
    ///
    /// A plan depends on the paths of the documents alone.
    ///
    /// - Parameter documents: each has the path of a document of the plan.
    /// - Returns: the plan that the project has with them.
    package func replacing(_ documents: [SourceFile]) -> SitePlan {
        var plan = self
        for document in documents {
            let path = path(of: document)
            if plan.files[path]?.path == document.path { plan.files[path] = document }
            guard let page = pageOfDocument[path], pages[page].document?.path == document.path
            else { continue }
            plan.pages[page].document = document
        }
        plan.originals = originals.map { $0.replacing(documents) }
        plan.translations = translations.map { $0.replacing(documents) }
        return plan
    }

    /// The path of a file of the content, without the folder of the language.
    func path(of file: SourceFile) -> String {
        let path = contentPath(of: file)
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : path
    }

    /// Whether a file is in the language of the pages.
    package func isTranslated(_ file: SourceFile) -> Bool {
        contentPath(of: file).hasPrefix(folder)
    }

    /// Whether a page has no text that waits for a translation.
    func isTranslated(_ page: Page) -> Bool {
        (page.document.map { isTranslated($0) } ?? true)
            && (entry(of: page).map { translatedCodes.contains($0.code.value) } ?? true)
    }

    /// The slug that an old name of a code has, or had when it was published.
    func slug(ofAlias alias: String) -> String { permalinks?.slugs[alias] ?? codeSlug(alias) }

    /// The old ids that belong to headings of a page's own text, by the ids of today.
    func oldIDs(onPage page: Int) -> [String: [String]] {
        var oldIDs: [String: [String]] = [:]
        for anchor in redirects.movedAnchors[page] ?? [] where anchor.target.place == .page(page) {
            guard let fragment = anchor.target.fragment else { continue }
            oldIDs[fragment, default: []].append(anchor.id.value)
        }
        return oldIDs
    }

    /// The plans of the site in each language, its own first.
    package var editionPlans: [SitePlan] { [self] + translations }

    /// How bad findings are, where the settings say so.
    package var checks: CheckLevels { configuration.checks }

    /// The codes that have a Markdown file.
    package var codesWithText: Set<String> {
        Set(
            pages.filter { $0.document != nil }.compactMap { entry(of: $0)?.code.value })
    }
    /// Whether there is a page of changes.
    var hasChanges: Bool { pageOfRoute[.changes].map { pages[$0].kind == .changes } ?? false }

    /// The entry of a page of a code.
    func entry(of page: Page) -> CatalogEntry? {
        if case .entry(let index) = page.kind { catalog.entries[index] } else { nil }
    }

    /// The page of an entry, by its place in the catalog.
    func pageID(ofEntry index: Int) -> Int { firstEntryPage + index }

    /// The address of the code that a file below `content/errors/` describes: of the code with just
    /// its name, else of the one with its slug.
    func entryRoute(ofFileNamed name: String) -> Route {
        let entry = catalog.entry(named: name)
        return .entry(slug: entry?.code.value == name ? entry?.slug ?? name : codeSlug(name))
    }

    /// The page of a code.
    func pageID(ofCode code: String) -> Int? {
        catalog.entry(named: code).flatMap { pageOfRoute[.entry(slug: $0.slug)] }
    }

    /// The first page of a list of codes; `nil` where it has no code.
    func pageID(ofList subject: CodeList.Subject) -> Int? {
        pageOfRoute[CodeList.route(of: subject)]
    }

    /// A file below `content/` by its path there.
    func file(at path: String) -> SourceFile? { files[path] }

    /// A file that is published as it is.
    func staticFile(at path: String) -> SourceFile? {
        staticPaths.contains(path) ? files[path] : nil
    }

    /// The paths below `content/` that texts may include, sorted.
    var includablePaths: [String] { files.keys.sorted() }

    /// What a link to a page says if it has no text: the name of a code.
    func linkText(of page: Int) -> LinkTarget.Words? {
        guard let entry = entry(of: pages[page]) else { return nil }
        return entry.kind == .status
            ? LinkTarget.Words("\(entry.code.value) \(entry.title.value)")
            : LinkTarget.Words(entry.code.value, isCode: true)
    }

    /// The reason phrase that the catalog gives a status, else the registered one.
    func reasonPhrase(of statusCode: Int) -> String? {
        catalog.reasonPhrase(of: statusCode)
    }

    private var firstEntryPage: Int { 2 }

    private mutating func addGeneratedPages() {
        add(Page(kind: .home, route: .home))
        add(Page(kind: .errors, route: .errors))
        for (index, entry) in catalog.entries.enumerated() {
            add(Page(kind: .entry(index), route: .entry(slug: entry.slug)))
        }
        if !releases.isEmpty { add(Page(kind: .changes, route: .changes)) }
        lists = codeLists(of: catalog)
        for (index, list) in lists.enumerated() {
            add(Page(kind: .list(index), route: list.route))
        }
    }

    private mutating func add(_ page: Page) {
        if pageOfRoute[page.route] == nil { pageOfRoute[page.route] = pages.count }
        pages.append(page)
    }

    private mutating func addDocuments(
        _ documents: [SourceFile], diagnostics: inout [Diagnostic]
    ) {
        for document in documents {
            let path = path(of: document)
            if isPart(path) { continue }
            let name = String(path.dropLast(".md".count))
            if name == "index" {
                attach(document, to: .home, &diagnostics)
            } else if name == "errors/index" {
                attach(document, to: .errors, &diagnostics)
            } else if hasChanges, ["changes", "changes/index"].contains(name) {
                attach(document, to: .changes, &diagnostics)
            } else if name.hasPrefix("errors/") {
                let code = String(name.dropFirst("errors/".count))
                let route = entryRoute(ofFileNamed: code)
                if !code.contains("/"), pageOfRoute[route] != nil {
                    attach(document, to: route, &diagnostics)
                } else if catalog.isComplete {
                    diagnostics.append(.proseWithoutEntry(code, document, catalog))
                }
            } else {
                pageOfDocument[path] = pages.count
                add(Page(kind: .article, route: articleRoute(name), document: document))
            }
        }
    }

    /// Nothing finds the pages of redirects by their routes: links should lead to the place itself.
    private mutating func addRedirects(
        claims: inout OutputClaims, diagnostics: inout [Diagnostic]
    ) {
        redirects = RedirectPlan(self, claims: &claims, diagnostics: &diagnostics)
        for (index, redirection) in redirects.redirections.enumerated() {
            pages.append(Page(kind: .redirect(index), route: Route(path: redirection.path)))
        }
    }

    private mutating func attach(
        _ document: SourceFile, to route: Route, _ diagnostics: inout [Diagnostic]
    ) {
        guard let page = pageOfRoute[route] else { return }
        pageOfDocument[path(of: document)] = page
        if let first = pages[page].document {
            diagnostics.append(.secondDocument(document, first: first, route))
        } else {
            pages[page].document = document
        }
    }
}

/// The folder of a language's pages below the site's root, and of its files below `content/`.
func folderOfLanguage(_ language: String) -> String { codeSlug(language) + "/" }

/// Whether a file is only there to be included: its name, or that of a folder above it, starts
/// with `_`.
func isPart(_ path: String) -> Bool {
    path.hasPrefix("_") || path.contains("/_")
}

/// The path below `content/`.
func contentPath(of file: SourceFile) -> String {
    String(file.path.dropFirst(ProjectFiles.contentFolder.utf8.count))
}

/// `guides/retries/` for `guides/retries`, `guides/` for `guides/index`.
private func articleRoute(_ name: String) -> Route {
    var parts = name.split(separator: "/").map(String.init)
    if parts.last == "index" { parts.removeLast() }
    return Route(path: parts.map { codeSlug($0) + "/" }.joined())
}
