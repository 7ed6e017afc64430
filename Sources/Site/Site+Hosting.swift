package import ErrorCatalog

/// What hosts have to be told of a site.
extension Site {
    /// The address of the site, ending in `/`; `nil` without a base URL.
    package var address: String? { plan.configuration.baseURL?.text }

    /// The path of the site's root on its host, percent-encoded, starting and ending in `/`.
    package var basePath: String { plan.basePath }

    /// The folders of the other languages, each with a `404.html` of its own and ending in `/`.
    package var languageFolders: [String] { translations.map(\.plan.folder) }

    /// Where the pages are, and what the API is called.
    package var documentation: Documentation {
        Documentation(address: address, apiName: plan.configuration.apiName)
    }
}
