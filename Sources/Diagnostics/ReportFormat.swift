/// The forms in which findings are printed, each a function from the same values to text.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: excerpt, caret, help.
    case text
    /// For programs: one object, see ``jsonReport(_:)``.
    case json
    /// Workflow commands that GitHub turns into annotations.
    case github
    /// A SARIF log for code scanning services.
    case sarif
    /// A table for a comment on a change.
    case markdown

    /// All findings as text in this form; ends with a line end unless empty.
    ///
    /// - Parameters:
    ///   - diagnostics: the findings.
    ///   - colour: whether text has colours.
    ///   - paths: where files are, for the forms that are read by those who know the repository
    ///     alone.
    /// - Returns: the report.
    package func report(
        _ diagnostics: [Diagnostic], colour: Bool, paths: RepositoryPaths = RepositoryPaths()
    ) -> String {
        switch self {
        case .text: textReport(diagnostics, colour: colour)
        case .json: jsonReport(diagnostics)
        case .github: gitHubReport(diagnostics, paths: paths)
        case .sarif: sarifReport(diagnostics, paths: paths)
        case .markdown: markdownReport(diagnostics, paths: paths)
        }
    }

    /// Whether a report without findings says something, too.
    package var isDocument: Bool { self == .json || self == .sarif || self == .markdown }
}
