package import Diagnostics

/// What was published once and is no more: pages, anchors and problem types.
///
/// - Parameters:
///   - lock: what was published.
///   - site: what would be published now.
/// - Returns: the findings, in the order of the lock file.
package func permanenceProblems(
    _ lock: PermalinkLock, in site: PublishedSite
) -> [Diagnostic] {
    let recorded = Set(lock.pages.map(\.path.value))
    let unrecorded = site.pages.filter { !$0.isRedirect && !recorded.contains($0.path) }
    let types = typesOfCodes(lock)
    return lock.pages.flatMap { locked -> [Diagnostic] in
        guard let page = site[locked.path.value] else {
            if site.isExcused(locked.path.value) || site.mayHave(locked) { return [] }
            let successor = renamedPage(locked, in: site, among: unrecorded)
            return [.vanishedPage(locked, successor)] + changedType(of: locked, site, types)
        }
        return takenAddress(of: locked, page) + vanishedAnchors(of: locked, page, site)
            + changedType(of: locked, site, types) + lostType(of: locked, page, site)
    }
}

/// Whether another code has the address now, and does not say that it is the successor.
private func takenAddress(of locked: LockedPage, _ page: PublishedPage) -> [Diagnostic] {
    guard let code = locked.code?.value, let newCode = page.code, !page.isRedirect else {
        return []
    }
    let names = ([newCode] + page.aliases).map { $0.lowercased() }
    return names.contains(code.lowercased()) ? [] : [.takenAddress(locked, of: code, by: newCode)]
}

private func vanishedAnchors(
    of locked: LockedPage, _ page: PublishedPage, _ site: PublishedSite
) -> [Diagnostic] {
    if page.isRedirect || page.isTombstone || site.lacksAnchors(of: page) { return [] }
    let present = Set(page.anchors + page.foreignAnchors)
    let recorded = Set(locked.anchors.map(\.value))
    let fresh = page.anchors.filter { !recorded.contains($0) }
    return locked.anchors.filter { !present.contains($0.value) }.map { anchor in
        .vanishedAnchor(anchor, on: page, successor: nearest(to: anchor.value, in: fresh))
    }
}

/// The problem types that were published, by code.
private func typesOfCodes(_ lock: PermalinkLock) -> [String: String] {
    Dictionary(
        lock.pages.compactMap { page in
            page.code.flatMap { code in page.type.map { (code.value, $0.value) } }
        }, uniquingKeysWith: { first, _ in first })
}

/// Whether the code of an entry, or the one that has it as an alias, has another problem type now.
private func changedType(
    of locked: LockedPage, _ site: PublishedSite, _ published: [String: String]
) -> [Diagnostic] {
    // A type may follow from a pattern in the file that could not be read.
    guard site.hasAllCodes, let type = locked.type, let code = locked.code?.value,
        let page = site.page(ofCode: code), page.type != type.value
    else { return [] }
    // A code that had a type before it took over another can't have both.
    let isMerged = page.code != code && page.code.map { published[$0] != nil } ?? false
    return [.changedType(type, of: page, code: code, isMerged: isMerged)]
}

/// Whether a code is gone for whose page there is only a redirect, and its problem type with it.
private func lostType(
    of locked: LockedPage, _ page: PublishedPage, _ site: PublishedSite
) -> [Diagnostic] {
    guard page.isRedirect, site.hasAllCodes, let type = locked.type,
        let code = locked.code?.value, site.page(ofCode: code) == nil, !site.has(type: type.value)
    else { return [] }
    return [.lostType(type, code: code)]
}

