import ArgumentParser
import Diagnostics
import Permanence

/// Prints findings: text for people to standard error, other forms to standard output, unless that
/// is for something else.
///
/// - Throws: the exit code, where the findings make the command fail.
func reportFindings(
    _ diagnostics: [Diagnostic], as format: ReportFormat = .text, strict: Bool = false,
    paths: RepositoryPaths = .withoutProject, keepsOutput: Bool = false
) throws {
    if format == .text {
        Terminal.complain(textReport(diagnostics, colour: Terminal.hasColour), tail: "")
    } else if !diagnostics.isEmpty || format.isDocument {
        let report = format.report(diagnostics, colour: false, paths: paths)
        if keepsOutput {
            Terminal.complain(report, tail: "")
        } else {
            Terminal.write(Array(report.utf8))
        }
    }
    guard isFailure(diagnostics, strict: strict) else { return }
    if format == .text {
        Terminal.complain(summary(of: diagnostics))
    }
    let isConfiguration = diagnostics.contains { $0.severity == .error && $0.isConfiguration }
    throw isConfiguration ? ExitCode.configuration : ExitCode.failure
}

/// Says what keeps something from being used, if there is anything.
///
/// - Throws: the exit code 2 where there is.
func stop(for obstacles: [Diagnostic]) throws {
    guard !obstacles.isEmpty else { return }
    let shown = obstacles.inSourceOrder()
    Terminal.complain(textReport(shown, colour: Terminal.hasColour), tail: "")
    Terminal.complain(summary(of: shown))
    throw ExitCode.configuration
}

extension ExitCode {
    /// The project, its settings or the output folder can't be used.
    static let configuration = ExitCode(2)
}

extension Diagnostic {
    /// Whether the project can't be used at all.
    fileprivate var isConfiguration: Bool {
        switch code {
        case .missingContent, .unsafeOutputFolder, .foreignFile, .unusableBaseline: true
        case .unreadableFile where range?.file.path == PermalinkLock.path: true
        default: range?.file.path == "content/site.yaml"
        }
    }
}

/// Whether findings make a command fail.
func isFailure(_ diagnostics: [Diagnostic], strict: Bool) -> Bool {
    strict ? !diagnostics.isEmpty : diagnostics.containsErrors
}

/// How many errors and warnings there are.
func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return "\(counted(errors, "error")), \(counted(diagnostics.count - errors, "warning"))"
}
