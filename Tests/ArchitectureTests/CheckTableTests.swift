import Diagnostics
import TestSupport
import Testing

/// The table of all checks in the reference says what the program does.
struct CheckTableTests {
    @Test("names, levels and groups; a name in use never changes")
    func table() throws {
        let rows = DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue }.map { code in
            let level = code.isFixed ? "always an error" : code.severity.rawValue
            let groups = code.groups.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            return "| \(code.rawValue) | `\(code.name)` | \(level) | \(groups) |\n"
        }
        let head = "| Code | Name | Level | Groups |\n| --- | --- | --- | --- |\n"
        try expectText(
            head + rows.joined(), inFile: Repository.path("content/_parts/checks.md"))
    }
}
