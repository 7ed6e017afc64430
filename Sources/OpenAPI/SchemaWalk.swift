import Diagnostics
import YAMLSource

/// Looks for error codes in the schema of a response's body.
///
/// Each schema is visited once, so that loops end and shared parts cost once.
struct SchemaWalk {
    /// How deep schemas are followed into each other.
    private static let depthLimit = 40

    let tree: SpecTree
    private let references: References
    private var visited: Set<SpecValue> = []
    private var isClosed = false
    /// How many schemas of errors the current one is inside of.
    private var errorDepth = 0
    /// Whether schemas are nested deeper than they are followed.
    private(set) var isCut = false

    init(_ tree: SpecTree, _ references: References) {
        self.tree = tree
        self.references = references
    }

    /// The codes of a body, and whether there can be no others.
    mutating func codes(ofBody schema: SpecValue) -> (codes: [APICode], isClosed: Bool) {
        let facts = facts(of: schema, depth: 0)
        var codes = mergedCodes(facts.finished())
        // Each of several variants is exact in itself, but not for the response.
        if codes.count > 1 { for index in codes.indices { codes[index].evidence = .listed } }
        return (codes, isClosed)
    }

    private mutating func facts(of value: SpecValue, depth: Int) -> SchemaFacts {
        var facts = SchemaFacts()
        if depth >= SchemaWalk.depthLimit { isCut = true }
        guard depth < SchemaWalk.depthLimit, let schema = references.resolved(value),
            tree.kind(schema) == .mapping, visited.insert(schema).inserted
        else { return facts }
        facts.title = tree.text(schema, "title")
        facts.summary = tree.text(schema, "description")
        facts.codes = extensionCodes(schema)
        for part in tree.elements(tree.member(schema, "allOf")) {
            facts.absorb(self.facts(of: part, depth: depth + 1))
        }
        for property in tree.members(tree.member(schema, "properties")) {
            read(property, into: &facts, depth: depth)
        }
        if let items = tree.member(schema, "items") {
            facts.absorb(self.facts(of: items, depth: depth + 1))
        }
        for key in ["oneOf", "anyOf"] {
            for variant in tree.elements(tree.member(schema, key)) {
                facts.variants.append(self.facts(of: variant, depth: depth + 1))
            }
        }
        readDiscriminator(of: schema, into: &facts)
        return facts
    }

    private mutating func read(
        _ property: SpecValue, into facts: inout SchemaFacts, depth: Int
    ) {
        let name = tree.name(property)
        if ErrorFields.codes.contains(name) {
            var values = CodeValues(tree, references, property: name)
            values.read(property)
            isClosed = isClosed || values.isClosed
            facts.codes += values.codes
        }
        if ErrorFields.containers.contains(name) {
            let isError = ErrorFields.typedContainers.contains(name)
            errorDepth += isError ? 1 : 0
            facts.absorb(self.facts(of: property, depth: depth + 1))
            errorDepth -= isError ? 1 : 0
        }
        guard let schema = references.resolved(property) else { return }
        if name == ErrorFields.type {
            if errorDepth > 0 {
                var values = CodeValues(tree, references, property: name)
                values.read(schema)
                facts.kinds += values.codes.filter { !isProblemType($0.code) }
            }
            facts.types += singleValues(of: schema).filter(isProblemType)
            facts.typeRange = facts.typeRange ?? tree.range(schema)
        } else if ErrorFields.statuses.contains(name) {
            let numbers = singleValues(of: schema).compactMap { Int($0) }
            facts.statuses += numbers.filter { (100...599).contains($0) }
        } else if ErrorFields.messages.contains(name), let text = fixedValue(of: schema) {
            facts.message = facts.message ?? oneLine(text)
        }
    }

    /// The values that a schema allows or shows.
    private func singleValues(of schema: SpecValue) -> [String] {
        let listed = tree.elements(tree.member(schema, "enum")).compactMap { tree.text($0) }
        if !listed.isEmpty { return listed }
        for key in ["const", "default", "example"] {
            if let text = tree.text(schema, key) { return [text] }
        }
        return tree.elements(tree.member(schema, "examples")).compactMap { tree.text($0) }
    }

    /// The only value that a schema allows.
    private func fixedValue(of schema: SpecValue) -> String? {
        if let text = tree.text(schema, "const") { return text }
        let listed = tree.elements(tree.member(schema, "enum"))
        return listed.count == 1 ? tree.text(listed.first) : nil
    }

    private mutating func readDiscriminator(of schema: SpecValue, into facts: inout SchemaFacts) {
        guard let discriminator = tree.member(schema, "discriminator"),
            let property = tree.text(discriminator, "propertyName"),
            ErrorFields.codes.contains(property) || property == ErrorFields.type
        else { return }
        for target in tree.members(tree.member(discriminator, "mapping")) {
            let name = tree.name(target)
            let isType = property == ErrorFields.type
            if isType, !isProblemType(name) { continue }
            guard let text = isType ? OpenAPI.code(ofProblemType: name) : name,
                ErrorFields.isCode(text, under: property)
            else { continue }
            var code = APICode(text, at: tree.keyRange(target), .listed)
            code.type = isType ? name : nil
            facts.codes.append(code)
        }
    }
}
