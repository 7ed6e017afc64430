/// What settings make of the findings with a code.
package enum CheckLevel: String, Sendable, CaseIterable {
    case error
    case warning
    /// They are not reported.
    case off
}
