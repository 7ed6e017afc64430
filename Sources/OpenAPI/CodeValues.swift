import Diagnostics
import YAMLSource

/// The error codes that the schema of a code allows or shows, with their texts.
struct CodeValues {
    private let tree: SpecTree
    private let property: String
    private let references: References
    private(set) var codes: [APICode] = []
    /// Whether the schema allows no others.
    private(set) var isClosed = false
    private var visited: Set<SpecValue> = []

    /// - Parameters:
    ///   - tree: the document.
    ///   - references: what follows its references.
    ///   - property: the name of the property whose values are codes.
    init(_ tree: SpecTree, _ references: References, property: String) {
        self.tree = tree
        self.references = references
        self.property = property
    }

    mutating func read(_ value: SpecValue) {
        guard let schema = references.resolved(value), tree.kind(schema) == .mapping,
            visited.insert(schema).inserted
        else { return }
        let isObject = tree.member(schema, "properties") != nil
        if isObject { return }
        if let list = tree.member(schema, "enum") {
            readList(list, of: schema)
        } else if let constant = tree.member(schema, "const") {
            add(constant, .exact, title: tree.text(schema, "title"), summary: summary(schema))
            isClosed = true
        } else {
            for key in ["default", "example"] {
                if let value = tree.member(schema, key) { add(value, .listed) }
            }
            for value in tree.elements(tree.member(schema, "examples")) { add(value, .listed) }
        }
        readMicrosoftEnum(of: schema)
        for key in ["allOf", "oneOf", "anyOf"] {
            for part in tree.elements(tree.member(schema, key)) { read(part) }
        }
        if let items = tree.member(schema, "items") { read(items) }
    }

    private func summary(_ schema: SpecValue) -> String? { tree.text(schema, "description") }

    private mutating func readList(_ list: SpecValue, of schema: SpecValue) {
        let values = tree.elements(list)
        let texts = extensionTexts(of: schema, SpecExtensions.descriptions)
        let names = extensionTexts(of: schema, SpecExtensions.names)
        for (index, value) in values.enumerated() {
            let isSingle = values.count == 1
            let text = tree.text(value) ?? ""
            add(
                value, isSingle ? .exact : .listed,
                title: (names.byName[text] ?? names.list.element(at: index)).map(readableTitle),
                summary: texts.byName[text] ?? texts.list.element(at: index)
                    ?? (isSingle ? summary(schema) : nil))
        }
        isClosed = isClosed || !codes.isEmpty
    }

    /// Texts for the values of an enumeration: a list in their order, or a mapping by value.
    private func extensionTexts(
        of schema: SpecValue, _ keys: [String]
    ) -> (list: [String], byName: [String: String]) {
        for key in keys {
            guard let value = tree.member(schema, key) else { continue }
            let byName = tree.members(value).compactMap { member in
                tree.text(member).map { (tree.name(member), $0) }
            }
            return (
                tree.elements(value).map { tree.text($0) ?? "" },
                Dictionary(byName, uniquingKeysWith: { first, _ in first })
            )
        }
        return ([], [:])
    }

    /// `x-ms-enum` of AutoRest: values with names and descriptions.
    private mutating func readMicrosoftEnum(of schema: SpecValue) {
        let values = tree.member(tree.member(schema, "x-ms-enum"), "values")
        for value in tree.elements(values) {
            guard let text = tree.member(value, "value") else { continue }
            add(
                text, .listed, title: tree.text(value, "name").map(readableTitle),
                summary: tree.text(value, "description"))
        }
    }

    private mutating func add(
        _ value: SpecValue, _ evidence: APICode.Evidence, title: String? = nil,
        summary: String? = nil
    ) {
        guard let text = tree.text(value), ErrorFields.isCode(text, under: property) else { return }
        var code = APICode(text, at: tree.range(value), evidence)
        // Generators give a property its own name as its title.
        code.title = title?.lowercased() == property.lowercased() ? nil : oneLine(title)
        code.summary = summary.flatMap { oneLine($0) == nil ? nil : $0 }
        codes.append(code)
    }
}