extension Diagnostic {
    fileprivate static func vanishedPage(_ locked: LockedPage, _ successor: PublishedPage?)
        -> Diagnostic
    {
        let path = locked.path.value
        let kind = path.isEmpty || path.hasSuffix("/") ? "page" : "file"
        let owner = locked.code.map { " of the code '\($0.value)'" } ?? ""
        let message = "the \(kind) /\(path)\(owner) was published and is gone"
        let ways: String
        switch (successor, locked.code?.value) {
        case (.some(let page), .some(let code)) where page.code == code:
            ways =
                "the code has the page /\(page.path) now: add '\(path): error:\(code)' "
                + "under 'redirects' in content/site.yaml"
        case (.some(let page), .some(let code)):
            let newCode = page.code ?? ""
            let kept = locked.type.flatMap { $0.value == page.type ? nil : $0.value }
            let type = kept.map { " and 'type: \($0)' to it" } ?? ""
            ways =
                "is it '\(newCode)' now? Add '\(code)' to its 'aliases'\(type); or put the code back "
                + "with 'removed: {}', which makes it a tombstone page"
                + (kept == nil
                    ? "; or add '\(path): error:\(newCode)' under 'redirects' in content/site.yaml"
                    : "")
        case (_, nil) where !LockedPath(path).isValid:
            ways = "put the \(kind) back: no redirect can have this path"
        case (.some(let page), nil) where page.path.lowercased() == path.lowercased():
            ways =
                "it is /\(page.path) now, beside which no redirect can be: some disks take the two "
                + "for one. Give the \(kind) its old name again, or one that differs in more than "
                + "upper and lower case"
        case (.some(let page), nil):
            ways =
                "is it /\(page.path) now? Add '\(path): \(page.path)' under 'redirects' in "
                + "content/site.yaml"
        case (nil, .some(let code)) where locked.type != nil:
            let type = locked.type?.value ?? ""
            ways =
                "put the code back with 'removed: {}', which makes it a tombstone page and keeps its "
                + "problem type; or, if a code that was never published takes its place, add "
                + "'\(code)' to that one's 'aliases' and 'type: \(type)' to it; or, if no program "
                + "compares the type, run 'docs lock --forget \(type)' and add '\(path): …' under "
                + "'redirects' in content/site.yaml"
        case (nil, .some(let code)):
            ways =
                "put the code back with 'removed: {}', which makes it a tombstone page; or "
                + "add '\(code)' to the 'aliases' of its successor; or add '\(path): …' under "
                + "'redirects' in content/site.yaml"
        case (nil, nil):
            ways =
                "add '\(path): …' under 'redirects' in content/site.yaml, "
                + "or put the \(kind) back"
        }
        return Diagnostic(.vanishedPage, message, at: locked.path.range, help: ways)
    }

    fileprivate static func takenAddress(
        _ locked: LockedPage, of code: String, by newCode: String
    ) -> Diagnostic {
        Diagnostic(
            .vanishedPage,
            "the page /\(locked.path.value) of the code '\(code)' was published, and now it is "
                + "about '\(newCode)'", at: locked.path.range,
            help: "is it '\(newCode)' now? Add '\(code)' to its 'aliases'; or else give "
                + "'\(newCode)' another 'slug'")
    }

    fileprivate static func vanishedAnchor(
        _ anchor: Located<String>, on page: PublishedPage, successor: String?
    ) -> Diagnostic {
        let path = page.path
        let mark = "put {#\(anchor.value)} behind the heading"
        let section = "put back what the section showed"
        let other =
            switch page.headings {
            case .text: mark
            case .facts: section
            case .both: "\(section), or \(mark) if it stands in the text"
            }
        let start = successor.map { "is it '#\($0)' now? Add" } ?? "add"
        let target = "\(path)#\(successor ?? "…")"
        return Diagnostic(
            .vanishedAnchor, "the place /\(path)#\(anchor.value) was published and is gone",
            at: anchor.range,
            help: "\(start) '\(path)#\(anchor.value): \(target)' under 'redirects' in "
                + "content/site.yaml, or \(other)")
    }

    fileprivate static func changedType(
        _ type: Located<String>, of page: PublishedPage, code: String, isMerged: Bool
    ) -> Diagnostic {
        let newCode = page.code ?? code
        let now = page.type.map { "is '\($0)' now" } ?? "is gone"
        let renamed = newCode == code ? "" : ", which is '\(newCode)' now,"
        let way =
            isMerged
            ? "keep '\(code)' as an entry of its own with 'type: \(type.value)' and "
                + "'removed: {}', and take it out of the aliases of '\(newCode)'"
            : "put 'type: \(type.value)' at the code\(newCode == code ? "" : " '\(newCode)'")"
        return .problemType(type, of: "'\(code)'\(renamed)", now, way: way)
    }

    fileprivate static func lostType(_ type: Located<String>, code: String) -> Diagnostic {
        let way =
            "put the code back with it and 'removed: {}', or put 'type: \(type.value)' at the code "
            + "that took the place of '\(code)', if that one was never published"
        return .problemType(type, of: "'\(code)'", "is gone", way: way)
    }

    private static func problemType(
        _ type: Located<String>, of code: String, _ now: String, way: String
    ) -> Diagnostic {
        Diagnostic(
            .changedType, "the problem type '\(type.value)' of the code \(code) \(now)",
            at: type.range,
            help: "programs compare it: \(way); if responses never had it, or no program uses it, "
                + "run 'docs lock --forget \(type.value)'")
    }
}
