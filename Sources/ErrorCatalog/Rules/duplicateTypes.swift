import Diagnostics

/// Problem types that two codes share, so that clients can't tell them apart by `type`.
///
/// The types that the IANA registry or RFC 9457 define are made to be shared.
func duplicateTypes(in catalog: ErrorCatalog) -> [Diagnostic] {
    var first: [String: CatalogEntry] = [:]
    return catalog.entries.compactMap { entry in
        guard let type = catalog.type(of: entry), type != "about:blank",
            !type.contains("iana.org/assignments/")
        else { return nil }
        guard let owner = first[type] else {
            first[type] = entry
            return nil
        }
        return .duplicateType(type, entry, first: owner)
    }
}

extension Diagnostic {
    fileprivate static func duplicateType(
        _ type: String, _ entry: CatalogEntry, first: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .duplicateType,
            "'\(entry.code.value)' has the same problem type as '\(first.code.value)'",
            at: entry.type?.range ?? entry.code.range,
            related: [RelatedPlace("first used here", at: first.type?.range ?? first.code.range)],
            help: "give each code a type of its own: clients tell problems apart by it")
    }
}
