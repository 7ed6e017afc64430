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
    var parts = CatalogParts()
    for file in files { parts.read(file, diagnostics: &diagnostics) }
    var entries = withoutRepeatedCodes(parts.entries, diagnostics: &diagnostics)
    assignSlugs(to: &entries, published: publishedSlugs, diagnostics: &diagnostics)
    let catalog = ErrorCatalog(
        entries: entries, groups: parts.groups, typePatterns: parts.typePatterns,
        isComplete: parts.isComplete && !entries.isEmpty)
    diagnostics += catalogProblems(in: catalog, besides: diagnostics)
    return catalog
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
    var parts = CatalogParts()
    parts.read(root, diagnostics: &diagnostics)
    let entries = withoutRepeatedCodes(parts.entries, diagnostics: &diagnostics)
    return ErrorCatalog(
        entries: entries, groups: parts.groups, typePatterns: parts.typePatterns,
        isComplete: parts.isComplete)
}

/// What the files of a catalog hold, put together.
private struct CatalogParts {
    var entries: [CatalogEntry] = []
    var groups: [CodeGroup] = []
    private var firstOfGroup: [String: SourceRange] = [:]
    var typePatterns = TypePatterns()
    var isComplete = true

    mutating func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
        var problems: [Diagnostic] = []
        let root = parseYAMLOrJSON(file, diagnostics: &problems)
        diagnostics += problems
        if problems.containsErrors { isComplete = false }
        guard let root else { return }
        read(root, diagnostics: &diagnostics)
    }

    mutating func read(_ root: YAMLNode, diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(root, CatalogShapes.catalog)
        typePatterns.errors = typePatterns.errors ?? reader.text("typePattern")
        typePatterns.statuses = typePatterns.statuses ?? reader.text("statusTypePattern")
        if let version = reader.number("version"), version != 1 {
            reader.report(
                .invalidValue, "this program can't read version \(version) of the catalog",
                at: reader.value("version")?.range ?? root.range,
                help: "use version 1, or a newer release of the program")
        }
        for node in reader.list("groups") { readGroup(node, &reader, &diagnostics) }
        for (key, read) in [("statuses", EntryReader.status), ("errors", EntryReader.error)] {
            for node in reader.list(key) {
                if let entry = read(node, &diagnostics) {
                    entries.append(entry)
                } else {
                    isComplete = false
                }
            }
        }
        diagnostics += reader.diagnostics
        if reader.diagnostics.containsErrors { isComplete = false }
    }

    /// Reads a group; that it is there twice leaves the catalog whole, so the rules go on.
    private mutating func readGroup(
        _ node: YAMLNode, _ outer: inout MappingReader, _ diagnostics: inout [Diagnostic]
    ) {
        var reader = MappingReader(node, CatalogShapes.group)
        let id = reader.text("id")
        let title = reader.text("title")
        let description = reader.text("description")
        if let id, let first = firstOfGroup[id.value] {
            diagnostics.append(
                Diagnostic(
                    .duplicateKey, "the group '\(id.value)' is in the catalog twice", at: id.range,
                    related: [RelatedPlace("first used here", at: first)],
                    help: "keep one of the two"))
        } else if let id {
            firstOfGroup[id.value] = id.range
            groups.append(CodeGroup(id: id, title: title ?? id, description: description))
        }
        outer.take(reader)
    }
}
