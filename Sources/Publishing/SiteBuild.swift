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

    /// Runs the stages: catalog, plan, contents of all pages, their words for the search, join.
    ///
    /// - Parameters:
    ///   - files: what was read.
    ///   - readDiagnostics: what was found while reading.
    ///   - checks: how bad findings are; wins over the settings.
    ///   - workers: how many cores to use; the result is the same for any number.
    ///   - timings: how long the stages before took.
    /// - Throws: only when the task is cancelled.
    package init(
        files: ProjectFiles, readDiagnostics: [Diagnostic] = [],
        checks: CheckLevels = CheckLevels(),
        workers: Int = defaultWorkerCount, timings: StageTimings = StageTimings()
    ) async throws {
        var diagnostics = readDiagnostics
        var timings = timings
        let parts = try await timings.measure(.catalog) {
            try await concurrentMap(files.catalog.count, workers: workers) { file in
                CatalogPart(files.catalog[file])
            }
        }
        let plan = timings.measure(.plan) {
            SitePlan(files: files, catalogParts: parts, diagnostics: &diagnostics)
        }
        var site = try await SiteBuild.site(
            plan, workers: workers, diagnostics: &diagnostics, timings: &timings)
        var translations: [Site] = []
        for translation in plan.translations {
            var found: [Diagnostic] = []
            translations.append(
                try await SiteBuild.site(
                    translation, original: site, workers: workers, diagnostics: &found,
                    timings: &timings))
            // What is wrong in a text that waits for its translation is said already.
            diagnostics += found.filter { diagnostic in
                diagnostic.range.map { translation.isTranslated($0.file) } ?? true
            }
        }
        timings.measure(.join) {
            site.add(translations: translations)
            diagnostics += site.permanenceFindings
        }
        self.site = site
        self.timings = timings
        if let record = files.coverageRecord {
            diagnostics += coverageProblems(
                in: plan.catalog, codesWithText: plan.codesWithText, record: record)
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
        self.checks = checks.over(plan.checks)
        // Last, because stages ask for the severity that a code has by itself.
        self.diagnostics = self.checks.applied(to: diagnostics.inSourceOrder())
    }

    /// The site in one language.
    private static func site(
        _ plan: SitePlan, original: Site? = nil, workers: Int,
        diagnostics: inout [Diagnostic], timings: inout StageTimings
    ) async throws -> Site {
        let contents = try await timings.measure(.pages) {
            try await concurrentMap(plan.pages.count, workers: workers) { page in
                plan.content(ofPage: page)
            }
        }
        for content in contents { diagnostics += content.diagnostics }
        let pages = contents.map(\.content)
        let groups = groups(of: pages.count, workers: workers)
        let analyzed = try await timings.measure(.search) {
            try await concurrentMap(groups.count, workers: workers) { group in
                plan.analyzedPages(pages[groups[group]])
            }
        }
        return timings.measure(.join) {
            Site(
                plan: plan, contents: pages, analyzed: analyzed, original: original,
                diagnostics: &diagnostics)
        }
    }
}

/// Neighbouring pages that are made ready for the search together: enough of them to share words,
/// not so many that one core waits for another.
private func groups(of count: Int, workers: Int) -> [Range<Int>] {
    let size = max(4, min(256, count / (4 * max(1, workers))))
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
