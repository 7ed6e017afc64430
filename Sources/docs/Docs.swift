import ArgumentParser

/// The command line: `docs`.
@main
struct Docs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Makes a documentation site for the errors of an API.",
        discussion: """
            A project is a folder with content/catalog.yaml, Markdown below content/, settings in
            content/site.yaml and, if it changes the design, templates and styles below theme/.

            Exit codes: 0 all is well, 1 problems in the project, 2 the project, its settings or \
            the output folder can't be used, 64 wrong arguments.
            """,
        version: "0.1.0",
        subcommands: [
            Build.self, Serve.self, Check.self, Lock.self, Explain.self, SearchCommand.self,
            New.self, Import.self,
            Coverage.self,
            Diff.self, Generate.self, RecordRelease.self, ThemeCommand.self, Markdown.self,
            Schema.self, Completions.self,
        ])
}
