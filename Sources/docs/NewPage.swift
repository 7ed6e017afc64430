import ArgumentParser
import Diagnostics
import Publishing
import Scaffolding

/// The command `docs new page`.
struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Makes a Markdown page.",
        discussion: """
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
        if LocalFileSystem().kind(of: project.project.path("content")) != .folder {
            try reportFindings(ProjectReader.readCatalog(of: project.project).diagnostics)
        }
        try writeNewFiles([file], in: project.project)
    }
}
