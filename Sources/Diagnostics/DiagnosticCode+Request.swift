extension DiagnosticCode {
    /// The codes that only a check which asks other sites finds.
    package static let ofOtherSites: Set<DiagnosticCode> = [.deadLink, .movedLink]

    /// The codes that are found only when somebody asks for them; a check that does not ask can't
    /// tell whether such findings are gone.
    package static let onRequest = ofOtherSites.union(DiagnosticGroup.drift.codes)
}
