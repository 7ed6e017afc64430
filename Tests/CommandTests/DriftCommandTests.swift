import Foundation
import TestSupport
import Testing

/// `docs check --openapi … --responses …` as somebody runs it.
struct DriftCommandTests {
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            statuses:
              - { code: 404, reason: Not Found, description: Nothing is here. }
              - { code: 409, reason: Conflict, description: It has changed. }
            errors:
              - { code: order_missing, status: 404, title: Order missing, summary: No such order. }
              - { code: order_locked, status: 409, title: Order locked, summary: It is in work. }

            """, to: "content/catalog.yaml")
        try folder.write(
            """
            openapi: 3.0.3
            paths:
              /orders/{id}:
                get:
                  responses:
                    "404":
                      description: Missing
                      content:
                        application/json:
                          schema: { properties: { code: { enum: [order_missing] } } }
                    "409":
                      description: Locked
                      content:
                        application/json:
                          schema: { properties: { code: { enum: [order_locked] } } }

            """, to: "openapi.yaml")
        return folder
    }

    @Test("what fits together is told in a table, and passes")
    func fits() async throws {
        let folder = try project()
        let lines =
            #"{"status":404,"method":"GET","path":"/orders/1","body":{"code":"order_missing"}}"#
            + "\n"
            + #"{"status":409,"method":"GET","path":"/orders/2","body":{"code":"order_locked"}}"#
        try folder.write(lines, to: "log.jsonl")
        let result = try await runDocs(
            ["check", "--strict", "--openapi", "openapi.yaml", "--responses", "log.jsonl"],
            folder: folder.path)
        #expect(result.exitCode == 0)
        #expect(
            result.errors.contains(
                """
                             Catalog  OpenAPI  Responses
                Statuses           2        2          2
                Error codes        2        2          2
                2 responses read, 2 of them errors; 0 error codes of the OpenAPI document not seen.

                """), "\(result.errors)")
    }

    @Test("differences are warnings, so that only a strict check fails")
    func differs() async throws {
        let folder = try project()
        try folder.write(#"{"status":404,"body":{"code":"order_gone"}}"#, to: "log.jsonl")
        let arguments = ["check", "--responses", "log.jsonl", "--format", "json"]
        let result = try await runDocs(arguments, folder: folder.path)
        #expect(result.exitCode == 0)
        #expect(result.text.contains(#""code": "DOC0701""#), "\(result.text)")
        #expect(!result.text.contains("Error codes"), "the table does not disturb the report")
        let strict = try await runDocs(arguments + ["--strict"], folder: folder.path)
        #expect(strict.exitCode == 1)
        let off = try await runDocs(
            arguments + ["--strict", "--allow", "drift"], folder: folder.path)
        #expect(off.exitCode == 0)
    }

    @Test(
        "files that can't be used are named",
        arguments: [
            (["--openapi", "missing.yaml"], "missing.yaml"),
            (["--responses", "missing.jsonl"], "missing.jsonl"),
            (["--openapi", "content"], "content"), (["--responses", "content"], "content"),
            (
                ["--openapi", "binary"],
                "binary:1:2: error[DOC0101]: the file is not UTF-8 text"
            ),
            (
                ["--responses", "binary"],
                "binary:1:1: error[DOC0706]: this line is not UTF-8 text"
            ),
            (
                ["--responses", "binary.har"],
                "binary.har:1:2: error[DOC0101]: the file is not UTF-8 text"
            ),
            (["--openapi", "empty"], "empty:1:1: error[DOC0705]: the file is empty"),
            (
                ["--responses", "empty.har"],
                "empty.har:1:1: error[DOC0706]: this is not a HAR file"
            ),
        ])
    func unusable(arguments: [String], text: String) async throws {
        let folder = try project()
        try folder.write([0, 159, 146, 150, 255, 10], to: "binary")
        try folder.write([0, 159, 146, 150, 255, 10], to: "binary.har")
        try folder.write("", to: "empty")
        try folder.write("", to: "empty.har")
        let result = try await runDocs(["check"] + arguments, folder: folder.path)
        #expect(result.exitCode == 1 || result.exitCode == 2, "\(result.exitCode)")
        #expect(result.errors.contains(text), "\(result.errors)")
    }

    @Test("all files that can't be read are named at once")
    func missing() async throws {
        let folder = try project()
        let result = try await runDocs(
            [
                "check", "--openapi", "missing.yaml", "--responses", "one.jsonl", "--responses",
                "openapi.yaml", "--responses", "two.har",
            ], folder: folder.path)
        #expect(
            result.errors == """
                Error: can't read missing.yaml: no such file or directory
                Error: can't read one.jsonl: no such file or directory
                Error: can't read two.har: no such file or directory

