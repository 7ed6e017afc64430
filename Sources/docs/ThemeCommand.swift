import ArgumentParser

/// The command `docs theme`.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Lists, copies and compares the files that make the design.",
        discussion: """
            A file below theme/ takes the place of the stock file with the same path. \
            A copy says in its first line which version of the stock file it is from, and a build \
            warns when the program brings another one.

            Example: docs theme eject partials/footer
            """,
        subcommands: [ThemeList.self, ThemeEject.self, ThemeDiff.self, ThemeAccept.self])
}
