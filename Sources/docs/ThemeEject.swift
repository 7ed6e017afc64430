import ArgumentParser
import Diagnostics
import Publishing
import Theming

/// The command `docs theme eject`.
struct ThemeEject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject",
        abstract: "Copies files of the stock theme into the project.",
        discussion: """
            Makes theme/… with a first line that says which stock file it is from, and keeps the \
            stock file itself in theme/.stock, so that docs theme diff can tell your changes from \
            later ones of the program. Overwrites nothing.

            Example: docs theme eject partials/footer style.css
            """)

    @Argument(
        help: ArgumentHelp("Files such as partials/footer or style.css.", valueName: "file"),
        completion: .custom(completedStockFiles))
    var names: [String] = []

    @Flag(help: "Copy all files.")
    var all = false

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if names.isEmpty != all { throw ValidationError("name files, or use --all") }
    }

    func run() throws {
        let project = project.project
        let files = try project.themeFiles().filter { $0.stock != nil }
        let chosen = try all ? files : themeFiles(named: names, in: files)
        let stock = chosen.compactMap(\.stock)
        let copies = stock.map { SourceFile(path: "theme/\($0.path)", bytes: Array($0.copy.utf8)) }
        try writeNewFiles(copies, in: project)
        for file in stock {
            try KeptStockFiles.keep(Array(file.text.utf8), at: file.path, in: project)
            let path = printable(project.path("theme/\(file.path)"))
            Terminal.say("Made \(path)" + (file.hasRecord ? "" : ", which can't hold a record"))
        }
    }
}
