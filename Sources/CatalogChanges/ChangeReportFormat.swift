/// How the difference of two catalogs is written.
package enum ChangeReportFormat: String, Sendable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs.
    case json
    /// For release notes and comments on a change.
    case markdown
}
