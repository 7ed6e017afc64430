package import Diagnostics
import ErrorCatalog
import Markdown
package import Permanence

extension Site {
    /// The lock file with all of this site in it.
    package var recordedPermalinks: PermalinkLock {
        (plan.permalinks ?? PermalinkLock()).recording(published)
    }

    /// Whether the lock file has all of this site in it.
    package var hasAllPermalinks: Bool {
        guard let lock = plan.permalinks else { return false }
        return lock.isSame(as: recordedPermalinks)
    }

    /// What the lock file lacks.
    ///
    /// - Parameter severity: how bad that is.
    /// - Returns: one finding, or none.
    package func unrecordedPermalinks(_ severity: Severity) -> [Diagnostic] {
        let lock = plan.permalinks ?? PermalinkLock()
        return [unrecordedProblem(lock, in: published, severity: severity)].compactMap(\.self)
    }

    /// Whether the project has a lock file that can be read.
    package var hasPermalinks: Bool { plan.permalinks != nil }

    /// The ids of a page that links from elsewhere may use.
    func ids(ofPage page: Int) -> Set<String> { contents[page].ids }
}

/// All addresses of a site.
///
/// - Parameters:
///   - site: the site.
///   - diagnostics: what was found in it.
/// - Returns: the addresses, in the order of the pages.
func publishedSite(_ site: Site, _ diagnostics: [Diagnostic]) -> PublishedSite {
    let plan = site.plan
    let isWhole = plan.configuration.isReadable
    let hasUnreadable = diagnostics.contains { $0.code == .unreadableFile }
    // Without its releases, the site has no page of changes.
    let lacksReleases = diagnostics.contains {
        $0.severity == .error && $0.range?.file.path == ProjectFiles.releasesPath
    }
    let downloads = plan.original == nil ? plan.staticPaths : []
    let files = downloads.filter(isDownload).sorted().map { PublishedPage(path: $0) }
    return PublishedSite(
        pages: plan.pages.indices.compactMap { publishedPage($0, of: site) } + files,
        excusedPaths: Set(plan.redirects.excusedPaths.map { plan.folder + $0 }),
        hasAllCodes: plan.catalog.isComplete && isWhole,
        catalogFolders: [plan.folder + Route.errors.path],
        hasAllDocuments: isWhole && !hasUnreadable && !lacksReleases)
}

private func publishedPage(_ pageID: Int, of site: Site) -> PublishedPage? {
    let plan = site.plan
    let page = plan.pages[pageID]
    switch page.kind {
    case .search, .notFound: return nil
    case .redirect: return PublishedPage(path: plan.folder + page.route.path, isRedirect: true)
    case .list(let index): if !plan.lists[index].isPermanent { return nil }
    case .home, .errors, .entry, .changes, .article: break
    }
    let moved = plan.redirects.movedAnchors[pageID] ?? []
    let ownMoved = moved.filter(\.isOfPage).map(\.id.value)
    var ids = site.ids(ofPage: pageID).filter { !isFootnoteID($0) }
    // What is not released yet gets a place of its own with the release.
    if page.kind == .changes { ids.remove(unreleasedAnchor) }
    // A code's slug, type and names are those of its page in the site's own language.
    let entry = plan.original == nil ? plan.entry(of: page) : nil
    let isTombstone = plan.entry(of: page)?.removal != nil
    return PublishedPage(
        path: plan.folder + page.route.path, code: entry?.code.value,
        aliases: entry?.aliases.map(\.value) ?? [],
        type: entry.flatMap { plan.catalog.type(of: $0) },
        anchors: ids.union(ownMoved).sorted(),
        foreignAnchors: moved.filter { !$0.isOfPage }.map(\.id.value),
        headings: headingSource(of: page), isTombstone: isTombstone,
        isUncertain: site.contents[pageID].isUnreadable || !plan.configuration.isReadable)
}

private func headingSource(of page: Page) -> HeadingSource {
    if page.kind == .article { return .text }
    return page.document == nil ? .facts : .both
}

/// Footnotes are numbered by their order, so nobody can rely on their ids.
private func isFootnoteID(_ id: String) -> Bool {
    id.hasPrefix("fn") && id.wholeMatch(of: /fn(ref)?\d+(-\d+)?/) != nil
}

/// Whether a file is something that people link to, not a part of a page that shows it.
private func isDownload(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return !endingsOfParts.contains(ending)
}

/// The endings of images, films, sounds, fonts, styles and scripts.
private let endingsOfParts: Set = [
    "avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp", "mov", "mp4", "ogv", "webm", "mp3",
    "oga", "ogg", "wav", "otf", "ttf", "woff", "woff2", "css", "js", "mjs", "map",
]
