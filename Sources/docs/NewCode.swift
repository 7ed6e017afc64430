import ArgumentParser
import Diagnostics
import ErrorCatalog
import Publishing
import Scaffolding
import Site

/// The command `docs new code`.
struct NewCode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Makes a file of the catalog with one new error code.",
        discussion: """
            Fills in what the status implies, such as the header WWW-Authenticate for 401. Changes \
            no file that is there.

            Example: docs new code card_declined --status 402 --title "Card declined"
            """)

    @Argument(help: "The code exactly as responses spell it.")
    var code: String

    @Option(help: ArgumentHelp("The HTTP status of its responses.", valueName: "n"))
    var status = 400

    @Option(help: "Its title (default: made from the code).")
    var title: String?

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if singleLine(code) != code || code.isEmpty {
            throw ValidationError("a code is a text on one line, without spaces around it")
        }
        if !(100...599).contains(status) {
            throw ValidationError("a status has three digits from 100 to 599")
        }
        if title.map({ singleLine($0).isEmpty }) ?? false {
            throw ValidationError("--title wants a text")
        }
    }

    func run() throws {
        let (files, problems) = ProjectReader.readCatalog(of: project.project)
        if problems.contains(where: { $0.code == .missingContent }) { try reportFindings(problems) }
        var diagnostics = problems
        let catalog = decodeCatalog(files.catalog, diagnostics: &diagnostics)
        if let entry = catalog.entry(named: code) {
            let name = entry.code.value == code ? "" : " as another name of '\(entry.code.value)'"
            Terminal.complain(
                "Error: the catalog has '\(code)' already\(name), at \(entry.code.range.displayPlace)"
            )
            throw ExitCode.configuration
        }
        let errors = diagnostics.count { $0.severity == .error }
        if errors > 0 {
            Terminal.complain(
                "note: the catalog has \(counted(errors, "error")), so it may have '\(code)' "
                    + "already; see docs check")
        }
        let file = scaffoldCode(
            code, status: status, title: title, taken: Set(files.catalog.map(\.path)))
        try makeFiles([file], in: project.project)
    }
}
