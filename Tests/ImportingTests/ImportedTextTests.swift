import TestSupport
import Testing

/// What a source says has to arrive, whatever signs it uses and whatever its fields are called.
struct ImportedTextTests {
    private func imported(_ source: String, name: String, _ options: [String] = []) async throws
        -> CommandResult
    {
        let scratch = try TemporaryFolder()
        try scratch.write(Array(source.utf8), to: name)
        return try await runDocs(["import", name] + options, folder: scratch.path)
    }

    @Test("a rule at the start of a page opens no front matter")
    func rule() async throws {
        let scratch = try TemporaryFolder()
        let text = #"Sum.\n\n---\n\nkeywords: [lost]\n\n---\n\nRest."#
        try scratch.write(
            Array(
                #"[{"code": "F1", "status": 400, "title": "T", "description": "\#(text)"}]"#.utf8),
            to: "errors.json")
        let result = try await runDocs(
            ["import", "errors.json", "--texts", "markdown", "--output", "p"], folder: scratch.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(
            try scratch.read("p/content/errors/f1.md")
                == "***\n\nkeywords: [lost]\n\n---\n\nRest.\n")
        let check = try await runDocs(
            ["check", "--project", "p", "--strict"], folder: scratch.path)
        #expect(check.exitCode == 0, "\(check.errors)")
    }

    @Test("records that call the same thing otherwise are all imported")
    func names() async throws {
        let result = try await imported(
            """
            [{"code": "A", "http": 404, "title": "First"},
             {"code": "B", "status": 500, "name": "Second"},
             {"errorCode": "C", "statusCode": 400, "title": "Third"}]
            """, name: "errors.json")
        #expect(result.errors == "3 records: 3 codes, texts read as plain\n")
        for line in [
            "code: A\n    status: 404", "code: B\n    status: 500", "code: C\n    status: 400",
        ] {
            #expect(result.text.contains(line), "\(result.text)")
        }
        for title in ["First", "Second", "Third"] {
            #expect(result.text.contains("title: \(title)\n"), "\(result.text)")
        }
    }

    @Test("signs in a title of HTML stay signs")
    func title() async throws {
        let result = try await imported(
            #"[{"code": "T1", "status": 400, "title": "Use `x` or [y](z) <b>now</b>"}]"#,
            name: "errors.json", ["--texts", "html"])
        #expect(result.text.contains("title: Use `x` or [y](z) now\n"), "\(result.text)")
    }

    @Test("one bad row of a table of statuses is left out alone")
    func badStatus() async throws {
        let result = try await imported(
            "HTTP status,Reason,Description\n404,Not Found,It is gone.\n600,x,y\n", name: "st.csv")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("'600' is no HTTP status code"), "\(result.errors)")
        #expect(result.text.hasPrefix("statuses:\n  - code: 404\n"), "\(result.text)")
    }

    @Test("an import of nothing fails")
    func nothing() async throws {
        let result = try await imported(
            "code,title\nE1,abc\n", name: "errors.csv", ["--kind", "status"])
        #expect(result.exitCode == 1)
        #expect(result.text == "")
        #expect(result.errors.contains("no record can be imported"), "\(result.errors)")
    }
}
