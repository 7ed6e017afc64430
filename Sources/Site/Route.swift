/// The address of a page below the site's root.
package struct Route: Sendable, Hashable {
    /// Ends in `/`, or is empty for the home page, or names a file (`404.html`).
    package let path: String

    /// The file that a web server sends for the route.
    package var outputPath: String {
        path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }

    /// How many folders the page is below the root.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    static let home = Route(path: "")
    static let errors = Route(path: "errors/")
    static let changes = Route(path: "changes/")
    static let search = Route(path: "search/")
    /// The page that hosts send with status 404.
    ///
    /// Never the page of the code 404, which is `errors/404/` like any other.
    static let notFound = Route(path: "404.html")

    static func entry(slug: String) -> Route { Route(path: "errors/\(slug)/") }
}
