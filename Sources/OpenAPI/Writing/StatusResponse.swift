import Diagnostics
import ErrorCatalog
import Escaping

/// The response of one status: its own description, and the schemas and examples of its codes.
struct StatusResponse {
    private let status: Int
    /// The place of the status' entry in the catalog, if it has one.
    private let place: Int?
    /// The places of the codes that the API sends with the status.
    private let codes: [Int]
    private let components: DocumentComponents

    private var entry: CatalogEntry? { place.map { components.catalog.entries[$0] } }

    /// - Parameters:
    ///   - status: the status.
    ///   - entry: the place of its entry in the catalog.
    ///   - components: all that is known of the entries.
    init(_ status: Int, entry: Int?, _ components: DocumentComponents) {
        self.status = status
        self.components = components
        place = entry
        codes = components.catalog.errors(ofStatus: status).filter {
            components.catalog.entries[$0].removal == nil
        }
    }

    var json: JSON {
        let headers = headers
        let content = content
        let fields = JSON.members([
            "description": description,
            "headers": headers.isEmpty ? nil : .object(headers),
            "content": content.isEmpty ? nil : .object(content),
        ])
        guard let place, let entry else { return fields }
        let recorded = RecordedEntry(
            response: fields, examples: components.recordedExamples(place))
        let facts = recorded.facts(of: entry.json)
        return .object(fields.members + [JSONMember(key: SpecExtensions.entry, value: facts)])
    }

    private var description: JSON {
        if let entry { return components.text(entry.summary.value) }
        let phrase = registeredReasonPhrase(of: status) ?? "Status \(status)"
        return .string(status < 400 ? phrase : statusMeaning(status))
    }

    /// The headers of the status, then those of its codes, of waits, and of HTTP, each once.
    private var headers: [JSONMember] {
        var headers: [JSONMember] = []
        // Content-Type stands in 'content' (OpenAPI 3.1 §4.8.17).
        var taken: Set<String> = ["content-type"]
        func add(_ name: String, _ header: @autoclosure () -> JSON) {
            guard taken.insert(name.lowercased()).inserted else { return }
            headers.append(JSONMember(key: name, value: header()))
        }
        let codes = codes.map { components.catalog.entries[$0] }
        for (entry, isOwn) in [entry].compactMap(\.self).map({ ($0, true) })
            + codes.map({ ($0, false) })
        {
            for header in entry.headers where header.direction == .response {
                add(header.name.value, object(of: header, isOwn: isOwn))
            }
        }
        for name in ([entry].compactMap(\.self) + codes).compactMap(\.retry?.delay?.value) {
            add(name, headerObject(waitText, isRequired: false, example: nil))
        }
        for header in standardHeaders(of: status) { add(header.key, header.value) }
        return headers
    }

    /// A header of one code need not come with the others of the status.
    private func object(of header: HeaderField, isOwn: Bool) -> JSON {
        headerObject(
            components.text(header.role.value).string ?? header.role.value,
            isRequired: header.requirement == .required
                && (isOwn || codes.count == 1 && place == nil),
            example: header.example?.value)
    }

    /// The media types of the examples, each with its schema.
    private var content: [JSONMember] {
        let places = [place].compactMap(\.self) + codes
        let examples = places.flatMap { components.exampleComponents[$0] }
        var types = [problemMediaType].filter { type in examples.contains { $0.mediaType == type } }
        var known = Set(types)
        for example in examples where known.insert(example.mediaType).inserted {
            types.append(example.mediaType)
        }
        let others = Set(
            places.flatMap { components.bodies[$0] }.filter { !$0.isProblem }.map(\.mediaType))
        let examplesOfType = Dictionary(grouping: examples, by: \.mediaType)
        return types.map { type in
            let members = (examplesOfType[type] ?? []).map { example in
                JSONMember(
                    key: example.name,
                    value: .members(["$ref": .string("#/components/examples/\(example.name)")]))
            }
            return JSONMember(
                key: type,
                value: .members([
                    "schema": others.contains(type) ? nil : schema, "examples": .object(members),
                ]))
        }
    }

    /// Any problem document where the status comes without a code too.
    ///
    /// What is a document with a code is also any problem document, so `oneOf` would refuse it
    /// (OpenAPI 3.1 §4.8.25); a discriminator needs a member that all alternatives require.
    private var schema: JSON {
        let references = codes.map { JSON.string(schemaReference(components.names[$0])) }
        let parts = references.map { JSON.members(["$ref": $0]) }
        let docs = components.externalDocs(place)
        if parts.isEmpty {
            return docs == nil
                ? ProblemSchema.reference
                : .members(["allOf": .array([ProblemSchema.reference]), "externalDocs": docs])
        }
        guard isClosed else {
            return .members([
                "anyOf": .array(parts + [ProblemSchema.reference]), "externalDocs": docs,
            ])
        }
        let mapping = zip(codes, references).map { place, reference in
            JSONMember(key: components.catalog.entries[place].code.value, value: reference)
        }
        return .members([
            "oneOf": .array(parts),
            "discriminator": .members([
                "propertyName": .string(components.codeMember.name), "mapping": .object(mapping),
            ]),
            "externalDocs": docs,
        ])
    }

    /// Whether each response has one of the codes, as a text: no entry says what the status means
    /// without one, or all examples of that entry have one.
    private var isClosed: Bool {
        let member = components.codeMember
        guard member.isAlwaysThere else { return false }
        let entries = codes.map { ($0, components.catalog.entries[$0].code.value) }
        let areTexts = entries.allSatisfy { place, code in
            member.values(of: code, in: components.bodies[place]) == [.string(code)]
        }
        guard areTexts else { return false }
        guard let place else { return true }
        let placeOfCode = Dictionary(entries.map { ($1, $0) }, uniquingKeysWith: { $1 })
        let bodies = components.bodies[place]
        return !bodies.isEmpty
            && bodies.allSatisfy { body in
                guard body.isProblem, let code = body.value[member.name]?.string,
                    let place = placeOfCode[code]
                else { return false }
                let types = CodeSchema(place, components).types
                return types.isEmpty || body.value["type"].map(types.contains) ?? true
            }
    }
}
