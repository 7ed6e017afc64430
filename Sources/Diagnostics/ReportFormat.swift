/// The forms in which findings are printed, each a function from the same values to text.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: excerpt, caret, help.
    case text
    /// For programs: one object, see ``jsonReport(_:)``.
    case json
    /// Workflow commands that GitHub turns into annotations.
    case github

    /// All findings as text in this form; ends with a line end unless empty.
    package func report(_ diagnostics: [Diagnostic], colour: Bool) -> String {
        switch self {
        case .text: textReport(diagnostics, colour: colour)
        case .json: jsonReport(diagnostics)
        case .github: gitHubReport(diagnostics)
        }
    }
}
