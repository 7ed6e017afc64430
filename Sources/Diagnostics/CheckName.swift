/// What a check may be called in settings: a code by its number or its name, or a group.
package enum CheckName: Sendable, Hashable {
    case code(DiagnosticCode)
    case group(DiagnosticGroup)

    /// `DOC0401`, `broken-link` or `links`.
    package init?(_ text: String) {
        if let code = DiagnosticCode(rawValue: text) {
            self = .code(code)
        } else if let group = DiagnosticGroup(rawValue: text) {
            self = .group(group)
        } else if let code = DiagnosticCode.allCases.first(where: { $0.name == text }) {
            self = .code(code)
        } else {
            return nil
        }
    }

    /// All that can be written, for "did you mean".
    package static var all: [String] {
        DiagnosticGroup.allCases.map(\.rawValue)
            + DiagnosticCode.allCases.flatMap { [$0.name, $0.rawValue] }
    }

    /// Why findings of this name can't have the level; `nil` where they can.
    package func objection(to level: CheckLevel) -> String? {
        guard case .code(let code) = self, code.isFixed, level != .error else { return nil }
        return "\(code.rawValue) (\(code.name)) is always an error"
    }
}
