import ArgumentParser
import Diagnostics
import ErrorCatalog
import Publishing
import Scaffolding
import Site

/// The command `docs new page`.
struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Makes a Markdown page.",
        discussion: """
            A page in errors describes the code of its name, below what the catalog says.

            Example: docs new page guides/retries --title "Retries"
            """)

    @Argument(help: "Its path below content, with or without .md.")
    var path: String

    @Option(help: "Its title (default: made from the path).")
    var title: String?

    @OptionGroup var project: ProjectOptions

    func run() throws {
        guard let file = scaffoldPage(path, title: title) else {
            throw ValidationError(
                "'\(printable(path))' can't be a page: name a path below content such as guides/retries"
            )
        }
        if title.map({ singleLine($0).isEmpty }) ?? false {
            throw ValidationError("--title wants a text")
        }
        let (files, problems) = ProjectReader.readCatalog(of: project.project)
        if problems.contains(where: { $0.code == .missingContent }) { try reportFindings(problems) }
        if let code = file.describedCode { try check(code, files) }
        try makeFiles([file], in: project.project)
    }

    /// Refuses what could not be the page of a code.
    private func check(_ code: String, _ files: ProjectFiles) throws {
        if title != nil {
            throw ValidationError("the title of a code comes from the catalog: leave out --title")
        }
        var ignored: [Diagnostic] = []
        let catalog = decodeCatalog(files.catalog, diagnostics: &ignored)
        if catalog.entries.contains(where: { $0.code.value == code || $0.slug == code }) { return }
        Terminal.complain(
            "Error: the catalog has no code '\(code)' that a page in content/errors could describe; "
                + "make it with docs new code, or name another folder")
        throw ExitCode.configuration
    }
}
