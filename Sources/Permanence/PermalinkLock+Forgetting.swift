import Diagnostics

extension PermalinkLock {
    /// The lock without what somebody names, because it was never really published.
    ///
    /// - Parameter name: a path, a path with an anchor (`errors/429/#causes`), or a problem type.
    /// - Returns: the lock; `nil` where it has nothing of the name.
    package func forgetting(_ name: String) -> PermalinkLock? {
        var pages = pages
        if let index = pages.firstIndex(where: { $0.type?.value == name }) {
            pages[index].type = nil
            return PermalinkLock(pages: pages, file: file)
        }
        let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = LockedPath(String(parts[0])).text
        guard let index = pages.firstIndex(where: { $0.path.value == path }) else { return nil }
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
