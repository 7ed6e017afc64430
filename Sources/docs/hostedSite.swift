import ErrorCatalog
import HostConfiguration
import Site

/// What a host has to know of a site.
func hostedSite(_ site: Site) -> HostedSite {
    let documentation = site.documentation
    let catalog = site.plan.catalog
    return HostedSite(
        address: site.address, basePath: site.basePath, redirects: site.redirectRules,
        languageFolders: site.languageFolders, mediaTypes: mediaTypes,
        problemDocuments: site.outputs.map(\.path).filter { $0.hasSuffix(".problem.json") },
        gatewayErrors: catalog.entries.compactMap {
            GatewayError($0, in: catalog, documentation: documentation)
        })
}
