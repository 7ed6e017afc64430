import CatalogChanges
import Diagnostics
import ErrorCatalog
import OpenAPI

extension Site {
    /// The catalog as an OpenAPI document with components that descriptions of the API refer to.
    ///
    /// Its version is that of the last release that was recorded.
    func openAPIErrors() -> [UInt8] {
        openAPIDocument(
            of: plan.catalog, title: title, version: plan.releases.first?.version ?? "1",
            docsURL: { entry in
                plan.pageID(ofCode: entry.code.value).flatMap {
                    plan.absoluteURL(of: plan.pages[$0])
                }
            },
            homepage: plan.configuration.baseURL?.text)
    }
}
