import Checking
package import Diagnostics
import ErrorCatalog
package import Site

/// A site that is planned: each of its pages can be shown, and none is rendered before that.
///
/// What is wrong with the pages is not known yet.
package struct SiteDraft: Sendable {
    let plan: SitePlan
    let files: ProjectFiles
    /// What was found up to here.
    package let diagnostics: [Diagnostic]
    let checks: CheckLevels
    let workers: Int
    private let pages: [RenderedPages]
    private let timings: StageTimings

    /// Runs the first stages: catalog and plan.
    ///
    /// - Parameters:
    ///   - files: what was read.
    ///   - readDiagnostics: what was found while reading.
    ///   - checks: how bad findings are; wins over the settings.
    ///   - workers: how many cores to use; the result is the same for any number.
    ///   - timings: how long the stages before took.
    /// - Throws: only when the task is cancelled.
    package init(
        files: ProjectFiles, readDiagnostics: [Diagnostic], checks: CheckLevels = CheckLevels(),
        workers: Int = defaultWorkerCount, timings: StageTimings = StageTimings()
    ) async throws {
        var diagnostics = readDiagnostics
        var timings = timings
        let parts = try await timings.measure(.catalog) {
            try await concurrentMap(files.catalog.count, workers: workers) { file in
                CatalogPart(files.catalog[file])
            }
        }
        plan = timings.measure(.plan) {
            SitePlan(
                files: files, catalogParts: parts, checksRules: false, diagnostics: &diagnostics)
        }
        pages = plan.editionPlans.map { RenderedPages(of: $0, workers: workers) }
        self.files = files
        self.diagnostics = diagnostics
        self.checks = checks
        self.workers = workers
        self.timings = timings
    }

    /// The site, to show pages of it.
    package var site: Site {
        var site = Site(unchecked: plan, pages[0].contents, analyzed: pages[0].terms)
        site.add(
            translations: zip(plan.translations, pages.dropFirst()).map { translation, pages in
                Site(
                    unchecked: translation, pages.contents, analyzed: pages.terms, original: site)
            })
        return site
    }

    /// Runs the other stages: contents of all pages, their words for the search, join.
    ///
    /// - Parameter search: when the search is made.
    /// - Returns: the site with all findings.
    /// - Throws: only when the task is cancelled.
    package func finished(search: SearchTime = .now) async throws -> SiteBuild {
        var (timings, pages) = (timings, pages)
        // The rules need nothing of the pages, and the pages nothing of the rules.
        async let rules = plan.ruleFindings
        for edition in pages.indices {
            try await timings.measure(.pages) {
                let all = Array(pages[edition].contents.indices)
                try await pages[edition].render(all, workers: workers)
            }
            if search == .now {
                try await timings.measure(.search) {
                    try await pages[edition].analyze(workers: workers)
                }
            }
        }
        var ofProject = diagnostics + (await rules)
        let site = timings.measure(.join) {
            let site = Site(plan, pages, ofProject)
            if search == .now { site.makeSearch() }
            return site
        }
        if let record = files.coverageRecord {
            ofProject += coverageProblems(
                in: plan.catalog, codesWithText: plan.codesWithText, record: record)
        }
        let ofPermanence = timings.measure(.join) { site.permanenceFindings }
        return SiteBuild(
            site: site, draft: self, ofProject: ofProject, ofPermanence: ofPermanence,
            pages: pages, timings: timings)
    }
}

/// When the terms of the pages are found out.
package enum SearchTime: Sendable {
    case now
    /// When somebody searches.
    case later
}

extension Site {
    /// The site in all languages, with what only all pages show.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - pages: the pages in each language, the site's own first.
    ///   - ofProject: what was found before.
    init(_ plan: SitePlan, _ pages: [RenderedPages], _ ofProject: [Diagnostic]) {
        var found = ofProject + pages[0].findings.values.flatMap(\.self)
        self.init(
            plan: plan, contents: pages[0].contents, analyzed: pages[0].terms,
            diagnostics: &found)
        let original = self
        add(
            translations: zip(plan.translations, pages.dropFirst()).map { translation, pages in
                var found = pages.findings.values.flatMap(\.self)
                return Site(
                    plan: translation, contents: pages.contents, analyzed: pages.terms,
                    original: original, diagnostics: &found)
            })
    }
}
