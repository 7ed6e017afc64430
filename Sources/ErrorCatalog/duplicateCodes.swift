import Diagnostics

/// The entries without those whose code another entry before them has already.
func withoutRepeatedCodes(
    _ entries: [CatalogEntry], diagnostics: inout [Diagnostic]
) -> [CatalogEntry] {
    var firstOfCode: [String: CatalogEntry] = [:]
    var unique: [CatalogEntry] = []
    for entry in entries {
        if let first = firstOfCode[entry.code.value] {
            diagnostics.append(.duplicateCode(entry, first: first))
        } else {
            firstOfCode[entry.code.value] = entry
            unique.append(entry)
        }
    }
    return unique
}

extension Diagnostic {
    fileprivate static func duplicateCode(
        _ entry: CatalogEntry, first: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .duplicateCode, "the code '\(entry.code.value)' is in the catalog twice",
            at: entry.code.range,
            related: [RelatedPlace("first used here", at: first.code.range)],
            help: entry.kind == first.kind ? "merge the two entries" : "rename one of the two")
    }
}
