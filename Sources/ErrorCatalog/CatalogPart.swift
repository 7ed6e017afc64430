package import Diagnostics
import YAMLSource

/// What one file of a catalog holds.
///
/// Files don't need each other for it, so many may be read at once.
package struct CatalogPart: Sendable {
    private(set) var entries: [CatalogEntry] = []
    private(set) var groups: [CodeGroup] = []
    private(set) var typePatterns = TypePatterns()
    /// Whether all of the file could be read.
    private(set) var isComplete = true
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter file: a YAML or JSON file.
    package init(_ file: SourceFile) {
        let root = parseYAMLOrJSON(file, diagnostics: &diagnostics)
        if diagnostics.containsErrors { isComplete = false }
        if let root { read(root) }
    }

    /// - Parameter root: a value of the form that a catalog file has.
    init(_ root: YAMLNode) {
        read(root)
    }

    private mutating func read(_ root: YAMLNode) {
        var reader = MappingReader(root, CatalogShapes.catalog)
        typePatterns.errors = reader.text("typePattern")
        typePatterns.statuses = reader.text("statusTypePattern")
        if let version = reader.number("version"), version != 1 {
            reader.report(
                .invalidValue, "this program can't read version \(version) of the catalog",
                at: reader.value("version")?.range ?? root.range,
                help: "use version 1, or a newer release of the program")
        }
        for node in reader.list("groups") { readGroup(node, &reader) }
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

    private mutating func readGroup(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(node, CatalogShapes.group)
        let id = reader.text("id")
        let title = reader.text("title")
        let description = reader.text("description")
        if let id { groups.append(CodeGroup(id: id, title: title ?? id, description: description)) }
        outer.take(reader)
    }
}
