import ArgumentParser

/// The command `docs new`.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a project, a code or a page to go on with.",
        discussion: """
            Writes new files only. If one of them is there already, lists what is in the way and \
            writes nothing.

            Example: docs new project handbook --title "Orders API errors" --api "Orders API"
            """,
        subcommands: [NewProject.self, NewCode.self, NewPage.self])
}
