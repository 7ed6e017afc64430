import ArgumentParser
import CatalogChanges
import Diagnostics
import Escaping
import Publishing

extension ChangeReportFormat: ExpressibleByArgument {}

/// The command `docs diff`.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists what changed between two catalogs and what breaks clients.",
        discussion: """
            Each of the two is a project's folder, a catalog file, a folder of catalog files, a \
            published catalog.json or the folder of a published site. Exit codes: 0 compared, \
            1 breaking changes and --fail-on-breaking, 2 one of the two can't be read.

            Example: docs diff v1/catalog.yaml --format markdown --fail-on-breaking
            """)

    @Argument(help: "The catalog as it was.", completion: .file())
    var old: String

    @Argument(help: "The catalog as it is (default: the project here).", completion: .file())
    var new: String?

    @Option(help: "How the changes are written: text, json or markdown.")
    var format = ChangeReportFormat.text

    @Flag(help: "Leave out what breaks nobody.")
    var breaking = false

    @Flag(help: "End with exit code 1 if a change breaks clients.")
    var failOnBreaking = false

    func run() throws {
        if new == nil, LocalFileSystem().kind(of: "content") != .folder {
            Terminal.complain(
                "error: there is no project in the current folder; name the catalog as it is, too")
            throw ExitCode.configuration
        }
        let new = new ?? "."
        let catalogs = try readCatalogs([old, new])
        let all = catalogChanges(from: catalogs[0].catalog, to: catalogs[1].catalog)
        let changes = breaking ? all.breaking : all
        switch format {
        case .text:
            let text = changesText(changes, colour: Terminal.hasColour(onOutput: true))
            Terminal.write(Array(text.utf8))
        case .markdown: Terminal.write(Array(changesMarkdown(changes).utf8))
        case .json:
            let report = changesJSON(changes, from: old, to: new)
            Terminal.write(report.bytes(.indented) + [0x0A])
        }
        if failOnBreaking, all.contains(where: \.isBreaking) { throw ExitCode.failure }
    }
}
