import ArgumentParser
import Diagnostics
import Importing
import Publishing

extension ImportFormat: ExpressibleByArgument {}

/// The command `docs import`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a catalog from a list of codes that exists elsewhere.",
        discussion: """
            Reads a Markdown table, JSON, YAML, CSV, an OpenAPI document, or a folder of Markdown \
            pages. Fields with usual names find their place; --map says it of others. What has no \
            place in the catalog is listed, and so are records that are left out.

            Example: docs import errors.json --map code=errorCode --set status=500 --output handbook
            """)

    @Argument(help: ArgumentHelp("The file, or the folder of pages.", valueName: "source"))
    var path: String

    @Option(help: "What it is: markdown, json, yaml, csv, pages or openapi; else by its name.")
    var from: ImportFormat?

    @Option(
        help: ArgumentHelp(
            "A file for the catalog, or a folder for a project with pages; else standard output.",
            valueName: "path"))
    var output: String?

    @OptionGroup var fields: ImportFieldOptions
    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output wants a path") }
    }

    func run() throws {
        let problem = problemOfSource(path, from: from)
        let source =
            problem.map { (files: [], isFolder: false, diagnostics: [$0]) }
            ?? readImportSource(path)
        let imported = imported(source)
        let diagnostics = source.diagnostics + imported.diagnostics
        let files = imported.files(for: output)
        let isUsable = !diagnostics.containsErrors && imported.codeCount > 0
        if isUsable { try write(files, of: imported) }
        if reporting.format == .text {
            Terminal.complain(imported.summary(isWritten: isUsable, output: output))
        }
        try reportFindings(diagnostics, as: reporting.format, strict: reporting.strict)
    }

    private func imported(
        _ source: (files: [SourceFile], isFolder: Bool, diagnostics: [Diagnostic])
    ) -> ImportedCatalog {
        guard !source.diagnostics.containsErrors else { return ImportedCatalog() }
        let told = source.isFolder ? .pages : source.files.first.flatMap(ImportFormat.init(file:))
        let format = from ?? told ?? .csv
        return importCatalog(from: source.files, as: format, fields.options)
    }

    private func write(_ files: [SourceFile], of imported: ImportedCatalog) throws {
        guard let output else {
            return Terminal.write(Array(imported.catalogText.utf8))
        }
        let isFile = ImportedCatalog.isCatalogFile(output)
        let folder = isFile ? ImportedCatalog.folder(ofFile: output) : output
        try writeNewFiles(files, in: Project(folder: folder))
    }
}
