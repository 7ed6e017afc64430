package import Diagnostics
import YAMLSource

/// Decodes the catalog's files into one catalog.
///
/// - Parameters:
///   - files: YAML files, in the order in which their entries follow each other.
///   - diagnostics: gets what is wrong in them.
/// - Returns: a catalog of all entries that could be read.
package func decodeCatalog(_ files: [SourceFile], diagnostics: inout [Diagnostic]) -> ErrorCatalog {
    var entries: [CatalogEntry] = []
    var isComplete = true
    for file in files {
        var problems: [Diagnostic] = []
        let root = parseYAML(YAMLText(wholeFile: file), diagnostics: &problems)
        diagnostics += problems
        if problems.containsErrors { isComplete = false }
        guard let root else { continue }
        var reader = MappingReader(root, subject: "the catalog", keys: ["statuses", "errors"])
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
    let unique = withoutRepeatedCodes(entries, diagnostics: &diagnostics)
    let catalog = ErrorCatalog(entries: unique, isComplete: isComplete && !unique.isEmpty)
    diagnostics += unknownRelatedCodes(in: catalog)
    return catalog
}
