import Diagnostics

/// The related codes and replacements that the catalog does not have.
func unknownRelatedCodes(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry in
        let named = entry.related.map(\.code) + [entry.deprecation?.replacement].compactMap(\.self)
        return named.filter { catalog[$0.value] == nil }.map { code in
            Diagnostic(
                .unknownRelatedCode, "the catalog has no code '\(code.value)'", at: code.range,
                help: didYouMean(code.value, in: catalog.codes))
        }
    }
}
