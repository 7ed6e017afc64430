import Diagnostics
import ErrorCatalog
import YAMLSource

/// What a catalog would say of a value under a key; `nil` where it takes the value.
///
/// - Parameters:
///   - value: the value as the source has it.
///   - target: the key.
/// - Returns: the finding of the catalog's own rule.
func refusal(of value: Located<String>, as target: ImportTarget) -> Diagnostic? {
    switch target {
    case .type: problem(ofType: value).flatMap { $0.severity == .error ? $0 : nil }
    case .slug: problem(ofSlug: value)
    case .endpoints: Endpoint(value) == nil ? .noEndpoint(value) : nil
    case .actor: choiceRefusal(value, target, ResponsibleParty.self) { $0 }
    case .severity: choiceRefusal(value, target, ErrorSeverity.self, reading: severityWord)
    default: nil
    }
}

private func choiceRefusal<Choice: DocumentedChoice>(
    _ value: Located<String>, _ target: ImportTarget, _ type: Choice.Type,
    reading word: (String) -> String?
) -> Diagnostic? {
    guard word(value.value).flatMap(Choice.init) == nil else { return nil }
    return .noChoice(value, of: target.rawValue, in: Choice.allCases.map(\.rawValue))
}

extension FieldMapping {
    /// Why the value can't be the one of all records; `nil` where it can.
    package var problem: (message: String, help: String)? {
        if target == .slug {
            return ("all codes would have the address '\(value)'", "map a field to it with --map")
        }
        let file = SourceFile(path: "", bytes: Array(value.utf8))
        let located = Located(value, at: SourceRange(file, 0..<0))
        return refusal(of: located, as: target).map { ($0.message, $0.help ?? "") }
    }
}

extension Diagnostic {
    /// A value that the catalog would refuse, for the reason that it would name.
    static func leftOut(_ refusal: Diagnostic) -> Diagnostic {
        Diagnostic(
            .unmappedField, "\(refusal.message); it is left out", at: refusal.range,
            related: refusal.related, help: refusal.help)
    }
}
