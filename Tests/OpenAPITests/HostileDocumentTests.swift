import Diagnostics
import Escaping
import TestSupport
import Testing

@testable import OpenAPI

struct HostileDocumentTests {
    @Test("no change of a document makes the reader or the comparison fail")
    func mutations() {
        var generator = SeededGenerator(seed: 7)
        let texts = Fixture.all(beside: #filePath).compactMap {
            $0.text("openapi.yaml") ?? $0.text("openapi.json")
        }
        var read = 0
        for round in 0..<600 {
            var bytes = Array(texts[round % texts.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                mutate(&bytes, texts, &generator)
            }
            var diagnostics: [Diagnostic] = []
            let file = SourceFile(path: "openapi", bytes: bytes)
            guard let description = readOpenAPI(file, diagnostics: &diagnostics) else {
                #expect(!diagnostics.isEmpty, "a refusal says why")
                continue
            }
            read += 1
            _ = importedCatalog(of: description)
                .diagnostics(unmapped: .lostText, incomplete: .missingHeader)
            var logs = ResponseLogs(description)
            logs.begin("log")
            logs.read(line: bytes.prefix(200))
            _ = textReport(diagnostics, colour: false)
        }
        #expect(read > 100, "enough of them can still be read")
    }

    private func mutate(
        _ bytes: inout [UInt8], _ texts: [String], _ generator: inout SeededGenerator
    ) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        case 2:
            // A line goes, which moves what stands below it.
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let gone = Int.random(in: 0..<lines.count, using: &generator)
            bytes = Array(
                lines.enumerated().filter { $0.offset != gone }.map(\.element)
                    .joined(separator: [0x0A]))
        case 3:
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let other = lines.randomElement(using: &generator) ?? []
            bytes.insert(contentsOf: other + [0x0A], at: index)
        default:
            let word =
                ["$ref", "#/paths", "null", "{", "[", "- ", ": ", "&a ", "*a", "'", "0"]
                .randomElement(using: &generator) ?? ""
            bytes.insert(contentsOf: word.utf8, at: index)
        }
        if bytes.isEmpty { bytes = [0x20] }
    }

    @Test("aliases of aliases are bounded")
    func aliases() {
        var lines = ["openapi: 3.1.0", "paths: {}", "x0: &a0 [1,1,1,1,1,1,1,1,1,1]"]
        for level in 1...9 {
            let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
            lines.append("x\(level): &a\(level) [\(uses)]")
        }
        var diagnostics: [Diagnostic] = []
        let file = sourceFile("openapi.yaml", lines.joined(separator: "\n"))
        #expect(readOpenAPI(file, diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [.yamlLimit])
    }

    @Test("aliases of aliases in keys are refused unparsed")
    func aliasesInKeys() {
        var lines = ["openapi: 3.1.0", "paths: {}", "x0: &a0 {? [1] : 1}"]
        for level in 1...60 {
            lines.append("x\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : 1}")
        }
        var diagnostics: [Diagnostic] = []
        let file = sourceFile("openapi.yaml", lines.joined(separator: "\n"))
        #expect(readOpenAPI(file, diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [.yamlAlias])
    }

    @Test("deep nesting is refused, and moderate nesting read", arguments: [150, 100_000])
    func depth(levels: Int) {
        let text =
            #"{"openapi": "3.1.0", "paths": {}, "x": "# + String(repeating: "[", count: levels)
            + String(repeating: "]", count: levels) + "}"
        var diagnostics: [Diagnostic] = []
        let description = readOpenAPI(sourceFile("a.json", text), diagnostics: &diagnostics)
        #expect((description != nil) == (levels < 200))
        #expect(diagnostics.map(\.code) == (levels < 200 ? [] : [.yamlLimit]))
    }

    @Test("what can't stand in the head of a message is left out of the catalog")
    func lineEnds() throws {
        let text = #"""
            {"openapi": "3.1.0", "servers": [{"url": "/a\r\nb"}], "paths": {
              "/x\r\ny": {"get": {"responses": {}}},
              "/x": {"get": {"responses": {"404": {
                "description": "There is no such thing here.",
                "headers": {
                  "X-A\r\nB": {},
                  "X-B": {"schema": {"example": "v\r\nX: y"}}},
                "content": {"application/json\r\nX: y": {"example": {"code": "gone"}}}}}}}}}
            """#
        var diagnostics: [Diagnostic] = []
        let description = try #require(
            readOpenAPI(sourceFile("a.json", text), diagnostics: &diagnostics))
        let imported = importedCatalog(of: description)
        diagnostics += imported.diagnostics(unmapped: .unmappedField, incomplete: .incompleteRecord)
        #expect(
            diagnostics.inSourceOrder().map { "\($0.code.rawValue) \($0.message)" } == [
                "DOC0801 1 path does not start with '/' or is not on one line: '/x\r\ny'",
                "DOC0801 1 header has a name that HTTP does not allow: 'X-A\r\nB'",
                "DOC0801 1 media type has a line end or a control character, "
                    + "and its body is left out",
            ])
        let statuses = JSON.array(imported.statuses).bytes(.indented)
        #expect(!String(decoding: statuses, as: UTF8.self).contains("\\r"))
        #expect(imported.errors.isEmpty)
    }

    @Test("a chain of schemas that contain each other ends")
    func loops() throws {
        var schemas: [String] = []
        for number in 0..<300 {
            let parts = (0..<8).map { "{$ref: '#/components/schemas/S\((number + $0 + 1) % 300)'}" }
            schemas.append(
                "    S\(number): {allOf: [\(parts.joined(separator: ", "))], properties: {code: "
                    + "{enum: [c\(number)]}}}")
        }
        let text = """
            openapi: 3.0.0
            paths:
              /a:
                get:
                  responses:
                    '400':
                      description: Wrong
                      content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}
            components:
              schemas:

            """ + schemas.joined(separator: "\n")
        var diagnostics: [Diagnostic] = []
        let description = try #require(
            readOpenAPI(sourceFile("a.yaml", text), diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)
        #expect(description.codeUses.count >= 40)
    }
}
