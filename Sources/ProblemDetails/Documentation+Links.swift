package import ErrorCatalog

extension Documentation {
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
