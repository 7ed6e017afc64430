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
    for file in files {
        guard let root = parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics) else {
            continue
        }
        var reader = MappingReader(root, subject: "the catalog", keys: ["statuses", "errors"])
        for node in reader.list("statuses") {
            if let entry = EntryReader.status(node, diagnostics: &diagnostics) {
                entries.append(entry)
            }
        }
        for node in reader.list("errors") {
            if let entry = EntryReader.error(node, diagnostics: &diagnostics) {
                entries.append(entry)
            }
        }
        diagnostics += reader.diagnostics
    }
    let catalog = ErrorCatalog(entries: withoutRepeatedCodes(entries, diagnostics: &diagnostics))
    diagnostics += unknownRelatedCodes(in: catalog)
    return catalog
}
