/// How bad a finding is.
package enum Severity: String, Sendable, Comparable {
    /// The build goes on; `--strict` makes it fail.
    case warning
    /// The build fails.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
        left == .warning && right == .error
    }
}
