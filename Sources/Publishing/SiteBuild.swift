import Checking
package import Diagnostics
import ErrorCatalog
package import Site

/// A site made from what was read, with everything that was found on the way.
package struct SiteBuild: Sendable {
    package let site: Site
    /// In the order of files and places, as the levels of the checks judge them.
    package let diagnostics: [Diagnostic]
    /// How bad findings are: what the caller asked for, over the settings.
    package let checks: CheckLevels
    /// How long the stages up to here took.
    package let timings: StageTimings
    /// What was read.
    package let files: ProjectFiles
    /// What was found before the pages were rendered, and what does not depend on them.
    private let ofProject: [Diagnostic]
    /// What was published before and is not there any more.
    private let ofPermanence: [Diagnostic]
    /// The pages in each language, the site's own first.
    private let pages: [RenderedPages]
    private let requestedChecks: CheckLevels
    private let workers: Int

    /// When the terms of the pages are found out.
    package enum SearchTime: Sendable {
        case now
        /// When somebody searches.
        case later
    }

    /// Runs the stages: catalog, plan, contents of all pages, their words for the search, join.
    ///
    /// - Parameters:
    ///   - files: what was read.
    ///   - readDiagnostics: what was found while reading.
    ///   - checks: how bad findings are; wins over the settings.
    ///   - workers: how many cores to use; the result is the same for any number.
    ///   - search: when the search is made.
    ///   - timings: how long the stages before took.
    /// - Throws: only when the task is cancelled.
    package init(
        files: ProjectFiles, readDiagnostics: [Diagnostic] = [],
        checks: CheckLevels = CheckLevels(),
        workers: Int = defaultWorkerCount, search: SearchTime = .now,
        timings: StageTimings = StageTimings()
    ) async throws {
        var ofProject = readDiagnostics
        var timings = timings
        let parts = try await timings.measure(.catalog) {
            try await concurrentMap(files.catalog.count, workers: workers) { file in
                CatalogPart(files.catalog[file])
            }
        }
        let plan = timings.measure(.plan) {
            SitePlan(files: files, catalogParts: parts, diagnostics: &ofProject)
        }
        let pages = try await SiteBuild.pages(
            of: plan, workers: workers, search: search, timings: &timings)
        let site = timings.measure(.join) { SiteBuild.joined(plan, pages, ofProject) }
        if search == .now { timings.measure(.join) { site.makeSearch() } }
        if let record = files.coverageRecord {
            ofProject += coverageProblems(
                in: plan.catalog, codesWithText: plan.codesWithText, record: record)
        }
        let ofPermanence = timings.measure(.join) { site.permanenceFindings }
        self.init(
            site: site, files: files, ofProject: ofProject, ofPermanence: ofPermanence,
            pages: pages, requestedChecks: checks, workers: workers, timings: timings)
    }

    private init(
        site: Site, files: ProjectFiles, ofProject: [Diagnostic], ofPermanence: [Diagnostic],
        pages: [RenderedPages], requestedChecks: CheckLevels, workers: Int,
        timings: StageTimings
    ) {
        self.site = site
        self.files = files
        self.ofProject = ofProject
        self.ofPermanence = ofPermanence
        self.pages = pages
        self.requestedChecks = requestedChecks
        self.workers = workers
        self.timings = timings
        var diagnostics = ofProject + ofPermanence
        for (edition, pages) in zip(site.editions, pages) {
            let found = pages.findings.values.flatMap(\.self) + edition.findings.all
            // What is wrong in a text that waits for its translation is said already.
            diagnostics += found.filter { diagnostic in
                diagnostic.range.map { edition.plan.isTranslated($0.file) } ?? true
            }
        }
        if diagnostics.contains(where: { $0.code == .missingContent }) {
            // Without a content folder, that it has no catalog is no news.
            diagnostics.removeAll { $0.code == .missingCatalog }
        }
        // What else is found in a file that is not UTF-8 is no news either.
        let unreadable = Set(diagnostics.filter { $0.code == .notUTF8 }.map { $0.range?.file.path })
        diagnostics.removeAll { diagnostic in
            diagnostic.code != .notUTF8
                && diagnostic.range.map { unreadable.contains($0.file.path) }
                    ?? false
        }
        checks = requestedChecks.over(site.plan.checks)
        // Last, because stages ask for the severity that a code has by itself.
        self.diagnostics = checks.applied(to: diagnostics.inSourceOrder())
    }

    /// The build after the texts of some documents have changed: only what depends on them is made
    /// again.
    ///
    /// - Parameter documents: each has the path of a document of the project.
    /// - Returns: the same as a build from scratch; `nil` where only that can tell.
    /// - Throws: only when the task is cancelled.
    package func replacing(_ documents: [SourceFile]) async throws -> SiteBuild? {
        let changed = Dictionary(
            documents.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
        // A finding shows the line that it is about, and this one would show the old line.
        let isMentioned = (ofProject + ofPermanence + site.settingsFindings).contains { finding in
            ([finding.range] + finding.related.map(\.range)).contains { range in
                range.map { changed[$0.file.path] != nil } ?? false
            }
        }
        if isMentioned { return nil }
        var files = files
        for index in files.documents.indices {
            if let document = changed[files.documents[index].path] {
                files.documents[index] = document
            }
        }
        let plan = site.plan.replacing(documents)
        var pages = pages
        var updated: [[Int]] = []
        for (index, edition) in plan.editionPlans.enumerated() {
            updated.append(
                try await pages[index].update(
                    edition, changed: Set(changed.keys), workers: workers))
        }
        var ofPermanence = ofPermanence
        let site: Site
        if let same = self.site.replacing(plan, pages, updated) {
            site = same
        } else {
            site = SiteBuild.joined(plan, pages, ofProject)
            ofPermanence = site.permanenceFindings
        }
        return SiteBuild(
            site: site, files: files, ofProject: ofProject, ofPermanence: ofPermanence,
            pages: pages, requestedChecks: requestedChecks, workers: workers,
            timings: StageTimings())
    }

    /// The pages in all languages.
    private static func pages(
        of plan: SitePlan, workers: Int, search: SearchTime, timings: inout StageTimings
    ) async throws -> [RenderedPages] {
        var editions: [RenderedPages] = []
        for plan in plan.editionPlans {
            let pages = try await timings.measure(.pages) {
                try await RenderedPages(of: plan, workers: workers)
            }
            if search == .now {
                try await timings.measure(.search) { try await pages.analyze(workers: workers) }
            }
            editions.append(pages)
        }
        return editions
    }

    /// The site in all languages.
    private static func joined(
        _ plan: SitePlan, _ pages: [RenderedPages], _ ofProject: [Diagnostic]
    ) -> Site {
        var found = ofProject + (pages.first?.findings.values.flatMap(\.self) ?? [])
        var site = Site(
            plan: plan, contents: pages[0].contents, analyzed: pages[0].terms,
            diagnostics: &found)
        site.add(
            translations: zip(plan.translations, pages.dropFirst()).map { translation, pages in
                var found = pages.findings.values.flatMap(\.self)
                return Site(
                    plan: translation, contents: pages.contents, analyzed: pages.terms,
                    original: site, diagnostics: &found)
            })
        return site
    }
}

extension Site {
    /// What is wrong with the settings that name pages, in all languages.
    fileprivate var settingsFindings: [Diagnostic] { editions.flatMap(\.findings.ofSettings) }

    /// The site with other contents on some pages.
    ///
    /// - Parameters:
    ///   - plan: the plan with the new texts.
    ///   - pages: the pages of each edition.
    ///   - updated: which pages of each edition are new.
    /// - Returns: `nil` where other pages have to be looked at too.
    fileprivate func replacing(
        _ plan: SitePlan, _ pages: [RenderedPages], _ updated: [[Int]]
    ) -> Site? {
        var translated: [Site] = []
        for (index, old) in translations.enumerated() {
            let pages = pages[index + 1]
            guard
                let site = Site(
                    old, plan: plan.translations[index], contents: pages.contents,
                    changed: updated[index + 1], analyzed: pages.terms)
            else { return nil }
            translated.append(site)
        }
        return Site(
            self, plan: plan, contents: pages[0].contents, changed: updated[0],
            analyzed: pages[0].terms, translations: translated)
    }
}
