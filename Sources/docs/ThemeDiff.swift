import ArgumentParser
import Publishing
import Theming

/// The command `docs theme diff`.
struct ThemeDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares files of the project with the stock files in whose place they are.",
        discussion: """
            Without files, compares all. Where the stock file has changed since the copy was \
            made, shows what changed there first, if theme/.stock still has the old one. \
            Exit codes are those of diff: 0 no difference, 1 differences, 2 trouble.

            Example: docs theme diff partials/footer
            """)

    @Argument(
        help: ArgumentHelp("Files such as partials/footer (default: all).", valueName: "file"),
        completion: .custom(completedCopies))
    var names: [String] = []

    @OptionGroup var project: ProjectOptions

    func run() throws {
        let project = project.project
        let colour = Terminal.hasColour(onOutput: true)
        let text = try project.copies(named: names).compactMap { file in
            let kept = KeptStockFiles.file(at: file.path, in: project)
            return ThemeComparison(file, base: kept)?.text(colour: colour)
        }.joined()
        Terminal.write(Array(text.utf8))
        if !text.isEmpty { throw ExitCode.failure }
    }
}
