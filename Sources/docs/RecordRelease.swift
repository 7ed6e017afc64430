import ArgumentParser
import CatalogChanges
import Diagnostics
import ErrorCatalog
import Foundation
import Publishing

/// The command `docs release`.
struct RecordRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Records a release of the API and what changed with it.",
        discussion: """
            Compares the catalog with the last release and adds what changed to \
            content/releases.json, from which the site's page of changes and its feed are made. \
            What is recorded is never changed.

            Example: docs release 1.4 --note "Orders can be locked."
            """)

    @Argument(help: "The name of the release, such as 1.4.")
    var version: String

    @OptionGroup var project: ProjectOptions

    @Option(
        help: ArgumentHelp(
            "The date (default: SOURCE_DATE_EPOCH, else today, in UTC).", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("What readers should know, as Markdown.", valueName: "text"))
    var note: String?

    @Flag(help: "Show what would be recorded and write nothing.")
    var dryRun = false

    func validate() throws {
        if let problem = ReleaseProblem(ofName: version) {
            throw ValidationError(problem.description)
        }
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date wants year, month and day, such as 2026-11-26")
        }
        if let note, note.allSatisfy(\.isWhitespace) {
            throw ValidationError("--note wants a text; leave it out for a release without one")
        }
        if let note, printable(note) != note || note.contains(where: \.isNewline) {
            throw ValidationError("--note wants one line, without control characters")
        }
    }

    func run() async throws {
        let recorder = ReleaseRecorder(project.project)
        if !recorder.obstacles.isEmpty { try reportFindings(recorder.obstacles) }
        do {
            let history = try recorder.history(adding: version, date: releaseDate(), note: note)
            try reportFindings(await recorder.noteProblems(in: history))
            if !dryRun { try recorder.write(history) }
            show(history, path: recorder.path)
        } catch let problem as ReleaseProblem {
            Terminal.complain("error: \(problem)")
            throw ExitCode.failure
        }
    }

    private func show(_ history: ReleaseHistory, path: String) {
        guard let release = history.releases.first else { return }
        if let codes = release.recordedCodes {
            let verb = dryRun ? "Would record" : "Recorded"
            return Terminal.say(
                "\(verb) \(version) in \(path): the first, \(counted(codes, "code"))")
        }
        let text = changesText(release.changes, colour: Terminal.hasColour(onOutput: true))
        Terminal.write(Array(text.utf8))
        Terminal.say("\(dryRun ? "Would record" : "Recorded") \(version) in \(path)")
    }
}
