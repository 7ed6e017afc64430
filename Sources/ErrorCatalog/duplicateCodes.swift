import Diagnostics

/// The entries without those whose page another entry before them has already: the same code, or
/// codes that differ only in what a URL can't tell apart.
func withoutRepeatedCodes(
    _ entries: [CatalogEntry], diagnostics: inout [Diagnostic]
) -> [CatalogEntry] {
    var firstOfSlug: [String: CatalogEntry] = [:]
    var unique: [CatalogEntry] = []
    for entry in entries {
        if let first = firstOfSlug[entry.slug] {
            diagnostics.append(.duplicateCode(entry, first: first))
        } else {
            firstOfSlug[entry.slug] = entry
            unique.append(entry)
        }
    }
    return unique
}

extension Diagnostic {
    fileprivate static func duplicateCode(_ entry: CatalogEntry, first: CatalogEntry) -> Diagnostic
    {
        let isSame = entry.code.value == first.code.value
        let message =
            isSame
            ? "the code '\(entry.code.value)' is in the catalog twice"
            : "the codes '\(entry.code.value)' and '\(first.code.value)' would share the page "
                + "/errors/\(entry.slug)/"
        return Diagnostic(
            .duplicateCode, message, at: entry.code.range,
            related: [RelatedPlace("first used here", at: first.code.range)],
            help: isSame && entry.kind == first.kind
                ? "merge the two entries" : "rename one of the two")
    }
}
