import Diagnostics
import Escaping
import Testing

@testable import OpenAPI

/// Documents with the extensions of written ones that are no longer as they were written.
struct RecordedEntryTests {
    private func imported(_ text: String) throws -> (OpenAPIImport, report: [String]) {
        var problems: [Diagnostic] = []
        let description = try #require(
            readOpenAPI(sourceFile("openapi.yaml", text), diagnostics: &problems))
        let result = importedCatalog(of: description)
        problems += result.diagnostics(unmapped: .unmappedField, incomplete: .incompleteRecord)
        return (result, problems.map(\.message))
    }

    @Test("facts that a catalog does not take are reported, and the code is read as others are")
    func unusable() throws {
        let (result, report) = try imported(
            """
            openapi: 3.1.0
            components:
              responses:
                NotFound:
                  description: Nothing is there.
                  x-error-entry: { code: 999, reason: Not Found }
              schemas:
                LockedError:
                  title: Order locked
                  description: Somebody is at work on it.
                  x-error-code: locked
                  x-error-entry: { severity: terrible }
                  properties: { status: { const: 423 } }
            """)
        #expect(
            report == [
                "2 extensions 'x-error-entry' make no entries of a catalog, and are not used: "
                    + "'NotFound', 'LockedError'"
            ])
        #expect(result.statuses == [])
        #expect(
            result.errors == [
                .members([
                    "code": .string("locked"), "status": .integer(423),
                    "title": .string("Order locked"),
                    "summary": .string("Somebody is at work on it."),
                ])
            ])
    }

    @Test("a part of a document keeps no relations to what is missing")
    func part() throws {
        let (result, report) = try imported(
            """
            openapi: 3.1.0
            paths:
              /orders:
                get:
                  responses:
                    "423": { $ref: "#/components/responses/Locked" }
            components:
              responses:
                Locked:
                  description: Somebody has locked it.
                  content:
                    application/problem+json:
                      schema: { $ref: "#/components/schemas/locked" }
                  x-error-entry: { code: 423, reason: Locked, related: [locked, gone] }
              schemas:
                locked:
                  title: Order locked
                  description: Somebody is at work on it.
                  x-error-code: locked
                  x-error-entry:
                    group: orders
                    deprecated: { since: "2", replacement: closed }
                    related: [{ code: gone, difference: It is gone. }]
                  properties:
                    type: { const: "https://errors.example.com/locked" }
                    status: { const: 423 }
            """)
        #expect(
            report == [
                "3 related codes and replacements are not in the document, and are left out: "
                    + "'gone', 'closed'"
            ])
        #expect(
            result.groups == [.members(["id": .string("orders"), "title": .string("orders")])])
        #expect(
            result.statuses == [
                .members([
                    "code": .integer(423), "reason": .string("Locked"),
                    "description": .string("Somebody has locked it."),
                    "related": .strings(["locked"]),
                ])
            ])
        #expect(
            result.errors == [
                .members([
                    "code": .string("locked"), "status": .integer(423),
                    "title": .string("Order locked"),
                    "summary": .string("Somebody is at work on it."),
                    "type": .string("https://errors.example.com/locked"),
                    "group": .string("orders"),
                    "deprecated": .members(["since": .string("2")]),
                ])
            ])
    }

    @Test(
        "texts keep what every program reads, and links of the site become others",
        arguments: [
            (
                "Plain *text* with a|b, array[0] and `x`.",
                "Plain *text* with a|b, array[0] and `x`."
            ),
            ("See [404](error:404).", "See [404](https://docs.example.com/404/)."),
            (
                "See [no](error:a%20b#part) and [404](error:404)",
                "See no and [404](https://docs.example.com/404/)"
            ),
            ("See [a guide](../guide.md).", "See a guide."),
            ("See [](error:404", "See [](error:404"),
        ])
    func portable(text: String, expected: String) {
        let result = portableMarkdown(text) {
            $0 == "404" ? "https://docs.example.com/404/" : nil
        }
        #expect(result == expected)
    }

    @Test(
        "names of components",
        arguments: [
            ("executor:1044", "executor-1044"), ("E-1042", "E-1042"), ("22P02", "22P02"),
            ("a.b_c", "a.b_c"), ("größe", "gr--e"), ("a/b c", "a-b-c"),
        ])
    func names(code: String, name: String) {
        #expect(componentName(code) == name)
    }

    @Test(
        "names of responses",
        arguments: [
            (429, "TooManyRequests"), (418, "Status418"), (499, "Status499"),
            (505, "HTTPVersionNotSupported"), (203, "NonAuthoritativeInformation"), (200, "OK"),
        ])
    func responseNames(status: Int, name: String) {
        #expect(responseName(status) == name)
    }
}
