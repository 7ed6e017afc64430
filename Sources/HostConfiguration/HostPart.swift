/// What a configuration is for.
package enum HostPart: String, Sendable, CaseIterable {
    /// Serves the site: redirects, header fields, forms of pages.
    case site
    /// Stands before the API, and answers by itself where the API can't.
    case gateway
}
