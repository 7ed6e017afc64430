import Diagnostics
import ErrorCatalog
import Markdown

/// Turns the links of one page into URLs and collects what is wrong with them.
struct LinkResolver {
    let plan: SitePlan
    /// The page that the links stand on.
    let pageID: Int
    private(set) var diagnostics: [Diagnostic] = []
    /// The links to a place within a page, to be checked when all headings are known.
    private(set) var anchors: [AnchorUse] = []

    init(plan: SitePlan, pageID: Int) {
        self.plan = plan
        self.pageID = pageID
    }

    /// The URL for the page; `nil` where the link is broken, which is reported.
    mutating func resolve(_ use: LinkUse) -> String? {
        let parts = LinkParts(use.destination)
        switch urlScheme(of: use.destination) {
        case "error": return code(parts, use)
        case .some: return use.destination
        case nil: break
        }
        if use.destination.hasPrefix("//") { return use.destination }
        if parts.path.isEmpty {
            guard parts.fragment != nil else { return fail(use, help: nil) }
            note(parts, on: pageID, use)
            return use.destination
        }
        return path(parts, use)
    }

    /// The URL of a code's page; `nil` where the catalog has no such code.
    func url(ofCode code: String) -> String? {
        plan.pageID(ofCode: code).map { plan.url(of: $0, on: pageID) }
    }

    /// A link by code: `error:429`, `error:rate_limit_exceeded#causes`.
    private mutating func code(_ parts: LinkParts, _ use: LinkUse) -> String? {
        let code = percentDecoded(parts.path.dropFirst("error:".count))
        guard let target = plan.pageID(ofCode: code) else {
            diagnostics.append(
                Diagnostic(
                    .brokenLink, "the catalog has no code '\(code)'", at: use.range,
                    help: didYouMean(code, in: plan.catalog.codes)))
            return nil
        }
        return page(target, parts, use)
    }

    /// A link to a file or folder of the content, from the folder of the file it stands in; with a
    /// slash in front, from the content folder.
    private mutating func path(_ parts: LinkParts, _ use: LinkUse) -> String? {
        let base = contentPath(of: use.range.file).split(separator: "/").dropLast().map(String.init)
        let decoded = percentDecoded(parts.path)
        let start = decoded.hasPrefix("/") ? [] : base
        guard let components = normalized(start, decoded) else { return fail(use, help: nil) }
        let path = components.joined(separator: "/")
        if use.kind == .link {
            if let target = plan.pageOfDocument[path] { return page(target, parts, use) }
            let route = Route(path: components.map { $0 + "/" }.joined())
            if decoded.hasSuffix("/") || decoded.hasSuffix(".."),
                let target = plan.pageOfRoute[route]
            {
                return page(target, parts, use)
            }
        }
        if plan.staticPaths.contains(path) {
            return plan.url(ofPath: path, on: pageID) + parts.suffix
        }
        let candidates = use.kind == .link ? Array(plan.pageOfDocument.keys) : []
        let known = (candidates + plan.staticPaths).sorted()
        return fail(use, help: didYouMean("/" + path, in: known.map { "/" + $0 }))
    }

    private mutating func page(_ target: Int, _ parts: LinkParts, _ use: LinkUse) -> String {
        note(parts, on: target, use)
        return plan.url(of: target, on: pageID) + parts.suffix
    }

    private mutating func note(_ parts: LinkParts, on target: Int, _ use: LinkUse) {
        guard let fragment = parts.fragment, !fragment.isEmpty else { return }
        anchors.append(
            AnchorUse(target: target, fragment: percentDecoded(fragment), range: use.range))
    }

    private mutating func fail(_ use: LinkUse, help: String?) -> String? {
        let (code, what): (DiagnosticCode, String) =
            use.kind == .link ? (.brokenLink, "the link leads") : (.brokenImage, "the image points")
        let help = help ?? "write the path of a file below content/, relative to this file"
        diagnostics.append(
            Diagnostic(
                code, "\(what) to '\(use.destination)', which does not exist", at: use.range,
                help: help))
        return nil
    }
}

/// A link to a place within a page.
struct AnchorUse: Sendable {
    var target: Int
    /// The id, percent-decoded.
    var fragment: String
    var range: SourceRange
}

/// A destination cut at its delimiters (RFC 3986 §3).
private struct LinkParts {
    var path: Substring
    /// From `?` or `#` on, as written.
    var suffix: Substring
    var fragment: Substring?

    init(_ destination: String) {
        let hash = destination.firstIndex(of: "#")
        fragment = hash.map { destination[destination.index(after: $0)...] }
        let cut = destination.firstIndex { $0 == "?" || $0 == "#" } ?? destination.endIndex
        path = destination[..<cut]
        suffix = destination[cut...]
    }
}

/// Resolves `.` and `..`; `nil` where the path leads out of the content folder.
private func normalized(_ base: [String], _ path: String) -> [String]? {
    var components = base
    for part in path.split(separator: "/") {
        switch part {
        case ".": continue
        case "..":
            guard !components.isEmpty else { return nil }
            components.removeLast()
        default: components.append(String(part))
        }
    }
    return components
}
