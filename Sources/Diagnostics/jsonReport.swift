import Escaping

/// Findings for programs: `{"version": 1, "errors": n, "warnings": n, "diagnostics": […]}`.
///
/// Each finding has `code`, `severity`, `message`, and where known `file`, `line`, `column`,
/// `endLine`, `endColumn` (from 1, in Unicode scalars), `help` and `related`.
package func jsonReport(_ diagnostics: [Diagnostic]) -> String {
    var index = LineIndex()
    let errors = diagnostics.count { $0.severity == .error }
    let report = JSON.members([
        "version": .integer(1),
        "errors": .integer(errors),
        "warnings": .integer(diagnostics.count - errors),
        "diagnostics": .array(diagnostics.map { $0.json(&index) }),
    ])
    return String(decoding: report.bytes(.indented), as: UTF8.self) + "\n"
}

extension Diagnostic {
    fileprivate func json(_ index: inout LineIndex) -> JSON {
        let head: [JSONMember] = [
            JSONMember(key: "code", value: .string(code.rawValue)),
            JSONMember(key: "severity", value: .string(severity.rawValue)),
            JSONMember(key: "message", value: .string(message)),
        ]
        let tail = JSON.members([
            "help": help.map(JSON.string),
            "related": related.isEmpty ? nil : .array(related.map { $0.json(&index) }),
        ])
        guard case .object(let tailMembers) = tail else { return tail }
        return .object(head + (range?.jsonMembers(&index) ?? []) + tailMembers)
    }
}

extension RelatedPlace {
    fileprivate func json(_ index: inout LineIndex) -> JSON {
        .object([JSONMember(key: "message", value: .string(message))] + range.jsonMembers(&index))
    }
}

extension SourceRange {
    fileprivate func jsonMembers(_ index: inout LineIndex) -> [JSONMember] {
        let start = index.position(of: offsets.lowerBound, in: file)
        let end = index.position(of: offsets.upperBound, in: file)
        return [
            JSONMember(key: "file", value: .string(file.path)),
            JSONMember(key: "line", value: .integer(start.line)),
            JSONMember(key: "column", value: .integer(start.column)),
            JSONMember(key: "endLine", value: .integer(end.line)),
            JSONMember(key: "endColumn", value: .integer(end.column)),
        ]
    }
}
