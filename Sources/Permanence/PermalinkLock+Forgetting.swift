import Diagnostics

extension PermalinkLock {
    /// What somebody names who wants it out of the lock file, because it was never really published.
    ///
    /// - Parameter name: the path of a page or a file, a path with an anchor
    ///   (`errors/429/#causes`), or a problem type.
    /// - Returns: the thing; `nil` where the lock has nothing of the name.
    package func item(named name: String) -> LockedItem? {
        if contains(.type(name)) { return .type(name) }
        let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        // As it is written it may be a file; else it is a page, whose slash need not be there.
        return [String(path.drop { $0 == "/" }), LockedPath(path).text].lazy
            .map { path in
                parts.count > 1 ? .anchor(String(parts[1]), path: path) : .page(path)
            }
            .first { contains($0) }
    }

    /// Whether the lock has a thing.
    package func contains(_ item: LockedItem) -> Bool {
        pages.contains { page in
            switch item {
            case .page(let path): page.path.value == path
            case .anchor(let id, let path):
                page.path.value == path && page.anchors.contains { $0.value == id }
            case .type(let type): page.type?.value == type
            }
        }
    }

    /// The lock without some things.
    package func forgetting(_ items: [LockedItem]) -> PermalinkLock {
        var pages = pages
        for item in items {
            switch item {
            case .page(let path): pages.removeAll { $0.path.value == path }
            case .anchor(let id, let path):
                for index in pages.indices where pages[index].path.value == path {
                    pages[index].anchors.removeAll { $0.value == id }
                }
            case .type(let type):
                for index in pages.indices where pages[index].type?.value == type {
                    pages[index].type = nil
                }
            }
        }
        return PermalinkLock(pages: pages, file: file)
    }

    /// The name that somebody may have meant who asked to forget an unknown one.
    package func suggestion(for name: String) -> String? {
        let names = pages.flatMap { page in
            let path = page.path.value
            return [path] + page.anchors.map { "\(path)#\($0.value)" }
                + [page.type?.value].compactMap(\.self)
        }
        return names.count > 20_000 ? nil : didYouMean(name, in: names)
    }
}
