import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension SitePlan {
    /// The language that parts of a page are still in, where it is not translated as a whole.
    func originalLanguage(of page: Page) -> String? {
        isTranslated(page) ? nil : original?.configuration.language
    }

    /// The language of a text of the catalog, where it is not that of the pages.
    func originalLanguage(of text: Located<String>) -> String? {
        isTranslated(text.range.file) ? nil : original?.configuration.language
    }

    /// The language of a page's title, where it is not that of the pages.
    func originalLanguage(ofTitleOf page: Page) -> String? {
        entry(of: page).flatMap { originalLanguage(of: $0.title) }
    }

    /// The texts of the interface in the site's language.
    var strings: InterfaceStrings { theme.strings(in: configuration.language) }

    /// The relative path from a page to the site's root, ending in `/`.
    ///
    /// The page for addresses that don't exist is sent for any of them, so it alone starts at the
    /// root of the host.
    func root(from page: Page) -> String {
        if page.kind == .notFound { return basePath + percentEncoded(path: folder) }
        return page.route.depth == 0 ? "./" : String(repeating: "../", count: page.route.depth)
    }

    /// The URL of a page as it is written on another page.
    func url(of target: Int, on page: Int) -> String {
        url(ofPath: pages[target].route.path, on: page)
    }

    /// The URL of a path below the site's root as it is written on a page.
    func url(ofPath path: String, on page: Int) -> String {
        let root = root(from: pages[page])
        let encoded = percentEncoded(path: path)
        return root == "./" && !encoded.isEmpty ? encoded : root + encoded
    }

    /// The URL of a page of the site's own language as it is written on a page: that of the same page
    /// in the language of this site, where there is one.
    ///
    /// - Parameters:
    ///   - target: the page, by its number in the site in its own language.
    ///   - page: the page that the URL is written on, by its number here.
    /// - Returns: the relative URL.
    func url(ofOriginalPage target: Int, on page: Int) -> String {
        guard let original else { return url(of: target, on: page) }
        let route = original.pages[target].route
        return pageOfRoute[route].map { url(of: $0, on: page) }
            ?? url(ofFile: route.path, on: page)
    }

    /// The absolute URL of a page; `nil` without a base URL.
    func absoluteURL(of page: Page) -> String? {
        configuration.baseURL.map { $0.text + percentEncoded(path: folder + page.route.path) }
    }

    /// The path of the site's root on its host.
    package var basePath: String { configuration.baseURL?.path ?? "/" }

    /// The URL of a theme asset as it is written on a page, with its version; `nil` where the theme
    /// has no such asset.
    func url(ofAsset path: String, on page: Int) -> String? {
        assetVersions[path].map { "\(url(ofFile: path, on: page))?v=\($0)" }
    }

    /// The URL of what all languages have in common, as it is written on a page.
    ///
    /// - Parameters:
    ///   - path: the path below the site's root.
    ///   - page: the page.
    /// - Returns: the relative URL.
    func url(ofFile path: String, on page: Int) -> String {
        guard !folder.isEmpty else { return url(ofPath: path, on: page) }
        if pages[page].kind == .notFound { return basePath + percentEncoded(path: path) }
        let root = root(from: pages[page])
        let depth = folder.utf8.count { $0 == UInt8(ascii: "/") }
        let above = (root == "./" ? "" : root) + String(repeating: "../", count: depth)
        return above + percentEncoded(path: path)
    }
}
