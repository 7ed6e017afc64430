import Diagnostics
package import ErrorCatalog
package import Escaping

/// The problem document of an occurrence (RFC 9457 §3).
///
/// Parameters become members of their own, unless one of the standard ones has their name.
///
/// - Parameters:
///   - entry: the error.
///   - catalog: the catalog it is in.
///   - parameters: the values of the parameters of its message.
///   - detail: what happened this time.
///   - instance: a URI for this occurrence.
/// - Returns: an object with the standard members first.
package func problemDocument(
    of entry: CatalogEntry, in catalog: ErrorCatalog, parameters: [String: JSON], detail: String?,
    instance: String? = nil
) -> JSON {
    let type = catalog.type(of: entry) ?? blankProblemType
    // With about:blank, the title is the reason phrase (RFC 9457 §4.2.1), so that of an error code
    // goes to the detail.
    let phrase = catalog.reasonPhrase(of: entry.statusCode)
    let isBlank = type == blankProblemType
    let title = isBlank ? phrase ?? entry.title.value : entry.title.value
    let ownTitle = isBlank && entry.kind == .error ? entry.title.value : nil
    let standard = standardDocument(
        type: type, title: title, status: entry.statusCode, detail: detail ?? ownTitle,
        instance: instance, code: entry.kind == .error ? entry.code.value : nil)
    guard case .object(let members) = standard else { return standard }
    let own = entry.parameters.compactMap { parameter -> JSONMember? in
        let name = parameter.name.value
        guard !standardMembers.contains(name), let value = parameters[name] else { return nil }
        return JSONMember(key: name, value: value)
    }
    return .object(members + own)
}

/// The members that every problem document may have (RFC 9457 §3.1), and that of the code.
func standardDocument(
    type: String, title: String?, status: Int, detail: String?, instance: String?,
    code: String? = nil
) -> JSON {
    .members([
        "type": .string(type), "title": title.map(JSON.string), "status": .integer(status),
        "detail": detail.map(JSON.string), "instance": instance.map(JSON.string),
        "code": code.map(JSON.string),
    ])
}

/// The members that a problem document has by itself, and that of the code.
private let standardMembers: Set<String> = [
    "type", "title", "status", "detail", "instance", "code",
]

/// A message with values in the places of its parameters; a parameter without one keeps its name.
package func filled(_ template: MessageTemplate, value: (String) -> String?) -> String {
    template.pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .parameter(let name): value(name) ?? "{\(name)}"
        }
    }.joined()
}
