import Diagnostics

/// The page that a vanished one most likely is now.
///
/// - Parameters:
///   - locked: the vanished page.
///   - site: the site.
///   - unrecorded: its pages that were never published before, the only ones that can be a renamed
///     one.
/// - Returns: the page; `nil` where none is likely.
func renamedPage(
    _ locked: LockedPage, in site: PublishedSite, among unrecorded: [PublishedPage]
) -> PublishedPage? {
    guard let code = locked.code?.value else {
        let isFile = !locked.path.value.hasSuffix("/")
        let alike = unrecorded.filter { $0.code == nil && $0.path.hasSuffix("/") != isFile }
        return renamedArticle(locked, among: alike)
    }
    if let page = site.page(ofCode: code) { return page }
    let candidates = unrecorded.filter { $0.code != nil }
    if let page = candidates.first(where: { $0.code?.lowercased() == code.lowercased() }) {
        return page
    }
    if let type = locked.type?.value, let page = candidates.first(where: { $0.type == type }) {
        return page
    }
    let codes = candidates.prefix(searchLimit).compactMap(\.code)
    if let name = nearest(to: code, in: codes) {
        return candidates.first { $0.code == name }
    }
    // Most codes have the same sections, so they say something only where one code is new.
    return candidates.count == 1 ? pageWithSameAnchors(locked, among: candidates) : nil
}

/// By the letters alone, then by the name in another folder, then by the same headings, then by a name that is much alike.
private func renamedArticle(
    _ locked: LockedPage, among candidates: [PublishedPage]
) -> PublishedPage? {
    let path = locked.path.value
    if let page = candidates.first(where: { $0.path.lowercased() == path.lowercased() }) {
        return page
    }
    if let page = candidates.first(where: { lastPart(of: $0.path) == lastPart(of: path) }) {
        return page
    }
    if let page = pageWithSameAnchors(locked, among: candidates) { return page }
    let similar = nearest(to: path, in: candidates.prefix(searchLimit).map(\.path))
    return similar.flatMap { name in candidates.first { $0.path == name } }
}

/// The page with the most of the anchors, if it has half of them.
private func pageWithSameAnchors(
    _ locked: LockedPage, among candidates: [PublishedPage]
) -> PublishedPage? {
    let anchors = Set(locked.anchors.map(\.value))
    let shared = candidates.map { page in page.anchors.count { anchors.contains($0) } }
    guard let most = shared.max(), most > 0, most * 2 >= anchors.count else { return nil }
    return shared.firstIndex(of: most).map { candidates[$0] }
}

/// How many names are compared by their letters.
private let searchLimit = 2_000

private func lastPart(of path: String) -> Substring? {
    path.split(separator: "/").last
}
