package import Diagnostics
package import Escaping

/// A catalog made from an OpenAPI document.
package struct OpenAPIImport: Sendable {
    /// The problem types of entries that name none, as the document carries them, by the keys of a
    /// catalog file.
    package let typePatterns: [JSONMember]
    /// The groups that entries belong to, in the catalog's format.
    package let groups: [JSON]
    /// The entries of statuses, by number, in the catalog's format.
    package let statuses: [JSON]
    /// The entries of error codes, in the order of the document.
    package let errors: [JSON]
    private let unmapped: Unmapped

    init(
        typePatterns: [JSONMember], groups: [JSON], statuses: [JSON], errors: [JSON],
        unmapped: Unmapped
    ) {
        self.typePatterns = typePatterns
        self.groups = groups
        self.statuses = statuses
        self.errors = errors
        self.unmapped = unmapped
    }

    /// What could not be mapped: one finding for each kind, with how often and where first.
    ///
    /// - Parameters:
    ///   - code: the code of findings about what has no place in a catalog.
    ///   - incomplete: the code of findings about entries that lack something.
    /// - Returns: the findings in the order of their kinds.
    package func diagnostics(
        unmapped code: DiagnosticCode, incomplete: DiagnosticCode
    ) -> [Diagnostic] {
        unmapped.diagnostics(unmapped: code, incomplete: incomplete)
    }
}

/// Makes a catalog from what a document says: an entry for each status of an error, and one for each
/// error code.
///
/// Entries that the components carry are taken as they are.
package func importedCatalog(of description: APIDescription) -> OpenAPIImport {
    var description = description
    var unmapped = description.unmapped
    if description.recorded.count > 0 {
        let codes = statuses(of: description).union(description.codeUses.map(\.code.code))
        description.recorded.removeRelations(besides: codes, &unmapped)
    }
    let statuses = statusEntries(of: description, &unmapped)
    let errors = errorEntries(of: description, &unmapped)
    description.noteUnshownExamples(in: statuses + errors, &unmapped)
    return OpenAPIImport(
        typePatterns: description.recorded.typePatterns,
        groups: description.recorded.groups(for: statuses + errors), statuses: statuses,
        errors: errors,
        unmapped: unmapped)
}
