import Diagnostics
import ErrorCatalog
import Escaping
import TestSupport
import Testing
import YAMLSource

@testable import OpenAPI

/// Catalogs in `source.yaml` of fixtures, the documents that they become in `openapi.yaml`, and what
/// `ImportFixtureTests` reads from these.
struct WrittenDocumentTests {
    private static let fixtures = Fixture.all(beside: #filePath).filter {
        $0.name.hasPrefix("written-")
    }

    @Test("a catalog becomes this document", arguments: fixtures)
    func document(_ fixture: Fixture) throws {
        let bytes = try written(of: decoded(fixture.text("source.yaml") ?? ""))
        try expectText(
            String(decoding: bytes, as: UTF8.self), inFile: "\(fixture.path)/openapi.yaml")
    }

    @Test("an import of the document gives the same catalog", arguments: fixtures)
    func roundTrip(_ fixture: Fixture) throws {
        try expectRoundTrip(of: decoded(fixture.text("source.yaml") ?? ""))
    }

    @Test("an import of the shipped catalog's document gives the same catalog")
    func shippedRoundTrip() throws {
        try expectRoundTrip(of: decoded(Repository.text("content/catalog.yaml")))
    }

    @Test("the richest fixture has every key that a catalog may have")
    func keys() throws {
        let fixture = try #require(Self.fixtures.first { $0.name == "written-full" })
        let root = try #require(parsed(Array((fixture.text("source.yaml") ?? "").utf8)))
        var missing = Set(keyNames(of: .mapping(CatalogShapes.catalog)))
        remove(&missing, root.json, of: .mapping(CatalogShapes.catalog))
        #expect(missing.sorted() == ["catalog.pages", "catalog.site", "catalog.version"])
    }

    @Test("references lead somewhere and names are unique", arguments: fixtures)
    func references(_ fixture: Fixture) throws {
        try expectSound(written(of: decoded(fixture.text("source.yaml") ?? "")))
    }

    @Test("references of the shipped catalog's document lead somewhere")
    func shippedReferences() throws {
        try expectSound(written(of: decoded(Repository.text("content/catalog.yaml"))))
    }

    @Test("a thousand codes whose names clash stay apart")
    func many() throws {
        let errors = (0..<1_000).map { number in
            JSON.members([
                "code": .string("x\(number / 2)\(number % 2 == 0 ? ":" : "/")"),
                "status": .integer(400 + number % 100), "title": .string("Error \(number)"),
                "summary": .string("It failed."),
            ])
        }
        let text = yamlText(of: .members(["errors": .array(errors)]))
        let catalog = try decoded(text)
        #expect(catalog.entries.count == 1_000)
        let bytes = written(of: catalog)
        #expect(bytes == written(of: catalog))
        try expectSound(bytes)
        try expectRoundTrip(of: catalog)
    }

    @Test("without URLs, the document has none")
    func urls() throws {
        let catalog = try decoded(Repository.text("content/catalog.yaml"))
        let bytes = openAPIDocument(
            of: catalog, title: "Errors", version: "1", docsURL: { _ in nil }, homepage: nil)
        let root = try #require(parsed(bytes)?.json)
        #expect(root["externalDocs"] == nil)
        #expect(root["components"]?["responses"]?["NotFound"]?["content"] != nil)
        let problem = root["components"]?["responses"]?["NotFound"]?["content"]?[problemMediaType]
        #expect(problem?["schema"] == ProblemSchema.reference)
    }
}

/// The catalog in a text, which has to be one without errors.
private func decoded(_ text: String) throws -> ErrorCatalog {
    var problems: [Diagnostic] = []
    let catalog = decodeCatalog([sourceFile("catalog.yaml", text)], diagnostics: &problems)
    try #require(!problems.containsErrors, "\(textReport(problems, colour: false))")
    return catalog
}

private func written(of catalog: ErrorCatalog) -> [UInt8] {
    openAPIDocument(
        of: catalog, title: "Errors of the Orders API", version: "2",
        docsURL: { "https://docs.example.com/errors/\($0.slug)/" },
        homepage: "https://docs.example.com/")
}

private func parsed(_ bytes: [UInt8]) -> YAMLNode? {
    var problems: [Diagnostic] = []
    return parseForeign(
        SourceFile(path: "openapi.yaml", bytes: bytes), diagnostics: &problems)
}

