/// The levels that settings give to checks.
///
/// Of two names the more specific one wins, whatever their order: a code, then a group of a topic,
/// then the group of a number. Of two topics with different levels the stricter one wins.
package struct CheckLevels: Sendable, Equatable {
    private var levels: [CheckName: CheckLevel] = [:]
    /// What these settings were laid over: it decides where they say nothing.
    private var base: [[CheckName: CheckLevel]] = []

    /// Settings that say nothing: each code has its own severity.
    package init() {}

    /// The level that was given to a name.
    package subscript(name: CheckName) -> CheckLevel? {
        get { levels[name] }
        set { levels[name] = newValue }
    }

    /// These settings, and where they say nothing, others.
    package func over(_ others: CheckLevels) -> CheckLevels {
        var result = self
        result.base = base + [others.levels] + others.base
        return result
    }

    /// The level of a code; `nil` where the settings say nothing of it.
    package func level(of code: DiagnosticCode) -> CheckLevel? {
        let groups = code.groups
        for layer in [levels] + base {
            if let level = CheckLevels.level(of: code, groups, in: layer) { return level }
        }
        return nil
    }

    private static func level(
        of code: DiagnosticCode, _ groups: [DiagnosticGroup], in layer: [CheckName: CheckLevel]
    ) -> CheckLevel? {
        if let level = layer[.code(code)] { return level }
        for isNumbered in [false, true] {
            let wanted = groups.filter { $0.isNumbered == isNumbered }
                .compactMap { layer[.group($0)] }
            if let strictest = CheckLevel.allCases.first(where: wanted.contains) {
                return strictest
            }
        }
        return nil
    }

    /// The findings as the settings judge them; those that are off are left out.
    ///
    /// To judge them a second time changes nothing.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        if levels.isEmpty, base.allSatisfy(\.isEmpty) { return diagnostics }
        var known: [DiagnosticCode: CheckLevel?] = [:]
        return diagnostics.compactMap { diagnostic in
            let code = diagnostic.code
            if code.isFixed { return diagnostic }
            let level = known[code] ?? level(of: code)
            known[code] = level
            var judged = diagnostic
            switch level {
            case nil: break
            case .off: return nil
            case .error: judged.severity = .error
            case .warning: judged.severity = .warning
            }
            return judged
        }
    }
}
