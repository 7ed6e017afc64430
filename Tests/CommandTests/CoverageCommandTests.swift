import Foundation
import TestSupport
import Testing

/// `docs coverage` and the record that `docs check` compares with.
struct CoverageCommandTests {
    private static let catalog = """
        statuses: [{ code: 404, reason: Not Found, description: d }]
        errors:
          - code: declined
            status: 402
            title: t
            summary: s
            causes: [{ cause: c, fixes: [f] }]

        """

    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.catalog, to: "content/catalog.yaml")
        return folder
    }

    @Test("prints the table, and the codes that lack a field")
    func table() async throws {
        let folder = try project()
        let table = try await runDocs(["coverage"], folder: folder.path)
        #expect(table.exitCode == 0)
        #expect(
            table.text.hasPrefix(
                """
                field            covered  statuses  errors
                causes          50 % 1/2       0/1     1/1
                checks           0 % 0/1         –     0/1
                fixes          100 % 1/1         –     1/1
                """), "\(table.text)")
        let missing = try await runDocs(["coverage", "--missing", "causes"], folder: folder.path)
        #expect(missing.text == "404\n")
        let list = try await runDocs(
            ["coverage", "--missing", "since", "--format", "json"], folder: folder.path)
        #expect(list.text == "[\n  \"declined\"\n]\n")
        let json = try await runDocs(["coverage", "--format", "json"], folder: folder.path)
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(json.output))
        #expect(report["fields"]["causes"]["covered"] == 1)
        #expect(report["fields"]["causes"]["missing"][0] == "404")
        let markdown = try await runDocs(["coverage", "--format", "markdown"], folder: folder.path)
        #expect(markdown.text.contains("| causes | 50 % 1/2 | 0/1 | 1/1 |\n"))
    }

    @Test("the record may only improve")
    func ratchet() async throws {
        let folder = try project()
        let update = ["coverage", "--update"]
        let first = try await runDocs(update, folder: folder.path)
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.text == "content/coverage.json checks 2 fields and allows 1 gap\n")
        let record = """
            {
              "version": 1,
              "missing": {
                "causes": [
                  "404"
                ],
                "fixes": []
              }
            }

            """
        #expect(try folder.read("content/coverage.json") == record)
        let good = try await runDocs(["build"], folder: folder.path)
        #expect(good.exitCode == 0)
        #expect(!folder.files().contains("Public/coverage.json"))

        try folder.write(
            Self.catalog + "  - { code: bare, status: 400, title: t, summary: s }\n",
            to: "content/catalog.yaml")
        let problem = """
            content/catalog.yaml:8:13: error[DOC0225]: the code 'bare' lacks 'causes', which \
            content/coverage.json does not allow
              |
            8 |   - { code: bare, status: 400, title: t, summary: s }
              |             ^^^^
              = help: add what is missing, or allow it with 'docs coverage --update --lower'
            1 error, 0 warnings

            """
        let worse = try await runDocs(["check"], folder: folder.path)
        #expect(worse.exitCode == 1)
        #expect(worse.errors == problem)
        let refused = try await runDocs(update, folder: folder.path)
        #expect(refused.exitCode == 1)
        #expect(refused.errors == problem)
        #expect(try folder.read("content/coverage.json") == record)
        #expect(
            try await runDocs(["check", "--warn", "coverage"], folder: folder.path).exitCode == 0)

        let lowered = try await runDocs(update + ["--lower"], folder: folder.path)
        #expect(lowered.exitCode == 0)
        #expect(lowered.text == "content/coverage.json checks 2 fields and allows 2 gaps\n")
        let more = try await runDocs(update + ["--fields", "since,retry"], folder: folder.path)
        #expect(more.text == "content/coverage.json checks 4 fields and allows 7 gaps\n")
        #expect(try await runDocs(["check"], folder: folder.path).exitCode == 0)
    }

    @Test("a catalog that can't be read has no coverage, and a broken record stays")
    func broken() async throws {
        let folder = try project()
        try folder.write("{ \"missing\": { \"cause\": [] } }\n", to: "content/coverage.json")
        let record = try await runDocs(["coverage", "--update"], folder: folder.path)
        #expect(record.exitCode == 1)
        #expect(record.text == "")
        #expect(record.errors.contains("content/coverage.json:1:16: error[DOC0102]"))
        try folder.write("errors: [", to: "content/catalog.yaml")
        let catalog = try await runDocs(["coverage"], folder: folder.path)
        #expect(catalog.exitCode == 1)
        #expect(catalog.text == "")
        #expect(catalog.errors.contains("error[DOC0103]"))
    }

    @Test(
        "wrong arguments",
        arguments: [
            ["--missing", "cause"], ["--lower"], ["--fields", "causes"],
            ["--update", "--fields", "cause"],
        ])
    func usage(arguments: [String]) async throws {
        #expect(try await runDocs(["coverage"] + arguments).exitCode == 64)
    }
}
