import ArgumentParser
import Diagnostics
import Publishing
import Theming

/// The command `docs theme accept`.
struct ThemeAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Records that copies are up to date with today's stock files.",
        discussion: """
            Writes the version of the stock file into the first line of each copy, once you have \
            looked at docs theme diff and taken over what you need. The rest of the copy stays.

            Example: docs theme accept partials/footer
            """)

    @Argument(
        help: ArgumentHelp("Files such as partials/footer.", valueName: "file"),
        completion: .custom(completedCopies))
    var names: [String] = []

    @Flag(help: "Accept all copies.")
    var all = false

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if names.isEmpty != all { throw ValidationError("name files, or use --all") }
    }

    func run() throws {
        let project = project.project
        for file in try project.copies(named: names) {
            guard let own = file.own, let stock = file.stock else { continue }
            let bytes = Array(stock.recordLine.utf8) + own.bytesWithoutRecord
            if bytes != own.bytes {
                try LocalFileSystem().write(bytes, to: project.path(own.path))
            }
            try KeptStockFiles.keep(Array(stock.text.utf8), at: stock.path, in: project)
            Terminal.say(
                stock.hasRecord
                    ? "\(file.name) is recorded as up to date with \(stock.version)"
                    : "\(file.name) can't hold a record")
        }
    }
}
