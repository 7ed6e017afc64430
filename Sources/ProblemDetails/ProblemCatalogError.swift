import Diagnostics

/// Why a catalog can't be used.
public struct ProblemCatalogError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with file, line and advice.
    public let description: String

    init(_ findings: [Diagnostic]) {
        description = textReport(findings.filter { $0.severity == .error }, colour: false)
    }

    init(_ sentence: String) {
        description = sentence
    }
}
