import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Permanence

/// Finds out what the redirects of the settings lead to, and collects what is wrong with them.
struct RedirectReader {
    private let plan: SitePlan
    private let written: [String: WrittenPath]
    private(set) var diagnostics: [Diagnostic] = []

    init(plan: SitePlan, written: [WrittenPath]) {
        self.plan = plan
        self.written = Dictionary(
            written.filter { $0.fragment == nil }.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The redirect of a whole page; `nil` where there can't be one, which is reported.
    mutating func redirection(
        _ written: WrittenPath, claims: inout OutputClaims
    ) -> Redirection? {
        let origin = written.redirect.origin
        guard isValid(written) else { return nil }
        if plan.pageOfRoute[Route(path: written.path)] != nil {
            return fail(
                "'\(origin.value)' is a page of the site", at: origin.range,
                help: "remove the redirect, or the page")
        }
        guard let target = target(of: written) else { return nil }
        guard claims.claim(Route(path: written.path).outputPath, for: nil) else {
            let isTwice = self.written[written.path]?.redirect.origin.range != origin.range
            return fail(
                "the address /\(written.path) \(isTwice ? "is redirected already" : "is taken")",
                at: origin.range,
                help: isTwice
                    ? "keep one of the two"
                    : "a file of the site has it, or one that differs only in upper and lower case")
        }
        return Redirection(range: origin.range, path: written.path, target: target)
    }

    /// The redirect of a place on a page, and the page that has to know it.
    mutating func movedAnchor(
        _ written: WrittenPath, redirected: [String: RedirectTarget]
    ) -> (page: Int, anchor: MovedAnchor)? {
        guard let fragment = written.fragment else { return nil }
        let origin = written.redirect.origin
        let id = percentDecoded(fragment)
        guard !id.isEmpty, !id.contains(where: \.isWhitespace) else {
            return fail(
                "'\(origin.value)' names no place on a page", at: origin.range,
                help: "write the id of a heading behind the #")
        }
        let own = plan.pageOfRoute[Route(path: written.path)]
        var page = own
        if own == nil, case .page(let target)? = redirected[written.path]?.place { page = target }
        guard let page else {
            return fail(
                "the site has no page and no redirect to a page at /\(written.path)",
                at: origin.range, help: "add a redirect of the whole page: '\(written.path): …'")
        }
        guard let target = target(of: written) else { return nil }
        let anchor = MovedAnchor(
            id: Located(id, at: origin.range), target: target, isOfPage: own != nil)
        return (page, anchor)
    }

    private mutating func isValid(_ written: WrittenPath) -> Bool {
        let origin = written.redirect.origin
        if written.lockedPath.isValid { return true }
        let isURL = origin.value.contains("://")
        return fail(
            "'\(origin.value)' can't be the path of a page", at: origin.range,
            help: isURL
                ? "write the path alone, below the site's root"
                : "write a path below the site's root, such as errors/old-name/") ?? false
    }

    // MARK: Targets

    private mutating func target(of written: WrittenPath) -> RedirectTarget? {
        let text = written.redirect.target
        let parts = text.value.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? percentDecoded(parts[1]) : nil
        let place: RedirectTarget.Place? =
            if text.value.hasPrefix("error:") {
                code(String((parts.first ?? "").dropFirst("error:".count)), text.range)
            } else if text.value.contains("://") || text.value.hasPrefix("//") {
                outside(text)
            } else {
                path(String(parts.first ?? ""), text, from: written)
            }
        guard let place else { return nil }
        if case .outside = place { return RedirectTarget(place: place, range: text.range) }
        return RedirectTarget(
            place: place, fragment: fragment?.isEmpty == true ? nil : fragment, range: text.range)
    }

    private mutating func code(
        _ written: String, _ range: SourceRange
    ) -> RedirectTarget.Place? {
        let code = percentDecoded(written)
        if let page = plan.pageID(ofCode: code) { return .page(page) }
        if let problem = plan.catalog.unknownCode(code, at: range, as: .redirect) {
            diagnostics.append(problem)
        }
        return nil
    }

    private mutating func outside(_ text: Located<String>) -> RedirectTarget.Place? {
        // Schemes and hosts are the same in capitals (RFC 3986 §3.1, §3.2.2).
        let url = /https?:\/\/[a-z0-9.\-\[\]:]+([\/?#][a-z0-9\-._~%!$&'()*+,;=:@\/?#]*)?/
            .ignoresCase()
        if text.value.wholeMatch(of: url) != nil { return .outside(text.value) }
        return fail(
            "'\(text.value)' is no URL that a redirect can lead to", at: text.range,
            help: "use an absolute http or https URL, other characters percent-encoded")
    }

    private mutating func path(
        _ written: String, _ text: Located<String>, from origin: WrittenPath
    ) -> RedirectTarget.Place? {
        var file = percentDecoded(written)
        while file.hasPrefix("/") { file.removeFirst() }
        let path = LockedPath(written).text
        if let page = plan.pageOfDocument[file] ?? plan.pageOfRoute[Route(path: path)],
            !(written.isEmpty && origin.fragment != nil)
        {
            return .page(page)
        }
        if plan.staticFile(at: file) != nil { return .file(file) }
        if let next = self.written[path] {
            let isLoop = path == origin.path
            return fail(
                isLoop
                    ? "'\(text.value)' leads to itself"
                    : "'\(text.value)' is redirected itself", at: text.range,
                help: isLoop
                    ? "write where the page is now"
                    : "write where it leads: '\(next.redirect.target.value)'")
        }
        if !plan.catalog.isComplete, path.hasPrefix("errors/") { return nil }
        return fail(
            "the site has no page '\(text.value)'", at: text.range, help: suggestion(for: path))
    }

    private func suggestion(for path: String) -> String {
        let known = plan.pages.map(\.route.path)
        let help = known.count > 2_000 ? nil : didYouMean(path, in: known)
        return help ?? "write the path of a page, such as errors/429/, or error:CODE, or a URL"
    }

    private mutating func fail<Result>(
        _ message: String, at range: SourceRange, help: String
    ) -> Result? {
        diagnostics.append(Diagnostic(.redirect, message, at: range, help: help))
        return nil
    }
}
