import Diagnostics
import ErrorCatalog
import Escaping
import Markdown

/// Turns the references of one page into what they lead to, and collects what is wrong with them.
///
/// A class, because everything that renders a text of the page reports to the same one.
final class LinkResolver: ReferenceResolver {
    let plan: SitePlan
    /// The page that the links stand on.
    let pageID: Int
    private(set) var diagnostics: [Diagnostic] = []
    /// The links to a place within a page, to be checked when all headings are known.
    private(set) var anchors: [AnchorUse] = []
    /// The links to other sites.
    private(set) var outsideLinks: [Located<String>] = []
    private var knownPaths: [LinkUse.Kind: [String]] = [:]
    /// The paths of the files that were included.
    var includedPaths: Set<String> = []
    /// The texts that were included already, by path.
    var knownSnippets: [String: MarkdownSource] = [:]

    init(plan: SitePlan, pageID: Int) {
        self.plan = plan
        self.pageID = pageID
    }

    /// What the link leads to; `nil` where it is broken, which is reported.
    func target(of use: LinkUse) -> LinkTarget? {
        let parts = LinkParts(use.destination)
        switch urlScheme(of: use.destination) {
        case "error": return use.kind == .link ? code(parts, use) : fail(use)
        case .some(let scheme) where nearest(to: scheme, in: ["error"]) != nil:
            return fail(
                use, "has a scheme that nobody knows",
                help: "did you mean 'error\(use.destination.dropFirst(scheme.utf8.count))'?")
        case .some: return outside(use)
        case nil: break
        }
        if use.destination.hasPrefix("//") { return outside(use) }
        if parts.path.isEmpty {
            guard !use.destination.isEmpty, use.kind == .link else { return fail(use) }
            note(parts, on: pageID, use)
            return LinkTarget(url: use.destination)
        }
        return path(parts, use)
    }

    /// The URL of a code's page; `nil` where the catalog has no such code.
    func url(ofCode code: String) -> String? {
        plan.pageID(ofCode: code).map { plan.url(of: $0, on: pageID) }
    }

    /// A link by code: `error:429`, `error:rate_limit_exceeded#causes`.
    private func code(_ parts: LinkParts, _ use: LinkUse) -> LinkTarget? {
        let code = percentDecoded(parts.path.drop { $0 != ":" }.dropFirst())
        guard let target = plan.pageID(ofCode: code) else {
            if let problem = plan.catalog.unknownCode(code, at: use.range, as: .brokenLink) {
                diagnostics.append(problem)
            }
            return nil
        }
        return page(target, parts, use)
    }

    private func outside(_ use: LinkUse) -> LinkTarget {
        outsideLinks.append(Located(use.destination, at: use.range))
        return LinkTarget(url: use.destination)
    }

    /// A link to a file or folder of the content, from the folder of the file it stands in; with a
    /// slash in front, from the content folder.
    private func path(_ parts: LinkParts, _ use: LinkUse) -> LinkTarget? {
        guard let path = resolvedPath(parts.path, from: use.range.file) else {
            return fail(use, "leads out of the folder 'content'")
        }
        let components = path.split(separator: "/").map(String.init)
        if use.kind == .link {
            let route = Route(path: components.map { $0 + "/" }.joined())
            if let target = plan.pageOfDocument[path] ?? plan.pageOfRoute[route]
                ?? pageOfCode(withoutText: components)
            {
                return page(target, parts, use)
            }
            if let target = untranslated(path, route) {
                return LinkTarget(url: target + parts.suffix)
            }
        }
        if let file = plan.staticFile(at: path) {
            let url = plan.url(ofFile: path, on: pageID) + parts.suffix
            return LinkTarget(url: url, size: use.kind == .image ? size(of: file, use) : nil)
        }
        if plan.pageOfDocument[path] != nil { return fail(use, "is a page, not an image") }
        if isPart(path), plan.file(at: path) != nil {
            return fail(
                use, "leads to a part, which is not published",
                help: "include it: {{include \(parts.path)}}")
        }
        if !plan.catalog.isComplete, path.hasPrefix("errors/") { return nil }
        return fail(
            use, help: suggestion(for: components.last ?? "", in: paths(for: use.kind)))
    }

    /// The address of an article that is only there in the site's own language.
    private func untranslated(_ path: String, _ route: Route) -> String? {
        guard let original = plan.original,
            let target = original.pageOfDocument[path] ?? original.pageOfRoute[route]
        else { return nil }
        return plan.url(ofFile: original.pages[target].route.path, on: pageID)
    }

    /// The page of a code by the file that its Markdown would be in.
    private func pageOfCode(withoutText path: [String]) -> Int? {
        guard path.count == 2, path[0] == "errors", path[1].hasSuffix(".md") else { return nil }
        return plan.pageOfRoute[plan.entryRoute(ofFileNamed: String(path[1].dropLast(".md".count)))]
    }

    /// The path below `content/` of a path as it is written in a file; `nil` where it leads out.
    func resolvedPath(_ written: some StringProtocol, from file: SourceFile) -> String? {
        let base = plan.path(of: file).split(separator: "/").dropLast().map(String.init)
        let decoded = percentDecoded(written)
        return normalized(decoded.hasPrefix("/") ? [] : base, decoded)?.joined(separator: "/")
    }

    /// Adds a finding.
    func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// The path with the same name in another folder, or the one whose name is most like it.
    func suggestion(for name: String, in paths: [String]) -> String? {
        guard paths.count <= 2_000 else { return nil }
        let names = paths.map { String($0.split(separator: "/").last ?? "") }
        guard let best = nearest(to: name, in: names), let index = names.firstIndex(of: best),
            name.utf8.count > 4 || best == name
        else { return nil }
        return "did you mean '/\(paths[index])'?"
    }

    /// The paths that a link or image may be meant to lead to.
    private func paths(for kind: LinkUse.Kind) -> [String] {
        if let known = knownPaths[kind] { return known }
        let own = plan.pages[pageID].document.map { plan.path(of: $0) }
        let documents = kind == .link ? plan.pageOfDocument.keys.filter { $0 != own } : []
        let paths = (documents + plan.staticPaths).sorted()
        knownPaths[kind] = paths
        return paths
    }

    private func page(_ target: Int, _ parts: LinkParts, _ use: LinkUse) -> LinkTarget {
        note(parts, on: target, use)
        return LinkTarget(
            url: plan.url(of: target, on: pageID) + parts.suffix, text: plan.linkText(of: target))
    }

    private func note(_ parts: LinkParts, on target: Int, _ use: LinkUse) {
        guard let fragment = parts.fragment, !fragment.isEmpty else { return }
        anchors.append(
            AnchorUse(target: target, fragment: percentDecoded(fragment), range: use.range))
    }

    private func fail(
        _ use: LinkUse, _ problem: String = "leads nowhere: there is no such file",
        help: String? = nil
    ) -> LinkTarget? {
        let (code, noun): (DiagnosticCode, String) =
            use.kind == .link ? (.brokenLink, "link") : (.brokenImage, "image")
        let message =
            use.destination.isEmpty
            ? "the \(noun) has no destination" : "the \(noun) '\(use.destination)' \(problem)"
        diagnostics.append(
            Diagnostic(
                code, message, at: use.range,
                help: help ?? "write the path of a file below content/, relative to this file"))
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
