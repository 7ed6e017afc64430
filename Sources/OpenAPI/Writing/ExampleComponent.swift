import Diagnostics
import ErrorCatalog
import Escaping
import ProblemDetails

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
    let members = exampleProblem(of: entry, in: catalog).members.compactMap { member in
        switch member.key {
        case "code":
            JSONMember(
                key: codeMember.name, value: codeMember.values(of: entry.code.value, in: bodies)[0])
        case codeMember.name: nil
        default: member
        }
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
        return filled(MessageTemplate(message.value)) { examples[$0] }
    }

    /// The parameters whose names no other member has, each once.
    func extensionParameters(besides codeMember: String) -> [MessageParameter] {
        var taken = ProblemSchema.members.union([codeMember])
        return parameters.filter { taken.insert($0.name.value).inserted }
    }
}
