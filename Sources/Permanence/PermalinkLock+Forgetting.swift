import Diagnostics

extension PermalinkLock {
    /// The lock without what somebody names, because it was never really published.
    ///
    /// - Parameter name: the path of a page or a file, a path with an anchor (`errors/429/#causes`), or a problem type.
    /// - Returns: the lock; `nil` where it has nothing of the name.
    package func forgetting(_ name: String) -> PermalinkLock? {
        var pages = pages
        if let index = pages.firstIndex(where: { $0.type?.value == name }) {
            pages[index].type = nil
            return PermalinkLock(pages: pages, file: file)
        }
        let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        // As it is written it may be a file; else it is a page, whose slash need not be there.
        let paths = [String(parts[0].drop { $0 == "/" }), LockedPath(String(parts[0])).text]
        let found = paths.lazy.compactMap { path in
            pages.firstIndex { $0.path.value == path }
        }
        guard let index = found.first else { return nil }
        guard parts.count > 1 else {
            pages.remove(at: index)
            return PermalinkLock(pages: pages, file: file)
        }
        let count = pages[index].anchors.count
        pages[index].anchors.removeAll { $0.value == parts[1] }
        guard pages[index].anchors.count < count else { return nil }
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
