import Diagnostics
import Search
import Site

/// What the pages of a site in one language say, and what is wrong with the text of each.
struct RenderedPages: Sendable {
    private(set) var contents: PageContents
    /// What is wrong with the pages that were rendered and that something is wrong with, by their
    /// numbers.
    private(set) var findings: [Int: [Diagnostic]] = [:]
    /// The terms of neighbouring pages, group by group.
    private(set) var terms: [Deferred<AnalyzedPages>]
    private let groups: [Range<Int>]

    /// Pages that are rendered when somebody asks for them.
    init(of plan: SitePlan, workers: Int) {
        let contents = PageContents(of: plan)
        self.contents = contents
        groups = Self.groups(of: contents.count, workers: workers)
        terms = groups.map { plan.analyzedPages(contents, $0) }
    }

    /// Renders some pages, and finds out what is wrong with them.
    ///
    /// - Throws: only when the task is cancelled.
    mutating func render(_ pages: [Int], workers: Int) async throws {
        let found = try await concurrentMap(pages.count, workers: workers) { [contents] index in
            contents.diagnostics(ofPage: pages[index])
        }
        for (page, found) in zip(pages, found) { findings[page] = found.isEmpty ? nil : found }
    }

    /// Finds out the terms of all pages.
    ///
    /// - Throws: only when the task is cancelled.
    func analyze(workers: Int) async throws {
        _ = try await concurrentMap(terms.count, workers: workers) { [terms] group in
            _ = terms[group].value
        }
    }

    /// Renders again what includes one of some files or is one of them.
    ///
    /// - Parameters:
    ///   - plan: the plan with the new texts.
    ///   - paths: the paths of the files.
    ///   - workers: how many cores to use.
    /// - Returns: the numbers of the pages that were rendered.
    /// - Throws: only when the task is cancelled.
    mutating func update(
        _ plan: SitePlan, changed paths: Set<String>, workers: Int
    ) async throws -> [Int] {
        let pages = contents.indices.filter { page in
            plan.pages[page].document.map { paths.contains($0.path) } ?? false
                || !contents[page].includedPaths.isDisjoint(with: paths)
        }
        contents.replace(pages, by: plan)
        try await render(pages, workers: workers)
        for (index, group) in groups.enumerated() where pages.contains(where: group.contains) {
            terms[index] = plan.analyzedPages(contents, group)
        }
        return pages
    }

    /// Neighbouring pages that are made ready for the search together: enough of them to share
    /// words, not so many that one core waits for another.
    private static func groups(of count: Int, workers: Int) -> [Range<Int>] {
        let size = max(4, min(256, count / (4 * max(1, workers))))
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}
