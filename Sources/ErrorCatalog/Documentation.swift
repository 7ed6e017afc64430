package import Diagnostics
import Escaping
import YAMLSource

/// Where the pages about codes are, and whose codes they are.
package struct Documentation: Sendable {
    /// The name of the API.
    package var apiName: String?
    /// The address of the site, ending in `/`; `nil` if nobody said.
    package var address: String?
    /// The paths of the pages below it by code, percent-encoded; those that are missing follow from
    /// the slug.
    private var pages: [String: String] = [:]

    /// Pages whose paths follow from the slugs.
    package init(address: String?, apiName: String? = nil) {
        self.address = address.map(withSlash)
        self.apiName = apiName
    }

    /// What a published `catalog.json` says; nothing where the file is another form of a catalog.
    package init(publishedIn file: SourceFile) {
        // What is wrong in the file is found when its entries are read.
        var ignored: [Diagnostic] = []
        let top = members(of: parseYAMLOrJSON(file, diagnostics: &ignored))
        let site = members(of: top["site"])
        apiName = site["api"]?.text
        address = site["baseURL"]?.text.map(withSlash)
        pages = members(of: top["pages"]).compactMapValues(\.text)
    }

    /// What this says and, where it says nothing, another.
    package func adding(_ other: Documentation) -> Documentation {
        var sum = self
        sum.apiName = apiName ?? other.apiName
        sum.address = address ?? other.address
        sum.pages.merge(other.pages) { own, _ in own }
        return sum
    }

    /// The address of the page about a code; `nil` if nobody said where the site is.
    package func url(of entry: CatalogEntry) -> String? {
        address.map { address in
            address + (pages[entry.code.value] ?? "errors/\(percentEncoded(segment: entry.slug))/")
        }
    }
}

/// An address as the start of those below it.
private func withSlash(_ address: String) -> String {
    address.hasSuffix("/") ? address : address + "/"
}

private func members(of node: YAMLNode?) -> [String: YAMLNode] {
    Dictionary(
        (node?.members ?? []).map { ($0.key.text ?? "", $0.value) },
        uniquingKeysWith: { first, _ in first })
}
