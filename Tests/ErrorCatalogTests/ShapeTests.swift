import Diagnostics
import ErrorCatalog
import Escaping
import TestSupport
import Testing
import YAMLSource

/// The description of the catalog, from which decoder, schema and reference are made.
struct ShapeTests {
    /// Every shape below a shape, each once.
    private static func shapes(below root: MappingShape) -> [MappingShape] {
        var found = [root]
        var index = 0
        while index < found.count {
            for next in found[index].nestedShapes
            where !found.contains(where: { $0.name == next.name }) {
                found.append(next)
            }
            index += 1
        }
        return found
    }

    @Test("the published schema and the page of keys are what the program prints")
    func published() throws {
        let schema = String(decoding: catalogSchema().bytes(.indented), as: UTF8.self) + "\n"
        try expectText(
            schema, inFile: Repository.path("content/reference/catalog.schema.json"))
        try expectText(
            catalogReference(), inFile: Repository.path("content/reference/catalog-keys.md"))
    }

    @Test("the decoder reports each required key by the description")
    func required() {
        let cases = [("statuses", "status"), ("errors", "error"), ("groups", "group")]
        for (key, name) in cases {
            let shape = Self.shapes(below: CatalogShapes.catalog).first { $0.name == name }
            let required = (shape?.fields ?? []).filter(\.isRequired).map(\.key)
            let (_, diagnostics) = decode(
                "\(key):\n  - { since: x }\n".replacing(
                    "since: x", with: key == "groups" ? "description: x" : "since: x"))
            let missing = diagnostics.filter { $0.code == .missingKey }
            #expect(!required.isEmpty)
            #expect(missing.count == required.count, "\(name): \(missing.map(\.message))")
        }
    }

    @Test("a key that stands in no description is refused on every level")
    func unknown() {
        let text = """
            errors:
              - code: a
                status: 400
                title: T
                summary: S
                parameters: [{ name: n, zzz: 1 }]
                deprecated: { zzz: 1 }
                removed: { zzz: 1 }
                causes: [{ cause: c, zzz: 1 }]
                retry: { policy: never, zzz: 1 }
                headers: [{ name: A, role: r, zzz: 1 }]
                specification: { rfc: 9110, zzz: 1 }
                related: [{ code: b, zzz: 1 }]
                example: { zzz: 1, request: { method: GET, path: /, zzz: 1 }, response: { zzz: 1 } }
                examples: [{ zzz: 1 }]
              - { code: b, status: 400, title: T, summary: S, zzz: 1 }
            groups: [{ id: g, title: G, zzz: 1 }]
            zzz: 1
            """
        let (_, diagnostics) = decode(text)
        let unknown = diagnostics.filter { $0.code == .unknownKey }
        let count = Self.shapes(below: CatalogShapes.catalog).count
        // Everything but 'status', which is like 'error'.
        #expect(unknown.count == count - 1, "\(unknown.map(\.message))")
    }

    @Test("what the catalog writes, it reads again")
    func roundTrip() throws {
        let text = """
            groups:
              - { id: g, title: Group, description: "*All* of it" }
            typePattern: https://example.com/{slug}
            errors:
              - code: "0042"
                status: 422
                title: Invalid
                summary: "A field is wrong: <b> & more"
                message: "Field {field} is wrong"
                parameters: [{ name: field, type: string, description: Its name, example: a }]
                type: urn:x
                slug: forty-two
                aliases: [E42, e-42]
                group: g
                tags: [a, b]
                severity: critical
                actor: api-team
                endpoints: ["POST /v1/orders", "* /v1"]
                since: "1.10"
                deprecated: { since: "2.0", replacement: other, note: Soon. }
                removed: { since: "3.0", note: Gone. }
                examples:
                  - title: One
                    response: { body: { code: "0042", list: [1, 2.50, true, null, {}] } }
                  - title: Two
                    request: { method: GET, path: /, body: "plain\\ntext\\n" }
              - { code: other, status: 400, title: T, summary: S }

            """
        let shipped = try Repository.text("content/catalog.yaml")
        let (first, firstFindings) = decode(shipped, text)
        #expect(!firstFindings.containsErrors)
        let json = JSON.object(first.jsonMembers).bytes(.indented)
        let (second, secondFindings) = decode(String(decoding: json, as: UTF8.self))
        #expect(!secondFindings.containsErrors)
        #expect(second.jsonMembers == first.jsonMembers)
        #expect(second.entries.count >= 15)
    }

    private func decode(_ texts: String...) -> (ErrorCatalog, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let files = texts.enumerated().map { index, text in
            SourceFile(path: "content/catalog/\(index).yaml", bytes: Array(text.utf8))
        }
        let catalog = decodeCatalog(files, diagnostics: &diagnostics)
        return (catalog, diagnostics)
    }
}
