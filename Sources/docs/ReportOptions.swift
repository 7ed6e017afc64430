import ArgumentParser
import Diagnostics
import Publishing

extension ReportFormat: ExpressibleByArgument {}

/// How findings are shown.
struct ReportOptions: ParsableArguments {
    @Option(help: "How problems are written: text, json, github, sarif or markdown.")
    var format = ReportFormat.text

    @Flag(help: "Let warnings fail the command too.")
    var strict = false

    /// Whether standard output is for something else, so that all goes to standard error.
    var keepsOutput = false

    enum CodingKeys: CodingKey {
        case format, strict
    }

    /// Prints findings as the options ask.
    ///
    /// - Throws: the exit code, where the findings make the command fail.
    func report(_ diagnostics: [Diagnostic], in project: Project) throws {
        try reportFindings(
            diagnostics, as: format, strict: strict, paths: project.repositoryPaths,
            keepsOutput: keepsOutput)
    }

    /// Whether findings make the command fail.
    func isFailure(_ diagnostics: [Diagnostic]) -> Bool {
        docs.isFailure(diagnostics, strict: strict)
    }

    /// Says what was done, where people read it.
    func say(_ sentence: String) {
        guard format == .text else { return }
        if keepsOutput { Terminal.complain(sentence) } else { Terminal.say(sentence) }
    }

    /// Shows that something goes on, once it takes longer than a second.
    func whileShowing<Result>(
        _ activity: String, _ work: () async throws -> Result
    ) async throws -> Result {
        let progress = Terminal.startProgress(activity)
        defer { progress?.cancel() }
        return try await work()
    }
}
