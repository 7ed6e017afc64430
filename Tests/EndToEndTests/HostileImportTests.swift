import Foundation
import TestSupport
import Testing

/// Lists of codes from elsewhere with every text of `Hostile/texts.json`: they become data.
struct HostileImportTests {
    /// How a list is written down.
    enum Source: String, CaseIterable {
        case json, csv, openapi
    }

    private func document(_ texts: [HostilePayload], as source: Source) -> String {
        switch source {
        case .json:
            let records: [JSONValue] = texts.enumerated().map { number, payload in
                [
                    "code": .string("C\(number)"), "status": "404", "title": "Title",
                    "summary": .string(payload.text), "body": .string(payload.text),
                    "causes": .string(payload.text),
                ]
            }
            return "\(JSONValue.array(records))"
        case .csv:
            let field = { (text: String) in "\"\(text.replacing("\"", with: "\"\""))\"" }
            let rows = texts.enumerated().map { number, payload in
                "C\(number),404,Title,"
                    + [payload.text, payload.text].map(field)
                    .joined(separator: ",") + "\r\n"
            }
            return "code,status,title,summary,body\r\n" + rows.joined()
        case .openapi:
            var paths: [String: JSONValue] = [:]
            for (number, payload) in texts.enumerated() {
                let text = JSONValue.string(payload.text)
                let example: JSONValue = [
                    "value": [
                        "code": .string("C\(number)"), "status": .number(404), "title": "Title",
                        "detail": text,
                    ],
                    "summary": text,
                ]
                paths["/p\(number)"] = [
                    "get": [
                        "summary": text,
                        "responses": [
                            "404": [
                                "description": text,
                                "content": [
                                    "application/problem+json": ["examples": ["one": example]]
                                ],
                            ]
                        ],
                    ]
                ]
            }
            let document: JSONValue = [
                "openapi": "3.1.0", "info": ["title": "A", "version": "1"],
                "paths": .object(paths),
            ]
            return "\(document)"
        }
    }

    @Test(
        "what is imported is data, whatever it is written in", arguments: Source.allCases,
        ["plain", "markdown", "html"])
    func imports(source: Source, texts: String) async throws {
        if source == .openapi, texts != "markdown" { return }
        // What YAML or a file of text can't hold is refused, here and in the catalog.
        let payloads = try HostilePayload.all("texts").filter {
            !["controls", "noncharacters"].contains($0.id)
        }
        let folder = try TemporaryFolder()
        let name = source == .csv ? "list.csv" : "list.json"
        try folder.write(document(payloads, as: source), to: name)
        let options = source == .openapi ? [] : ["--texts", texts]
        let imported = try await runDocs(
            ["import", name, "--from", source.rawValue, "--output", "site"] + options,
            folder: folder.path)
        #expect(imported.exitCode == 0, "\(imported.errors)")
        try folder.write("statuses: {}\n", to: "site/theme/search/en.yaml")
        let built = try await runDocs(["build", "--project", "site"], folder: folder.path)
        #expect(built.exitCode == 0, "\(built.errors)")
        let pages = folder.files().filter {
            $0.hasPrefix("site/Public/") && $0.hasSuffix(".html")
        }
        #expect(pages.count > payloads.count)
        for page in pages {
            let html = try folder.read(page)
            for opened in ["<script>window", "<img src=x", "href=\"javascript:"] {
                #expect(!html.contains(opened), "\(page): \(opened)")
            }
        }
        for payload in payloads
        where texts == "plain" && source == .json && payload.text.contains(payload.id) {
            let isThere = try pages.contains { page in
                try folder.read(page).contains(payload.id)
            }
            #expect(isThere, "\(payload.id)")
        }
        #expect(folder.files().allSatisfy { $0.hasPrefix("site/") || $0 == name })
    }
}
