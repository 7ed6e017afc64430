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
    let title = problemTitle(of: entry, in: catalog)
    // With about:blank, the title of an error code goes to the detail.
    let ownTitle = title == entry.title.value ? nil : entry.title.value
    let standard = standardDocument(
        type: catalog.problemType(of: entry), title: title, status: entry.statusCode,
        detail: detail ?? (entry.kind == .error ? ownTitle : nil),
        instance: instance, code: entry.kind == .error ? entry.code.value : nil)
    guard case .object(let members) = standard else { return standard }
    let own = extensionMembers(of: entry).compactMap { parameter in
        parameters[parameter.name.value].map { JSONMember(key: parameter.name.value, value: $0) }
    }
    return .object(members + own)
}

/// The title of an error's problem documents: with `about:blank`, that of the status, which may be
/// translated (RFC 9457 §4.2.1), else that of the code.
package func problemTitle(of entry: CatalogEntry, in catalog: ErrorCatalog) -> String {
    let titled = titledEntry(of: entry, in: catalog)
    let isOfStatus =
        titled.kind == .error && catalog.problemType(of: entry) == blankProblemType
    return (isOfStatus ? registeredReasonPhrase(of: entry.statusCode) : nil) ?? titled.title.value
}

/// The entry whose title an error's problem documents have: with `about:blank`, that of the status
/// if the catalog has it.
package func titledEntry(of entry: CatalogEntry, in catalog: ErrorCatalog) -> CatalogEntry {
    guard catalog.problemType(of: entry) == blankProblemType,
        let status = catalog[String(entry.statusCode)], status.kind == .status
    else { return entry }
    return status
}

/// The parameters that problem documents have as members of their own (RFC 9457 §3.2).
package func extensionMembers(of entry: CatalogEntry) -> [MessageParameter] {
    entry.parameters.filter { !isStandardMember($0.name.value) }
}

/// The members that every problem document may have (RFC 9457 §3.1), and that of the code.
package func standardDocument(
    type: String, title: String?, status: Int, detail: String?, instance: String?,
    code: String? = nil
) -> JSON {
    .members([
        "type": .string(type), "title": title.map(JSON.string), "status": .integer(status),
        "detail": detail.map(JSON.string), "instance": instance.map(JSON.string),
        "code": code.map(JSON.string),
    ])
}

/// A message with values in the places of its parameters; a parameter without one keeps its name.
package func filled(_ template: MessageTemplate, value: (String) -> String?) -> String {
    template.pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .parameter(let name): value(name) ?? "{\(name)}"
        }
    }.joined()
}
