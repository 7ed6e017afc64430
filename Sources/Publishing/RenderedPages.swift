import Diagnostics
import Search
import Site

/// What the pages of a site in one language say, and what is wrong with the text of each.
struct RenderedPages: Sendable {
    private(set) var contents: PageContents
    /// What is wrong with the pages that something is wrong with, by their numbers.
    private(set) var findings: [Int: [Diagnostic]] = [:]
    /// The terms of neighbouring pages, group by group.
    private(set) var terms: [Deferred<AnalyzedPages>]
    private let groups: [Range<Int>]

    /// Renders all pages.
    ///
    /// - Throws: only when the task is cancelled.
    init(of plan: SitePlan, workers: Int) async throws {
        let pages = try await concurrentMap(plan.pages.count, workers: workers) { page in
            plan.content(ofPage: page)
        }
        let contents = PageContents(pages.map(\.content))
        self.contents = contents
        for (page, content) in pages.enumerated() where !content.diagnostics.isEmpty {
            findings[page] = content.diagnostics
        }
        groups = Self.groups(of: pages.count, workers: workers)
        terms = groups.map { plan.analyzedPages(contents[$0]) }
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
        let rendered = try await concurrentMap(pages.count, workers: workers) { index in
            plan.content(ofPage: pages[index])
        }
        for (page, content) in zip(pages, rendered) {
            contents[page] = content.content
            findings[page] = content.diagnostics.isEmpty ? nil : content.diagnostics
        }
        for (index, group) in groups.enumerated() where pages.contains(where: group.contains) {
            terms[index] = plan.analyzedPages(contents[group])
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
