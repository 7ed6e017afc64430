package import Diagnostics
import OpenAPI

/// The sources that can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
    case markdown
    case json
    case yaml
    case csv
    case pages
    case openapi

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

    /// The format that a file's name tells, or that it is an OpenAPI document.
    package init?(file: SourceFile) {
        let format = ImportFormat(path: file.path)
        let mayBeDocument = format == nil || format == .json || format == .yaml
        guard let result = mayBeDocument && seemsOpenAPI(file) ? .openapi : format else {
            return nil
        }
        self = result
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
    if let problem = sourceProblem(file, format, options) {
        var result = ImportedCatalog()
        result.diagnostics = [problem]
        return result
    }
    if format == .openapi { return importOpenAPI(file) }
    let list =
        switch format {
        case .markdown: tableRecords(file, options)
        case .json: treeRecords(file, isJSON: true, options)
        case .yaml: treeRecords(file, isJSON: false, options)
        case .csv: delimitedRecords(file, options)
        case .pages, .openapi: pageRecords(files, options)
        }
    var importing = CatalogImport(list, options)
    importing.nameCodes()
    return importing.run()
}

/// Why a file can't be what it is said to be, or an option says nothing of it.
private func sourceProblem(
    _ file: SourceFile, _ format: ImportFormat, _ options: ImportOptions
) -> Diagnostic? {
    let start = SourceRange.start(of: file)
    let head = String(decoding: file.bytes.prefix(200), as: UTF8.self).lowercased().trimmingSpaces
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<?xml") {
        return Diagnostic(
            .unusableImport, "this is a page of HTML or XML, which can't be imported", at: start,
            help: "copy its list of codes to a Markdown table, CSV or JSON")
    }
    let isTree = format == .json || format == .yaml
    let misplaced: (option: String, sources: String)? =
        if !options.path.isEmpty, !isTree {
            ("--at", "JSON and YAML")
        } else if !options.columns.isEmpty, format != .csv {
            ("--columns", "files of lines")
        } else if options.delimiter != nil, format != .csv {
            ("--delimiter", "files of lines")
        } else if format == .openapi, let option = options.optionOfRecords {
            (option, "lists of records")
        } else {
            nil
        }
    return misplaced.map { option, sources in
        Diagnostic(
            .unusableImport, "\(option) is for \(sources), and this is read as \(format.rawValue)",
            at: start, help: "leave it out, or say what the source is with --from")
    }
}
