import ErrorCatalog
import Escaping
import YAMLSource

/// An entry of a catalog as the components of a document carry it.
///
/// What OpenAPI has a field for stands there: in the schema of an error code, the response of a
/// status, and the examples. All else stands in the extension `x-error-entry`, under the keys of the
/// catalog; `null` there takes back what a field says. The writer asks the same functions what the
/// reader finds in the fields, and so leaves nothing out and says nothing twice.
struct RecordedEntry {
    private let kind: CatalogEntry.Kind
    /// What the fields say, under the keys of the catalog.
    private let fields: [JSONMember]

    /// - Parameters:
    ///   - schema: the schema of an error code.
    ///   - hasTypePattern: whether problem types follow from the catalog's pattern.
    ///   - examples: the code's examples, in the catalog's format.
    init(schema: JSON, hasTypePattern: Bool, examples: [JSON]) {
        kind = .error
        let properties = properties(of: schema)
        let value = { (name: String) -> JSON? in
            properties.first { $0.key == name }.flatMap { fixedValue(of: $0.value) }
        }
        let parameters = properties.compactMap { parameter($0) }
        fields =
            JSON.members([
                "code": SpecExtensions.code.lazy.compactMap { schema[$0]?.scalarText }.first
                    .map(JSON.string),
                "status": value("status"),
                "title": schema["title"],
                "summary": schema["description"],
                "parameters": parameters.isEmpty ? nil : .array(parameters),
                "type": hasTypePattern ? nil : value("type"),
                "examples": examples.isEmpty ? nil : .array(examples),
            ]).members
    }

    /// - Parameters:
    ///   - response: the response of a status.
    ///   - examples: the status' own examples, in the catalog's format.
    init(response: JSON, examples: [JSON]) {
        kind = .status
        let headers = (response["headers"]?.members ?? []).map { header($0) }
        fields =
            JSON.members([
                "description": response["description"],
                "headers": headers.isEmpty ? nil : .array(headers),
                "examples": examples.isEmpty ? nil : .array(examples),
            ]).members
    }

    /// What the fields do not say of an entry: the value of the extension.
    ///
    /// - Parameter entry: the entry in the catalog's format.
    /// - Returns: the members that differ, and `null` for those that the entry lacks.
    func facts(of entry: JSON) -> JSON {
        let members = entry.members.filter(isPermanent)
        let said = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        let keys = Set(members.map(\.key))
        let missing = fields.filter { !keys.contains($0.key) }
        return .object(
            members.filter { said[$0.key] != $0.value }
                + missing.map { JSONMember(key: $0.key, value: .null) })
    }

    /// The title of a status is there only in a translation, which the catalog's format can't say.
    private func isPermanent(_ member: JSONMember) -> Bool {
        kind == .error || member.key != "title"
    }

    /// The entry in the catalog's format: the fields with the facts of the extension.
    ///
    /// - Parameter facts: the value of the extension.
    /// - Returns: the entry, its keys in the order of the catalog's reference.
    func entry(with facts: JSON) -> JSON {
        var values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for fact in facts.members { values[fact.key] = fact.value }
        values = values.filter { $0.value != .null }
        if kind == .status, let number = values["code"]?.scalarText.flatMap({ Int($0) }) {
            values["code"] = .integer(number)
        }
        let known = (kind == .status ? statusKeys : errorKeys).filter { values[$0] != nil }
        let others = Set(values.keys).subtracting(known).sorted()
        return .object(
            (known + others).compactMap { key in
                values[key].map { JSONMember(key: key, value: $0) }
            })
    }
}

/// The properties of a schema and of the parts of its `allOf`.
private func properties(of schema: JSON) -> [JSONMember] {
    ((schema["allOf"]?.elements ?? []) + [schema]).flatMap { $0["properties"]?.members ?? [] }
}

/// The value that a schema allows, or the first of those.
private func fixedValue(of schema: JSON) -> JSON? {
    schema["const"] ?? schema["enum"]?.elements.first
}

/// A property as a parameter of a message; `nil` for the members that each problem has, and for the
/// code, which has a fixed value.
private func parameter(_ property: JSONMember) -> JSON? {
    guard !ProblemSchema.members.contains(property.key), fixedValue(of: property.value) == nil
    else { return nil }
    let format = property.value["format"]?.string
    let type = format.flatMap(MessageParameter.ValueType.init(rawValue:))?.rawValue
    return .members([
        "name": .string(property.key),
        "type": .string(type ?? property.value["type"]?.string ?? "string"),
        "description": property.value["description"],
        "example": property.value["examples"]?.elements.first?.scalarText.map(JSON.string),
    ])
}

/// A header of a response as the catalog has it.
private func header(_ header: JSONMember) -> JSON {
    .members([
        "name": .string(header.key),
        "in": .string(HeaderField.Direction.response.rawValue),
        "requirement": .string(
            (header.value["required"] == .bool(true)
                ? HeaderField.Requirement.required : .optional).rawValue),
        "role": header.value["description"],
        "example": header.value["example"],
    ])
}

private let statusKeys = keys(of: "statuses")
private let errorKeys = keys(of: "errors")

/// The keys of the entries in a list of the catalog, in the order of its reference.
private func keys(of list: String) -> [String] {
    let field = CatalogShapes.catalog.fields.first { $0.key == list }
    guard case .some(.list(.mapping(let shape))) = field?.value else { return [] }
    return shape.keys
}
