import Diagnostics
import ErrorCatalog
import Escaping

/// An example among the components: a documented body, or one that is made from the entry.
struct ExampleComponent {
    let name: String
    let mediaType: String
    /// The Example Object.
    let object: JSON
}

/// The examples of all entries.
///
/// - Parameters:
///   - catalog: the catalog.
///   - wanted: the name of each entry's component.
///   - bodies: the documented bodies of each entry.
///   - codeMember: the member with the code.
/// - Returns: the examples of each entry.
func exampleComponents(
    of catalog: ErrorCatalog, names wanted: [String], bodies: [[DocumentedBody]],
    _ codeMember: CodeMember
) -> [[ExampleComponent]] {
    let objects = catalog.entries.indices.map { place in
        let documented = documentedExamples(catalog.entries[place], bodies[place])
        if !documented.isEmpty { return documented }
        return [madeExample(catalog.entries[place], catalog, codeMember, bodies[place])]
            .compactMap(\.self)
    }
    // First names first, so that no further example takes the name of another code.
    var names = ComponentNames()
    let firstNames = zip(catalog.entries, wanted).enumerated().map { place, entry in
        objects[place].isEmpty ? entry.1 : names.name(entry.1, of: entry.0.code.value)
    }
    return objects.enumerated().map { place, objects in
        objects.enumerated().map { number, example in
            let first = firstNames[place]
            let name = number == 0 ? first : names.name("\(first)-\(number + 1)", of: first)
            return ExampleComponent(
                name: name, mediaType: example.mediaType, object: example.object)
        }
    }
}

private typealias TypedObject = (mediaType: String, object: JSON)

/// The documented bodies; with their requests and headers, if the document can carry all examples of
/// the entry so.
private func documentedExamples(
    _ entry: CatalogEntry, _ bodies: [DocumentedBody]
) -> [TypedObject] {
    guard !bodies.isEmpty else { return [] }
    let exchanges = entry.json["examples"]?.elements ?? []
    let recorded = exchanges.compactMap {
        RecordedExample.object(of: $0, code: entry.code.value)
    }
    // A body that is JSON in a text is shown as JSON, and then is not what the catalog has.
    if recorded.count == exchanges.count,
        zip(recorded, bodies).allSatisfy({
            $0["value"] == $1.value
        })
    {
        return zip(recorded, bodies).map { ($1.mediaType, $0) }
    }
    let withBody = exchanges.filter { $0["response"]?["body"] != nil }
    return zip(withBody, bodies).map { exchange, body in
        (body.mediaType, .members(["summary": exchange["title"], "value": body.value]))
    }
}

/// A problem document made from the entry; `nil` where responses have no body, a status has codes
/// with examples of their own, or the API no longer sends it.
private func madeExample(
    _ entry: CatalogEntry, _ catalog: ErrorCatalog, _ codeMember: CodeMember,
    _ bodies: [DocumentedBody]
) -> TypedObject? {
    guard entry.removal == nil else { return nil }
    let codes = catalog.errors(ofStatus: entry.statusCode).lazy.filter {
        catalog.entries[$0].removal == nil
    }
    if entry.kind == .status, entry.statusCode < 400 || !codes.isEmpty { return nil }
    let type = catalog.type(of: entry)
    // RFC 9457 §4.2.1: the title of `about:blank` is the phrase of the status.
    let phrase = registeredReasonPhrase(of: entry.statusCode)
    let title = type == nil ? phrase ?? entry.title.value : entry.title.value
    var members = [
        JSONMember(key: "type", value: .string(type ?? "about:blank")),
        JSONMember(key: "title", value: .string(title)),
        JSONMember(key: "status", value: .integer(entry.statusCode)),
    ]
    if let detail = entry.filledMessage {
        members.append(JSONMember(key: "detail", value: .string(detail)))
    }
    if entry.kind == .error {
        let value = codeMember.values(of: entry.code.value, in: bodies)[0]
        members.append(JSONMember(key: codeMember.name, value: value))
        members += entry.parameterMembers(besides: codeMember.name)
    }
    return (
        problemMediaType,
        .members(["summary": .string(entry.title.value), "value": .object(members)])
    )
}

extension CatalogEntry {
    /// The message with the examples of its parameters in it; a parameter without one stays a name in
    /// braces.
    var filledMessage: String? {
        guard let message else { return nil }
        let examples = Dictionary(
            parameters.compactMap { parameter in
                parameter.example.map { (parameter.name.value, $0.value) }
            }, uniquingKeysWith: { first, _ in first })
        return MessageTemplate(message.value).pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): examples[name] ?? "{\(name)}"
            }
        }.joined()
    }

    /// The parameters that a problem document has as members of their own (RFC 9457 §3.2), with the
    /// values of their examples.
    fileprivate func parameterMembers(besides codeMember: String) -> [JSONMember] {
        extensionParameters(besides: codeMember).compactMap { parameter in
            parameter.exampleValue.map { JSONMember(key: parameter.name.value, value: $0) }
        }
    }

    /// The parameters whose names no other member has, each once.
    func extensionParameters(besides codeMember: String) -> [MessageParameter] {
        var taken = ProblemSchema.members.union([codeMember])
        return parameters.filter { taken.insert($0.name.value).inserted }
    }
}
