package import Diagnostics
package import ErrorCatalog
import Escaping
import YAMLSource

/// A catalog and where the pages of its codes are.
package struct KnownCatalog: Sendable {
    package let catalog: ErrorCatalog
    /// The address of the site, ending in `/`; `nil` where it is not known.
    package let baseURL: String?
    /// The paths of pages below the site as URLs have them, by code; others follow from slugs.
    private let paths: [String: String]
    /// Old paths below the site and where they lead, as the settings write them.
    let redirects: [(origin: String, target: String)]
    /// The codes of this program that have a page on the site.
    private let diagnosticPages: Set<String>

    package init(
        _ catalog: ErrorCatalog, baseURL: String? = nil, paths: [String: String] = [:],
        redirects: [(origin: String, target: String)] = [], diagnosticPages: Set<String> = []
    ) {
        self.catalog = catalog
        self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.paths = paths
        self.redirects = redirects
        self.diagnosticPages = diagnosticPages
    }

    /// Reads a file that was published as `catalog.json`, or a file of a catalog alone.
    package init(published file: SourceFile, diagnostics: inout [Diagnostic]) {
        let catalog = decodeCatalog([file], diagnostics: &diagnostics)
        var ignored: [Diagnostic] = []
        let root = parseYAMLOrJSON(file, diagnostics: &ignored)
        let members = { (node: YAMLNode?) in
            Dictionary(
                (node?.members ?? []).map { ($0.key.text ?? "", $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
        let top = members(root)
        self.init(
            catalog, baseURL: members(top["site"])["baseURL"]?.text,
            paths: members(top["pages"]).compactMapValues(\.text))
    }

    /// The path of an entry's page below the site.
    package func path(of entry: CatalogEntry) -> String {
        paths[entry.code.value] ?? percentEncoded(path: "errors/\(entry.slug)/")
    }

    /// The address of an entry's page: the path alone where the site's address is not known.
    package func url(of entry: CatalogEntry) -> String { url(ofPath: path(of: entry)) }

    /// The address of the page of one of this program's codes; `nil` where the site has none.
    package func url(of page: DiagnosticPage) -> String? {
        diagnosticPages.contains(page.code) ? url(ofPath: page.path) : nil
    }

    /// The address of a path below the site.
    package func url(ofPath path: String) -> String { (baseURL ?? "") + path }

    /// A catalog without codes.
    package static var empty: KnownCatalog { KnownCatalog(ErrorCatalog(entries: [])) }

    /// All codes and aliases.
    package var names: [String] {
        catalog.entries.flatMap { [$0.code.value] + $0.aliases.map(\.value) }
    }

    /// The text of a value such as `status.429.delay`.
    func value(named name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let field = EntryField(rawValue: String(parts[parts.count - 1])),
            let entry = catalog[parts.dropFirst().dropLast().joined(separator: ".")]
        else { return nil }
        return field.text(of: entry, in: catalog)
    }

    /// Who an entry is, in one line: `429 Too Many Requests`, `quota_exceeded: Quota exceeded`.
    func name(of entry: CatalogEntry) -> String {
        let separator = entry.kind == .status ? " " : ": "
        return entry.code.value + separator + entry.title.value
    }
}
