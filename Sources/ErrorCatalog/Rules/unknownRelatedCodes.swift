package import Diagnostics

/// The related codes and replacements that the catalog does not have, and codes that refer to
/// themselves.
func unknownRelatedCodes(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry in
        let replacements = [entry.deprecation?.replacement, entry.removal?.replacement]
        let named = entry.related.map(\.code) + replacements.compactMap(\.self)
        return named.compactMap { code in
            guard code.value == entry.code.value else {
                return catalog.unknownCode(code.value, at: code.range)
            }
            return Diagnostic(
                .unknownRelatedCode, "the code '\(code.value)' refers to itself", at: code.range,
                help: "name another code, or leave it out")
        }
    }
}

/// Up to how many codes, or groups, are compared with a misspelt one.
let suggestionLimit = 2_000

extension ErrorCatalog {
    /// The finding that the catalog lacks a code that is referred to; `nil` where it has the code
    /// or where parts of the catalog could not be read.
    ///
    /// References name the code itself: an alias is what it was called once or elsewhere.
    package func unknownCode(
        _ code: String, at range: SourceRange, as kind: DiagnosticCode = .unknownRelatedCode
    ) -> Diagnostic? {
        guard self[code] == nil, isComplete else { return nil }
        if let entry = entry(named: code) {
            return Diagnostic(
                kind, "'\(code)' is only an alias of the code '\(entry.code.value)'", at: range,
                help: "write the code itself: '\(entry.code.value)'")
        }
        let list =
            entries.prefix(8).map(\.code.value).joined(separator: ", ")
            + (entries.count > 8 ? ", …" : "")
        return Diagnostic(
            kind, "the catalog has no code '\(code)'", at: range,
            help: (entries.count <= suggestionLimit ? didYouMean(code, in: codes) : nil)
                ?? "add the code to the catalog, or use one it has: \(list)")
    }
}
