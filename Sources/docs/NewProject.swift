import ArgumentParser
import Diagnostics
import Publishing
import Scaffolding

/// The command `docs new project`.
struct NewProject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "Makes a project: settings, catalog, two pages, a workflow.",
        discussion: """
            Example: docs new project handbook --title "Orders API errors" --api "Orders API"
            """)

    @Argument(help: "The folder of the project; made if it is not there.", completion: .directory)
    var folder: String

    @Option(help: "The title of the site (default: made from the name of the API).")
    var title: String?

    @Option(help: "The name of the API.")
    var api = "Example API"

    func validate() throws {
        if folder.isEmpty { throw ValidationError("name the folder of the project") }
        for text in [title, api] where text.map({ singleLine($0).isEmpty }) ?? false {
            throw ValidationError("--title and --api want a text")
        }
    }

    func run() throws {
        let files = scaffoldProject(title: title ?? "\(api) errors", api: api)
        try makeFiles(files, in: Project(folder: folder))
        Terminal.say("Next: docs serve --project \(printable(shellWord(folder)))")
    }
}
