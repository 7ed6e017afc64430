package import Diagnostics
package import ErrorCatalog

/// What is known of the site that a catalog is for, without building it.
package struct CatalogSite: Sendable {
    /// What is wrong in the settings that say so.
    package let problems: [Diagnostic]
    private let documentation: Documentation

    /// The site with some settings; nothing is known of it where there are none.
    ///
    /// - Parameter settings: `content/site.yaml`.
    package init(settings: SourceFile?) {
        var problems: [Diagnostic] = []
        let read = settings.map { SiteConfiguration(file: $0, diagnostics: &problems) }
        documentation = Documentation(address: read?.baseURL?.text, apiName: read?.apiName)
        self.problems = problems
    }

    /// The site that published a `catalog.json`; nothing is known of it where the file is another
    /// form of a catalog.
    ///
    /// - Parameter file: the file.
    package init(published file: SourceFile) {
        var published = Documentation(publishedIn: file)
        published.address = published.address.flatMap(BaseURL.init)?.text
        documentation = published
        problems = []
    }

    /// The name of the API.
    package var apiName: String? { documentation.apiName }

    /// The address of an entry's page; `nil` where that of the site is not known.
    package func url(of entry: CatalogEntry) -> String? { documentation.url(of: entry) }
}
