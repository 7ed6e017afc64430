package import Diagnostics
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
    private let draft: SiteDraft

    /// Runs all stages.
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
        let draft = try await SiteDraft(
            files: files, readDiagnostics: readDiagnostics, checks: checks, workers: workers,
            timings: timings)
        self = try await draft.finished(search: search)
    }

    /// - Parameters:
    ///   - site: the site.
    ///   - draft: what was asked for.
    ///   - files: what was read; `nil` for what the draft is of.
    ///   - ofProject: what was found apart from the pages.
    ///   - ofPermanence: what is gone.
    ///   - pages: the pages in each language.
    ///   - timings: how long the stages took.
    init(
        site: Site, draft: SiteDraft, files: ProjectFiles? = nil, ofProject: [Diagnostic],
        ofPermanence: [Diagnostic], pages: [RenderedPages], timings: StageTimings
    ) {
        self.site = site
        self.draft = draft
        self.files = files ?? draft.files
        self.ofProject = ofProject
        self.ofPermanence = ofPermanence
        self.pages = pages
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
        checks = draft.checks.over(site.plan.checks)
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
                    edition, changed: Set(changed.keys), workers: draft.workers))
        }
        var ofPermanence = ofPermanence
        let site: Site
        if let same = self.site.replacing(plan, pages, updated) {
            site = same
        } else {
            site = Site(plan, pages, ofProject)
            ofPermanence = site.permanenceFindings
        }
        return SiteBuild(
            site: site, draft: draft, files: files, ofProject: ofProject,
            ofPermanence: ofPermanence, pages: pages, timings: StageTimings())
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
