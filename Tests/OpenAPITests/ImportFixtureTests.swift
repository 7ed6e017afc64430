import Diagnostics
import ErrorCatalog
import Escaping
import TestSupport
import Testing

@testable import OpenAPI

/// A document in each folder, the catalog that it becomes, and what is said about it.
struct ImportFixtureTests {
    @Test(arguments: Fixture.all(beside: #filePath))
    func catalog(_ fixture: Fixture) throws {
        let name = fixture.text("openapi.json") == nil ? "openapi.yaml" : "openapi.json"
        let text = try #require(fixture.text(name))
        var diagnostics: [Diagnostic] = []
        let description = readOpenAPI(sourceFile(name, text), diagnostics: &diagnostics)
        var json: JSON?
        if let description {
            let result = importedCatalog(of: description)
            diagnostics += result.diagnostics(
                unmapped: .unmappedField, incomplete: .incompleteRecord)
            json = .object(
                result.typePatterns
                    + JSON.members([
                        "groups": result.groups.isEmpty ? nil : .array(result.groups),
                        "statuses": .array(result.statuses), "errors": .array(result.errors),
                    ]).members)
        }
        try expectText(
            textReport(diagnostics.inSourceOrder(), colour: false),
            inFile: "\(fixture.path)/report.txt")
        guard let json else { return }
        let bytes = json.bytes(.indented) + [0x0A]
        try expectText(
            String(decoding: bytes, as: UTF8.self), inFile: "\(fixture.path)/catalog.json")
        var problems: [Diagnostic] = []
        let catalog = decodeCatalog(
            [SourceFile(path: "catalog.json", bytes: bytes)], diagnostics: &problems)
        #expect(!problems.containsErrors, "\(textReport(problems, colour: false))")
        #expect(catalog.isComplete)
    }
}
