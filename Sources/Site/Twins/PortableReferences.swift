import Diagnostics
import ErrorCatalog
import Escaping
import Markdown

/// Resolves the references of a page's texts for a file that stands elsewhere, or nowhere: with
/// absolute URLs where the site has an address, else relative to that file.
final class PortableReferences: ReferenceResolver {
    private let resolver: LinkResolver
    /// How URLs of the site start on the page.
    private let rootOnPage: String
    /// How they start in the file: with the root of the page's language, and with that of the site,
    /// where files for all languages are.
    private let root: (ofLanguage: String, ofSite: String)
    private let page: String

    /// - Parameters:
    ///   - plan: the site.
    ///   - pageID: the page that the texts belong to.
    ///   - path: the path of the file below the root of the page's language.
    init(plan: SitePlan, pageID: Int, path: String) {
        resolver = LinkResolver(plan: plan, pageID: pageID)
        rootOnPage = plan.root(from: plan.pages[pageID])
        page = percentEncoded(path: plan.pages[pageID].route.path)
        if let base = plan.configuration.baseURL?.text {
            root = (base + percentEncoded(path: plan.folder), base)
        } else {
            let own = steps(from: path)
            root = (own, own + steps(from: plan.folder))
        }
    }

    /// The URL of a path below the site's root.
    func url(ofPath path: String) -> String {
        let url = root.ofLanguage + percentEncoded(path: path)
        return url.isEmpty ? "./" : url
    }

    /// The URL of a file that all languages share, by its path below the root of the site.
    func url(ofFile path: String) -> String { root.ofSite + percentEncoded(path: path) }

    /// The URL of a code's page; `nil` where the catalog has no such code.
    func url(ofCode code: String) -> String? {
        resolver.plan.pageID(ofCode: code).map { url(ofPath: resolver.plan.pages[$0].route.path) }
    }

    func target(of use: LinkUse) -> LinkTarget? {
        guard var target = resolver.target(of: use) else { return nil }
        target.url = target.url.map { moved($0) }
        return target
    }

    /// A URL of the page as it is written in the file.
    func moved(_ url: String) -> String {
        if url.hasPrefix("#") { return root.ofLanguage + page + url }
        guard let rest = pathBelowRoot(url) else { return url }
        let toSite = steps(from: resolver.plan.folder)
        return !toSite.isEmpty && rest.hasPrefix(toSite)
            ? root.ofSite + rest.dropFirst(toSite.count) : root.ofLanguage + rest
    }

    /// What stands behind the root of the language in a URL of the page; `nil` for other sites.
    private func pathBelowRoot(_ url: String) -> Substring? {
        if url.hasPrefix(rootOnPage) { return url.dropFirst(rootOnPage.count) }
        // On the home page, the root goes without saying.
        let isRelative = uriScheme(of: url) == nil && !url.hasPrefix("/")
        return rootOnPage == "./" && isRelative ? url[...] : nil
    }

    func value(named name: Located<String>) -> String? { resolver.value(named: name) }

    func snippet(at path: Located<String>) -> MarkdownSource? { resolver.snippet(at: path) }
}

/// The way from a file to the folder that its path starts in.
private func steps(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}
