import ArgumentParser
import Escaping
import Theming

/// The command `docs theme list`.
struct ThemeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the files of the theme, whose they are and what they make.",
        discussion: """
            stock: the file of the program. current: a copy of it. outdated: a copy of an older \
            one. unrecorded: a file in its place that does not say what it is from. own: a file \
            of the project alone.

            Example: docs theme list --json
            """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Write an object for programs.")
    var json = false

    func run() throws {
        let files = try project.project.themeFiles()
        if json { return Terminal.say(themeFilesJSON(files).displayText) }
        Terminal.write(Array(themeFilesText(files).utf8))
    }
}
