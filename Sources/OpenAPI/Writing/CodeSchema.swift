import Diagnostics
import ErrorCatalog
import Escaping
import YAMLSource

/// The schema of the problem documents with one error code.
struct CodeSchema {
    private let place: Int
    private let components: DocumentComponents

    private var entry: CatalogEntry { components.catalog.entries[place] }
    private var bodies: [DocumentedBody] { components.bodies[place].filter(\.isProblem) }

    /// - Parameters:
    ///   - place: the place of the entry in the catalog.
    ///   - components: all that is known of the entries.
    init(_ place: Int, _ components: DocumentComponents) {
        self.place = place
        self.components = components
    }

    var json: JSON {
        let fields = JSON.members([
            "title": .string(entry.title.value),
            "description": components.text(entry.summary.value),
            "externalDocs": components.externalDocs(place),
            "deprecated": entry.deprecation == nil && entry.removal == nil ? nil : .bool(true),
            "allOf": .array([ProblemSchema.reference, ownPart]),
            SpecExtensions.code[0]: .string(entry.code.value),
        ])
        let recorded = RecordedEntry(
            schema: fields, hasTypePattern: components.catalog.typePatterns.errors != nil,
            examples: components.recordedExamples(place))
        let facts = recorded.facts(of: entry.json)
        return .object(fields.members + [JSONMember(key: SpecExtensions.entry, value: facts)])
    }

    /// What these documents have beside what all have.
    private var ownPart: JSON {
        let member = components.codeMember
        var properties = JSON.members([
            "type": typeSchema,
            "status": .members([
                "type": .string("integer"), "const": .integer(entry.statusCode),
            ]),
            member.name: fixed(member.values(of: entry.code.value, in: bodies)),
            "detail": entry.filledMessage.map {
                .members(["type": .string("string"), "examples": .strings([$0])])
            },
        ]).members
        properties += entry.extensionParameters(besides: member.name).map {
            JSONMember(key: $0.name.value, value: schema(of: $0))
        }
        return .members([
            "type": .string("object"),
            "properties": .object(properties),
            "required": member.isAlwaysThere ? .strings([member.name]) : nil,
        ])
    }

    /// The problem type of the catalog, and those that documented bodies have in its place, such as
    /// the path of its URI.
    private var typeSchema: JSON? { types.isEmpty ? nil : fixed(types) }

    /// The problem types that these documents have; none where any will do.
    var types: [JSON] {
        guard let type = components.catalog.type(of: entry) else { return [] }
        var types = [JSON.string(type)]
        for body in bodies {
            if let other = body.value["type"], other.string != nil, !types.contains(other) {
                types.append(other)
            }
        }
        return types
    }

    /// A schema of one value or of a few.
    private func fixed(_ values: [JSON]) -> JSON {
        let areTexts = values.allSatisfy { $0.string != nil }
        return .members([
            "type": areTexts ? .string("string") : nil,
            "const": values.count == 1 ? values[0] : nil,
            "enum": values.count == 1 ? nil : .array(values),
        ])
    }

    private func schema(of parameter: MessageParameter) -> JSON {
        let isContradicted = bodies.contains { body in
            body.value[parameter.name.value].map { !parameter.type.mayBe($0) } ?? false
        }
        return .members([
            "type": isContradicted ? nil : .string(parameter.type.jsonType),
            "format": isContradicted ? nil : parameter.type.format.map(JSON.string),
            "description": parameter.description.map { components.text($0.value) },
            "examples": parameter.exampleValue.map { .array([$0]) },
        ])
    }
}

extension MessageParameter {
    /// The example as a value of the type; `nil` where there is none that is one.
    var exampleValue: JSON? {
        guard let text = example?.value else { return nil }
        let value: JSON =
            switch type {
            case .string, .dateTime, .uri: .string(text)
            case .integer, .number: isJSONNumber(text) ? .number(text) : .string(text)
            case .boolean: Bool(text).map(JSON.bool) ?? .string(text)
            }
        return type.mayBe(value) ? value : nil
    }
}

extension MessageParameter.ValueType {
    /// The type of JSON that values have.
    fileprivate var jsonType: String {
        switch self {
        case .string, .dateTime, .uri: "string"
        case .integer, .number, .boolean: rawValue
        }
    }

    /// The format that OpenAPI names (OpenAPI 3.1 §4.4).
    fileprivate var format: String? {
        self == .dateTime || self == .uri ? rawValue : nil
    }

    /// Whether a value has the type of JSON that values have.
    fileprivate func mayBe(_ value: JSON) -> Bool {
        switch (self, value) {
        case (.string, .string), (.dateTime, .string), (.uri, .string), (.boolean, .bool),
            (.number, .number):
            true
        case (.integer, .number(let text)): text.utf8.allSatisfy { $0 != UInt8(ascii: ".") }
        default: false
        }
    }
}
