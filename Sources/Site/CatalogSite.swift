package import Diagnostics
package import ErrorCatalog
import Escaping
import YAMLSource

/// What is known of the site that a catalog is for, without building it.
package struct CatalogSite: Sendable {
    /// The name of the API.
    package let apiName: String?
    /// What is wrong in the settings that say so.
    package let problems: [Diagnostic]
    /// The address of the site, ending in `/`.
    private let baseURL: String?
    /// The paths of pages below the site as URLs have them, by code; others follow from slugs.
    private let paths: [String: String]

    /// The site with some settings; nothing is known of it where there are none.
    ///
    /// - Parameter settings: `content/site.yaml`.
    package init(settings: SourceFile?) {
        var problems: [Diagnostic] = []
        let read = settings.map { SiteConfiguration(file: $0, diagnostics: &problems) }
        apiName = read?.apiName
        baseURL = read?.baseURL?.text
        paths = [:]
        self.problems = problems
    }

    /// The site that published a `catalog.json`; nothing is known of it where the file is another
    /// form of a catalog.
    ///
    /// - Parameter file: the file.
    package init(published file: SourceFile) {
        var ignored: [Diagnostic] = []
        let top = members(parseYAMLOrJSON(file, diagnostics: &ignored))
        let site = members(top["site"])
        apiName = site["api"]?.text
        baseURL = site["baseURL"]?.text.flatMap(BaseURL.init)?.text
        paths = members(top["pages"]).compactMapValues(\.text)
        problems = []
    }

    /// The address of an entry's page; `nil` where that of the site is not known.
    package func url(of entry: CatalogEntry) -> String? {
        baseURL.map {
            $0 + (paths[entry.code.value] ?? percentEncoded(path: "errors/\(entry.slug)/"))
        }
    }
}

private func members(_ node: YAMLNode?) -> [String: YAMLNode] {
    Dictionary(
        (node?.members ?? []).map { ($0.key.text ?? "", $0.value) },
        uniquingKeysWith: { first, _ in first })
}
