package import Diagnostics
package import YAMLSource

/// Decodes the catalog's files into one catalog.
///
/// - Parameters:
///   - files: YAML and JSON files, in the order in which their entries follow each other.
///   - publishedSlugs: the slugs of pages that were published before, by code; those codes keep
///     them.
///   - diagnostics: gets what is wrong in them.
/// - Returns: a catalog of all entries that could be read.
package func decodeCatalog(
    _ files: [SourceFile], publishedSlugs: [String: String] = [:],
    diagnostics: inout [Diagnostic]
) -> ErrorCatalog {
    let catalog = joinCatalog(
        files.map { CatalogPart($0) }, publishedSlugs: publishedSlugs, diagnostics: &diagnostics)
    diagnostics += catalogProblems(in: catalog, besides: diagnostics)
    return catalog
}

/// Joins what the files of a catalog hold, without looking at the rules.
///
/// - Parameters:
///   - parts: the files, in the order in which their entries follow each other.
///   - publishedSlugs: the slugs of pages that were published before, by code; those codes keep
///     them.
///   - diagnostics: gets what is wrong in them.
/// - Returns: a catalog of all entries that could be read.
package func joinCatalog(
    _ parts: [CatalogPart], publishedSlugs: [String: String] = [:],
    diagnostics: inout [Diagnostic]
) -> ErrorCatalog {
    for part in parts { diagnostics += part.diagnostics }
    var entries = withoutRepeatedCodes(parts.flatMap(\.entries), diagnostics: &diagnostics)
    assignSlugs(to: &entries, published: publishedSlugs, diagnostics: &diagnostics)
    return ErrorCatalog(
        entries: entries,
        groups: withoutRepeatedGroups(parts.flatMap(\.groups), diagnostics: &diagnostics),
        typePatterns: typePatterns(of: parts),
        isComplete: parts.allSatisfy(\.isComplete) && !entries.isEmpty)
}

/// Decodes a catalog that is a value in another file, without the rules for catalogs that people
/// write.
///
/// - Parameters:
///   - root: a value of the form that a catalog file has.
///   - diagnostics: gets what can't be read.
/// - Returns: a catalog of all entries that could be read.
package func decodeRecordedCatalog(
    _ root: YAMLNode, diagnostics: inout [Diagnostic]
) -> ErrorCatalog {
    let part = CatalogPart(root)
    diagnostics += part.diagnostics
    let entries = withoutRepeatedCodes(part.entries, diagnostics: &diagnostics)
    return ErrorCatalog(
        entries: entries,
        groups: withoutRepeatedGroups(part.groups, diagnostics: &diagnostics),
        typePatterns: part.typePatterns, isComplete: part.isComplete)
}

/// The patterns of the first file that has them.
private func typePatterns(of parts: [CatalogPart]) -> TypePatterns {
    var patterns = TypePatterns()
    for part in parts {
        patterns.errors = patterns.errors ?? part.typePatterns.errors
        patterns.statuses = patterns.statuses ?? part.typePatterns.statuses
    }
    return patterns
}

/// Each group once; that one is there twice leaves the catalog whole, so the rules go on.
private func withoutRepeatedGroups(
    _ groups: [CodeGroup], diagnostics: inout [Diagnostic]
) -> [CodeGroup] {
    var first: [String: SourceRange] = [:]
    return groups.filter { group in
        let id = group.id
        guard let place = first[id.value] else {
            first[id.value] = id.range
            return true
        }
        diagnostics.append(
            Diagnostic(
                .duplicateKey, "the group '\(id.value)' is in the catalog twice", at: id.range,
                related: [RelatedPlace("first used here", at: place)],
                help: "keep one of the two"))
        return false
    }
}
