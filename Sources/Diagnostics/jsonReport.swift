import Escaping

/// Findings for programs: `{"version": 1, "errors": n, "warnings": n, "diagnostics": […]}`.
///
/// Each finding has `code`, `severity`, `message`, and where known `file`, `line`, `column`,
/// `endLine`, `endColumn` (from 1, in Unicode scalars), `help` and `related`.
package func jsonReport(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let report = JSON.members([
        "version": .integer(1),
        "errors": .integer(errors),
        "warnings": .integer(diagnostics.count - errors),
        "diagnostics": .array(diagnostics.map(\.json)),
    ])
    return String(decoding: report.bytes(.indented), as: UTF8.self) + "\n"
}

extension Diagnostic {
    fileprivate var json: JSON {
        let head: [JSONMember] = [
            JSONMember(key: "code", value: .string(code.rawValue)),
            JSONMember(key: "severity", value: .string(severity.rawValue)),
            JSONMember(key: "message", value: .string(message)),
        ]
        let tail = JSON.members([
            "help": help.map(JSON.string),
            "related": related.isEmpty ? nil : .array(related.map(\.json)),
        ])
        guard case .object(let tailMembers) = tail else { return tail }
        return .object(head + (range?.jsonMembers ?? []) + tailMembers)
    }
}

extension RelatedPlace {
    fileprivate var json: JSON {
        .object([JSONMember(key: "message", value: .string(message))] + range.jsonMembers)
    }
}

extension SourceRange {
    fileprivate var jsonMembers: [JSONMember] {
        let start = file.position(at: offsets.lowerBound)
        let end = file.position(at: offsets.upperBound)
        return [
            JSONMember(key: "file", value: .string(file.path)),
            JSONMember(key: "line", value: .integer(start.line)),
            JSONMember(key: "column", value: .integer(start.column)),
            JSONMember(key: "endLine", value: .integer(end.line)),
            JSONMember(key: "endColumn", value: .integer(end.column)),
        ]
    }
}