private func expectRoundTrip(of catalog: ErrorCatalog) throws {
    let file = SourceFile(path: "openapi.yaml", bytes: written(of: catalog))
    var problems: [Diagnostic] = []
    let description = try #require(readOpenAPI(file, diagnostics: &problems))
    let imported = importedCatalog(of: description)
    problems += imported.diagnostics(unmapped: .unmappedField, incomplete: .incompleteRecord)
    #expect(problems.isEmpty, "\(textReport(problems, colour: false))")
    let json = JSON.object(
        imported.typePatterns
            + JSON.members([
                "groups": .array(imported.groups), "statuses": .array(imported.statuses),
                "errors": .array(imported.errors),
            ]).members)
    let again = decodeCatalog(
        [sourceFile("catalog.yaml", yamlText(of: json))], diagnostics: &problems)
    #expect(!problems.containsErrors, "\(textReport(problems, colour: false))")
    let texts = [catalog, again].map {
        String(decoding: JSON.object($0.jsonMembers).bytes(.indented), as: UTF8.self)
            .split(separator: "\n")
    }
    let difference = zip(texts[0], texts[1]).first { $0 != $1 }
    #expect(texts[0] == texts[1], "\(difference.map { "\($0.0)\n\($0.1)" } ?? "a longer one")")
}

/// What OpenAPI 3.1 asks of a document that has components alone.
private func expectSound(_ bytes: [UInt8]) throws {
    let node = try #require(parsed(bytes))
    var targets: Set<String> = []
    for kind in node.members.first(where: { $0.key.text == "components" })?.value.members ?? [] {
        let names = kind.value.members.map { $0.key.text ?? "" }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.wholeMatch(of: /[a-zA-Z0-9.\-_]+/) != nil, "\(name)")
            targets.insert("#/components/\(kind.key.text ?? "")/\(name)")
        }
    }
    let root = node.json
    #expect(root["openapi"] == .string("3.1.0"))
    #expect(root["paths"] == .object([]))
    var references: Set<String> = []
    collectReferences(in: root, &references)
    #expect(references.subtracting(targets).sorted() == [])
    for response in root["components"]?["responses"]?.members ?? [] {
        #expect(response.value["description"]?.string?.isEmpty == false, "\(response.key)")
        for media in response.value["content"]?.members ?? [] {
            #expect(media.value["examples"]?.members.isEmpty == false, "\(response.key)")
            if let discriminator = media.value["schema"]?["discriminator"] {
                try expectSound(discriminator, of: media.value["schema"], in: root)
            }
        }
    }
}

/// OpenAPI 3.1 §4.8.25: all alternatives require the property, and the mapping has each once.
private func expectSound(_ discriminator: JSON, of schema: JSON?, in root: JSON) throws {
    let property = try #require(discriminator["propertyName"]?.string)
    let alternatives = schema?["oneOf"]?.elements.compactMap { $0["$ref"]?.string } ?? []
    let mapping = discriminator["mapping"]?.members ?? []
    #expect(mapping.compactMap(\.value.string) == alternatives)
    for (code, reference) in zip(mapping.map(\.key), alternatives) {
        let name = String(reference.split(separator: "/").last ?? "")
        let part = root["components"]?["schemas"]?[name]?["allOf"]?.elements.last
        #expect(part?["required"] == .strings([property]))
        #expect(part?["properties"]?[property]?["const"] == .string(code))
    }
}

private func collectReferences(in value: JSON, _ found: inout Set<String>) {
    for member in value.members {
        if member.key == "$ref", let text = member.value.string { found.insert(text) }
        if member.key == "mapping" {
            found.formUnion(member.value.members.compactMap(\.value.string))
        }
        collectReferences(in: member.value, &found)
    }
    for element in value.elements { collectReferences(in: element, &found) }
}

/// The keys of a value and of all below it, each with the name of its mapping.
private func keyNames(of shape: ValueShape) -> [String] {
    switch shape {
    case .list(let element): keyNames(of: element)
    case .either(let first, let second): keyNames(of: first) + keyNames(of: second)
    case .mapping(let shape):
        shape.fields.flatMap { ["\(shape.name).\($0.key)"] + keyNames(of: $0.value) }
    default: []
    }
}

/// Takes out the keys that a value has.
private func remove(_ keys: inout Set<String>, _ value: JSON, of shape: ValueShape) {
    switch shape {
    case .list(let element): for item in value.elements { remove(&keys, item, of: element) }
    case .either(let first, let second):
        remove(&keys, value, of: first)
        remove(&keys, value, of: second)
    case .mapping(let shape):
        for field in shape.fields {
            guard let member = value[field.key] else { continue }
            keys.remove("\(shape.name).\(field.key)")
            remove(&keys, member, of: field.value)
        }
    default: break
    }
}