                """)
        #expect(result.exitCode == 1)
    }

    @Test("a HAR file is known by what is in it")
    func archive() async throws {
        let folder = try project()
        try folder.write(
            """
            {
              "log": {
                "version": "1.2",
                "entries": [
                  { "request": { "method": "GET", "url": "/orders/1" },
                    "response": { "status": 404, "content": { "text": "{\\"code\\":\\"order_missing\\"}" } } },
                  { "request": { "method": "GET", "url": "/orders/2" },
                    "response": { "status": 409, "content": { "text": "{\\"code\\":\\"order_locked\\"}" } } }
                ]
              }
            }

            """, to: "staging.json")
        let result = try await runDocs(
            ["check", "--strict", "--responses", "staging.json"], folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors.contains("2 responses read, 2 of them errors."), "\(result.errors)")
    }

    @Test("a status whose response stands in another file is in the document")
    func otherFile() async throws {
        let folder = try project()
        try folder.write(
            """
            openapi: 3.0.3
            paths:
              /orders/{id}:
                get:
                  responses:
                    "404": { $ref: "common.yaml#/Missing" }

            """, to: "openapi.yaml")
        let result = try await runDocs(
            ["check", "--openapi", "openapi.yaml"], folder: folder.path)
        #expect(
            result.errors.contains(
                "openapi.yaml:6:24: warning[DOC0705]: 1 reference to another file is not followed: "
                    + "'common.yaml#/Missing'"), "\(result.errors)")
        #expect(!result.errors.contains("the status '404' is not in"), "\(result.errors)")
        #expect(result.errors.contains("the status '409' is not in"), "\(result.errors)")
        #expect(!result.errors.contains("remove the entry"), "\(result.errors)")
        #expect(result.exitCode == 0)
    }

    /// How each format names the OpenAPI document and the page of a report.
    private func places(
        document: String, project: String, workspace: String, folder: String
    ) async throws -> [String: [String]] {
        let patterns = [
            "text": "(?m)^(\\S.*):1:[0-9]+: ", "json": "\"file\": \"([^\"]*)\"",
            "github": "file=([^,]*),", "sarif": "\"uri\": \"([^\"]*)\"",
            "markdown": "(?m)^. `([^`]*):1` ",
        ]
        var places: [String: [String]] = [:]
        for (format, pattern) in patterns {
            let result = try await runDocs(
                ["check", "--project", project, "--openapi", document, "--format", format],
                environment: ["GITHUB_WORKSPACE": workspace], folder: folder)
            #expect(result.exitCode == 1, "\(result.errors)")
            let report = format == "text" ? result.errors : result.text
            places[format] = report.matches(of: try Regex<(Substring, Substring)>(pattern))
                .map { String($0.1) }.sorted()
        }
        return places
    }

    @Test("each format names files from where its readers look")
    func places() async throws {
        let outer = try TemporaryFolder()
        try outer.write(
            "statuses: [{ code: 404, reason: Not Found, description: d, x: y }]\n",
            to: "repository/handbook/content/catalog.yaml")
        try outer.write("", to: "repository/api/open api.yaml")
        try outer.write("", to: "elsewhere.yaml")
        let repository = outer.path + "/repository"
        let catalog = "content/catalog.yaml"
        let inRepository = ["api/open api.yaml", "handbook/content/catalog.yaml"]
        let forReaders = [
            "github": inRepository, "markdown": inRepository,
            "sarif": ["api/open%20api.yaml", "handbook/content/catalog.yaml"],
        ]
        for (document, workspace, folder) in [
            ("api/open api.yaml", "", repository),
            ("./api/open api.yaml", repository, repository),
            ("\(repository)/api/open api.yaml", "", repository),
            ("../api/open api.yaml", repository, repository + "/handbook"),
            ("\(repository)/api/open api.yaml", repository, repository + "/handbook"),
        ] {
            let found = try await places(
                document: document, project: repository + "/handbook", workspace: workspace,
                folder: folder)
            let asNamed = [document, catalog].sorted()
            let expected = forReaders.merging(["text": asNamed, "json": asNamed]) { $1 }
            #expect(found == expected, "\(document) in \(folder)")
        }
        for document in ["../elsewhere.yaml", "\(outer.path)/elsewhere.yaml"] {
            let found = try await places(
                document: document, project: "handbook", workspace: "", folder: repository)
            let asNamed = [document, catalog].sorted()
            let fromTop = [document, "handbook/content/catalog.yaml"].sorted()
            let expected = [
                "text": asNamed, "json": asNamed, "github": fromTop, "markdown": fromTop,
                "sarif": ["file://\(outer.path)/elsewhere.yaml", "handbook/content/catalog.yaml"],
            ]
            #expect(found == expected, "\(document)")
        }
    }
}
