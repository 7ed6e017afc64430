package import Diagnostics
package import Escaping

/// A catalog made from an OpenAPI document.
package struct OpenAPIImport: Sendable {
    /// The entries of statuses, by number, in the catalog's format.
    package let statuses: [JSON]
    /// The entries of error codes, in the order of the document.
    package let errors: [JSON]
    /// What could not be mapped, summarised.
    package let diagnostics: [Diagnostic]
}

/// Makes a catalog from what a document says: an entry for each status of an error, and one for each
/// error code.
package func importedCatalog(of description: APIDescription) -> OpenAPIImport {
    var unmapped = description.unmapped
    let statuses = statusEntries(of: description, &unmapped)
    let errors = errorEntries(of: description, &unmapped)
    return OpenAPIImport(
        statuses: statuses, errors: errors, diagnostics: unmapped.diagnostics)
}
