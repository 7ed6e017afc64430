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
            (["--openapi", "binary"], "binary:1:"), (["--responses", "binary"], "binary:1:1"),
            (["--openapi", "empty"], "empty:1:1: error[DOC0705]: the file is empty"),
            (
                ["--responses", "empty.har"],
                "empty.har:1:1: error[DOC0706]: this is not a HAR file"
            ),
        ])
    func unusable(arguments: [String], text: String) async throws {
        let folder = try project()
        try folder.write([0, 159, 146, 150, 255, 10], to: "binary")
        try folder.write("", to: "empty")
        try folder.write("", to: "empty.har")
        let result = try await runDocs(["check"] + arguments, folder: folder.path)
        #expect(result.exitCode == 1 || result.exitCode == 2, "\(result.exitCode)")
        #expect(result.errors.contains(text), "\(result.errors)")
    }
}
