package import Escaping

/// A JSON Schema (draft-07, which editors know best) for a mapping and all shapes below it.
///
/// - Parameters:
///   - shape: the root of the document.
///   - title: what the schema describes.
/// - Returns: the schema; shapes that occur below the root stand under `definitions`.
package func jsonSchema(of shape: MappingShape, title: String) -> JSON {
    var definitions: [JSONMember] = []
    var names: Set<String> = [shape.name]
    var pending = shape.nestedShapes
    while !pending.isEmpty {
        let next = pending.removeFirst()
        guard names.insert(next.name).inserted else { continue }
        definitions.append(JSONMember(key: next.name, value: .object(schemaMembers(of: next))))
        pending += next.nestedShapes
    }
    let head = JSON.members([
        "$schema": .string("http://json-schema.org/draft-07/schema#"),
        "title": .string(title),
    ])
    guard case .object(let members) = head else { return head }
    return .object(
        members + schemaMembers(of: shape)
            + [JSONMember(key: "definitions", value: .object(definitions))])
}

extension MappingShape {
    /// The shapes of values in this one, in the order of the keys.
    package var nestedShapes: [MappingShape] { fields.flatMap(\.value.shapes) }
}

extension ValueShape {
    fileprivate var shapes: [MappingShape] {
        switch self {
        case .mapping(let shape): [shape]
        case .list(let element): element.shapes
        case .either(let first, let second): first.shapes + second.shapes
        default: []
        }
    }
}

private func schemaMembers(of shape: MappingShape) -> [JSONMember] {
    let properties = shape.fields.map { field in
        JSONMember(
            key: field.key,
            value: .object(
                [JSONMember(key: "description", value: .string(field.summary))]
                    + schemaMembers(ofKey: field)))
    }
    let required = shape.fields.filter(\.isRequired).map(\.key)
    let schema = JSON.members([
        "description": .string(shape.summary),
        "type": .string("object"),
        "properties": .object(properties),
        "required": required.isEmpty ? nil : .strings(required),
        "additionalProperties": .bool(false),
    ])
    guard case .object(let members) = schema else { return [] }
    return members
}

/// What stands under a key: nothing at all is absence, and a text is not blank.
private func schemaMembers(ofKey field: MappingField) -> [JSONMember] {
    var members = schemaMembers(of: field.value)
    switch field.value {
    case .text, .markdown:
        members.append(JSONMember(key: "pattern", value: .string("\\S")))
    default: break
    }
    guard !field.isRequired, !field.needsValue else { return members }
    return members.compactMap { member in
        switch (member.key, member.value) {
        case ("type", .string(let type)):
            JSONMember(key: "type", value: .strings([type, "null"]))
        case ("type", .array(let types)):
            JSONMember(key: "type", value: .array(types + [.string("null")]))
        case ("enum", .array(let words)): JSONMember(key: "enum", value: .array(words + [.null]))
        // Editors expect a description for each value.
        case ("enumDescriptions", .array(let texts)):
            JSONMember(key: "enumDescriptions", value: .array(texts + [.string("As if absent.")]))
        case ("allOf", .array(let schemas)):
            JSONMember(
                key: "anyOf",
                value: .array(schemas + [.members(["type": .string("null")])]))
        default: member
        }
    }
}

private func schemaMembers(of value: ValueShape) -> [JSONMember] {
    let schema: JSON =
        switch value {
        case .text, .markdown:
            // A code such as 429 may stand without quotes: editors take it for a number.
            .members(["type": .strings(["string", "number", "boolean"])])
        case .pattern(let pattern):
            .members(["type": .strings(["string", "number"]), "pattern": .string(pattern)])
        case .status:
            .members([
                "type": .strings(["string", "integer"]),
                "pattern": .string("^[1-5][0-9][0-9]$"),
                "minimum": .integer(100), "maximum": .integer(599),
            ])
        case .number:
            .members([
                "type": .strings(["integer", "string"]),
                "pattern": .string("^[0-9]+$"),
                "minimum": .integer(0),
            ])
        case .version(let number):
            .members(["enum": .array([.integer(number), .string(String(number))])])
        case .flag: .members(["type": .string("boolean")])
        case .choice(let words):
            .members([
                "enum": .strings(words.map(\.word)),
                "enumDescriptions": .strings(words.map(\.summary)),
            ])
        case .list(let element):
            .members(["type": .string("array"), "items": .object(schemaMembers(of: element))])
        case .mapping(let shape): .members(["$ref": .string("#/definitions/\(shape.name)")])
        case .texts:
            .members([
                "type": .string("object"),
                "additionalProperties": .members([
                    "type": .strings(["string", "number", "boolean"])
                ]),
            ])
        case .either(let first, let second):
            .members([
                "anyOf": .array([
                    .object(schemaMembers(of: first)), .object(schemaMembers(of: second)),
                ])
            ])
        case .anything: .object([])
        }
    guard case .object(let members) = schema else { return [] }
    // Beside a reference, draft-07 ignores other keywords.
    guard members.first?.key == "$ref" else { return members }
    return [JSONMember(key: "allOf", value: .array([.object(members)]))]
}
