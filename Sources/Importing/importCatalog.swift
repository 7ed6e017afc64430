package import Diagnostics

/// The sources that can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
    case markdown
    case json
    case yaml
    case csv
    case pages

    /// The format that a file's name tells.
    package init?(path: String) {
        let name = path.lowercased()
        let suffixes: [(String, ImportFormat)] = [
            (".md", .markdown), (".markdown", .markdown), (".json", .json), (".yaml", .yaml),
            (".yml", .yaml), (".csv", .csv), (".tsv", .csv), (".txt", .csv),
        ]
        guard let format = suffixes.first(where: { name.hasSuffix($0.0) }) else { return nil }
        self = format.1
    }
}

/// Makes a catalog from a foreign list of codes.
///
/// - Parameters:
///   - files: the file, or the pages of a folder by path.
///   - format: how to read them.
///   - options: what becomes of their fields.
/// - Returns: the catalog, its pages, and all that could not be mapped.
package func importCatalog(
    from files: [SourceFile], as format: ImportFormat, _ options: ImportOptions
) -> ImportedCatalog {
    guard let file = files.first else { return ImportedCatalog() }
    let list =
        switch format {
        case .markdown: tableRecords(file, options)
        case .json: treeRecords(file, isJSON: true, options)
        case .yaml: treeRecords(file, isJSON: false, options)
        case .csv: delimitedRecords(file, options)
        case .pages: pageRecords(files, options)
        }
    var importing = CatalogImport(list, options)
    importing.nameCodes()
    return importing.run()
}
