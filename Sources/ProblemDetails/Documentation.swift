import Diagnostics
package import ErrorCatalog
import Escaping
import YAMLSource

/// Where the pages about codes are.
package struct Documentation: Sendable {
    /// The address of the site, ending in `/`; `nil` if nobody said.
    package var address: String?
    /// The paths of the pages below it by code, percent-encoded; those that are missing follow from
    /// the slug.
    package var pages: [String: String]

    package init(address: String?, pages: [String: String]) {
        self.address = address
        self.pages = pages
    }

    /// What a published `catalog.json` says of it.
    init(publishedIn file: SourceFile) {
        // What is wrong in the file was found when its entries were read.
        var ignored: [Diagnostic] = []
        let root = parseYAMLOrJSON(file, diagnostics: &ignored)
        func value(_ key: String, of node: YAMLNode?) -> YAMLNode? {
            node?.members.first { $0.key.text == key }?.value
        }
        address = value("baseURL", of: value("site", of: root))?.text.map(withSlash)
        pages = [:]
        for (key, page) in value("pages", of: root)?.members ?? [] {
            if let code = key.text, let path = page.text { pages[code] = path }
        }
    }

    func adding(_ other: Documentation) -> Documentation {
        Documentation(
            address: address ?? other.address, pages: pages.merging(other.pages) { own, _ in own })
    }

    /// The address of the page about a code.
    package func url(of entry: CatalogEntry) -> String? {
        address.map { address in
            address + (pages[entry.code.value] ?? "errors/\(percentEncoded(segment: entry.slug))/")
        }
    }

    /// The values of `Link` fields (RFC 8288 §3): the page that helps with this error, and the
    /// documentation as a whole (`service-doc`, RFC 8631 §3).
    ///
    /// - Parameter entry: the error; `nil` for one that has no page.
    /// - Returns: a value for each field line; none if nobody said where the documentation is.
    package func links(of entry: CatalogEntry?) -> [String] {
        guard let address else { return [] }
        let help = entry.flatMap { url(of: $0) }.map { "<\($0)>; rel=\"help\"" }
        return [help, "<\(address)>; rel=\"service-doc\""].compactMap(\.self)
    }
}

/// An address as the start of those below it.
func withSlash(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }
