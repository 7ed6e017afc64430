import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every code is documented with the product itself and shown by a fixture.
struct DiagnosticCodeTests {
    @Test(arguments: DiagnosticCode.allCases)
    func code(_ code: DiagnosticCode) throws {
        let page = try Repository.text("content/diagnostics/\(code.rawValue).md")
        #expect(page.contains("title: \"\(code.rawValue): "))
        #expect(page.contains("description: "))
        for heading in ["## Wrong", "## Right"] { #expect(page.contains(heading), "\(heading)") }
        let index = try Repository.text("content/diagnostics/index.md")
        #expect(index.contains("[\(code.rawValue)](\(code.rawValue).md)"))
        let fixtures = try FileManager.default.contentsOfDirectory(
            atPath: Repository.path("Tests/DiagnosticsTests/Fixtures"))
        #expect(fixtures.contains { $0.hasPrefix("\(code.rawValue)-") })
    }

    @Test("no page or fixture is about a code that is not in the table")
    func strays() {
        let known = Set(DiagnosticCode.allCases.map(\.rawValue))
        let pages = Repository.files(below: "content/diagnostics").filter { $0 != "index.md" }
        #expect(Set(pages.map { String($0.dropLast(3)) }) == known)
        let fixtures = Repository.files(below: "Tests/DiagnosticsTests/Fixtures")
            .map { String($0.prefix { $0 != "-" }) }
        #expect(Set(fixtures) == known)
    }
}
