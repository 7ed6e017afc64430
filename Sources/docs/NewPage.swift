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
        let (files, problems) = ProjectReader.read(project.project)
        if problems.contains(where: { $0.code == .missingContent }) { try reportFindings(problems) }
        var path = file.path
        if let code = file.describedCode { path = try pagePath(of: code, files) }
        try refuseIfTaken(SourceFile(path: path, bytes: Array(file.text.utf8)), files)
        try makeFiles([ScaffoldedFile(path: path, text: file.text)], in: project.project)
    }

    /// - Throws: where the page would be published at the address of another file.
    private func refuseIfTaken(_ page: SourceFile, _ files: ProjectFiles) throws {
        guard let collision = collision(ofNew: page, in: files) else { return }
        let other = collision.other.map { "'\(printable($0.path))' has" } ?? "the site itself has"
        Terminal.complain(
            "Error: '\(printable(page.path))' can't be published: \(other) its address; choose "
                + "another name")
        throw ExitCode.configuration
    }

    /// The path of the page of a code: with its name where every disk takes that, else with its slug.
    ///
    /// - Throws: where there is no such code.
    private func pagePath(of code: String, _ files: ProjectFiles) throws -> String {
        if title != nil {
            throw ValidationError("the title of a code comes from the catalog: leave out --title")
        }
        var ignored: [Diagnostic] = []
        let catalog = decodeCatalog(files.catalog, diagnostics: &ignored)
        let entry = catalog.entries.first { $0.code.value == code || $0.slug == code }
        if let entry {
            let isSafe = code.lowercased() == entry.slug.lowercased()
            return "content/errors/\(isSafe ? code : entry.slug).md"
        }
        Terminal.complain(
            "Error: the catalog has no code '\(code)' that a page in content/errors could describe; "
                + "make it with docs new code, or name another folder")
        throw ExitCode.configuration
    }
}
