package import Diagnostics

/// The lock file: every address, problem type and anchor that was ever published.
///
/// It only grows by itself. What is in it and no longer on the site is a broken promise to all who
/// have linked to it.
package struct PermalinkLock: Sendable {
    /// The path of the file in a project.
    package static let path = "content/permalinks.lock.json"

    /// The entries in the order of their paths, each path once.
    package let pages: [LockedPage]
    /// The file; empty where there was none.
    package let file: SourceFile

    package init(
        pages: [LockedPage] = [],
        file: SourceFile = SourceFile(path: PermalinkLock.path, bytes: [])
    ) {
        self.file = file
        var merged: [LockedPage] = []
        var indexOfPath: [String: Int] = [:]
        for page in pages {
            if let index = indexOfPath[page.path.value] {
                merged[index].merge(page)
            } else {
                indexOfPath[page.path.value] = merged.count
                merged.append(page)
            }
        }
        self.pages = merged.sorted { $0.path.value < $1.path.value }
    }

    /// The slugs of the codes' pages, which no other code may take.
    package var slugs: [String: String] {
        var slugs: [String: String] = [:]
        for page in pages {
            guard let code = page.code?.value, slugs[code] == nil else { continue }
            let parts = page.path.value.split(separator: "/")
            if parts.count == 2, parts[0] == "errors" { slugs[code] = String(parts[1]) }
        }
        return slugs
    }

    /// The lock with all that a site has in addition.
    ///
    /// A code that has a page of its own elsewhere now is no longer that of the old page, which is a
    /// redirect at best.
    package func recording(_ site: PublishedSite) -> PermalinkLock {
        let place = SourceRange.start(of: file)
        var pages = pages
        for index in pages.indices {
            guard let code = pages[index].code?.value, let page = site.page(exactlyOfCode: code),
                page.path != pages[index].path.value
            else { continue }
            pages[index].code = nil
            pages[index].type = nil
        }
        let added = site.pages.filter { !$0.isUncertain }.map { LockedPage($0, at: place) }
        return PermalinkLock(pages: pages + added, file: file)
    }

    /// Whether two locks say the same.
    package func isSame(as other: PermalinkLock) -> Bool { bytes == other.bytes }
}
