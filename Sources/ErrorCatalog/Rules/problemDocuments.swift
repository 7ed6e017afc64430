import Diagnostics
import Escaping

/// Example responses whose body contradicts the entry or RFC 9457.
func problemDocuments(in catalog: ErrorCatalog) -> [Diagnostic] {
    var wrongMediaTypes: [Diagnostic] = []
    let findings = catalog.entries.flatMap { entry -> [Diagnostic] in
        guard entry.statusRange != nil else { return [] }
        return entry.examples.compactMap(\.response).flatMap { response -> [Diagnostic] in
            guard let document = ProblemDocument(response) else {
                return [noObject(response)].compactMap(\.self)
            }
            guard document.isProblem else {
                return [otherStatus(document, entry)].compactMap(\.self)
            }
            if let finding = otherMediaType(document) { wrongMediaTypes.append(finding) }
            return problems(of: document, entry, catalog)
        }
    }
    // An API sends one media type for all its errors, so that is one finding.
    guard var first = wrongMediaTypes.first else { return findings }
    let others = wrongMediaTypes.count - 1
    if others > 0 {
        first.message += ", here and in \(others) other example\(others == 1 ? "" : "s")"
    }
    return findings + [first]
}

private func problems(
    of document: ProblemDocument, _ entry: CatalogEntry, _ catalog: ErrorCatalog
) -> [Diagnostic] {
    let texts = ["type", "title", "detail", "instance"].compactMap { notText($0, document) }
    let findings = [
        wrongStatus(document, entry), otherType(document, entry, catalog),
        otherTitle(document, entry, catalog),
    ]
    return texts + findings.compactMap(\.self)
}

/// A member of the wrong JSON type, which clients have to ignore (RFC 9457 §3.1).
///
/// `null` does the same as leaving the member out, which is allowed.
private func notText(_ key: String, _ document: ProblemDocument) -> Diagnostic? {
    switch document.members[key] {
    case nil, .string, .null: nil
    default:
        .problemDocument(
            "the member '\(key)' of a problem document is a text, and clients ignore anything else",
            at: document.range(of: key), help: "write a text")
    }
}

/// RFC 9457 §3.1.2: a number, the same as the status of the response.
private func wrongStatus(_ document: ProblemDocument, _ entry: CatalogEntry) -> Diagnostic? {
    let range = document.range(of: "status")
    switch document.members["status"] {
    case nil, .null: return nil
    case .number(let text):
        guard Double(text) != Double(entry.statusCode) else { return nil }
        return .problemDocument(
            "the body says status \(text), but the response has \(entry.statusCode)", at: range,
            help: "write \(entry.statusCode)")
    default:
        return .problemDocument(
            "the member 'status' of a problem document is a number, and clients ignore anything "
                + "else", at: range, help: "write \(entry.statusCode), without quotes")
    }
}

/// The status in another JSON body, which is compared only if it is the number of an error.
private func otherStatus(_ document: ProblemDocument, _ entry: CatalogEntry) -> Diagnostic? {
    guard case .number(let text) = document.members["status"], let status = Int(text),
        (400...599).contains(status), status != entry.statusCode
    else { return nil }
    return .problemDocument(
        "the body says status \(status), but the response has \(entry.statusCode)",
        at: document.range(of: "status"), help: "write \(entry.statusCode)")
}

/// A type that is not the one the catalog gives the code; absent means `about:blank` (§3.1.1).
private func otherType(
    _ document: ProblemDocument, _ entry: CatalogEntry, _ catalog: ErrorCatalog
) -> Diagnostic? {
    guard let expected = catalog.type(of: entry) else { return nil }
    let help = "write '\(expected)', or correct the type in the catalog"
    guard case .string(let type)? = document.members["type"] else {
        guard document.members["type"] == nil, expected != blankProblemType else { return nil }
        return .problemDocument(
            "the body has no 'type', which means about:blank, but the catalog's type is "
                + "'\(expected)'", at: document.range(of: "title"), help: help)
    }
    // A path from the root may be the same URI once it is resolved.
    let isSamePath = type.hasPrefix("/") && expected.hasSuffix(type)
    // The example of a status may show the problem of one of its codes.
    let isKnown = type == expected || isSamePath
    guard !isKnown, entry.kind == .error || type == blankProblemType else { return nil }
    return .problemDocument(
        "the body has the type '\(type)', but the catalog's type is '\(expected)'",
        at: document.range(of: "type"), help: help)
}

/// RFC 9457 §4.2.1: with `about:blank`, the title is the phrase of the status; it may be translated,
/// so only plain English is compared.
private func otherTitle(
    _ document: ProblemDocument, _ entry: CatalogEntry, _ catalog: ErrorCatalog
) -> Diagnostic? {
    guard case .string(blankProblemType)? = document.members["type"],
        case .string(let title)? = document.members["title"],
        let phrase = registeredReasonPhrase(of: entry.statusCode)
    else { return nil }
    let own = catalog[String(entry.statusCode)]?.title.value
    let isKnown = [phrase, own].contains { $0?.lowercased() == title.lowercased() }
    guard !isKnown, !isFormerReasonPhrase(title, of: entry.statusCode),
        title.utf8.allSatisfy({ $0 < 0x80 }), own == nil || own == phrase
    else { return nil }
    return .problemDocument(
        "the type about:blank goes with the title '\(phrase)', not '\(title)'",
        at: document.range(of: "title"),
        help: "write '\(phrase)' and say more in 'detail', or give the problem a type of its own")
}

/// A problem document that is not marked as one (§3).
private func otherMediaType(_ document: ProblemDocument) -> Diagnostic? {
    guard document.mediaType == "application/json" || document.mediaType == "text/json",
        let range = document.mediaTypeRange
    else { return nil }
    return .problemDocument(
        "the body is a problem document, but its media type is \(document.mediaType ?? "")",
        at: range, help: "send 'application/problem+json', by which clients recognise it")
}

/// A body that the media type calls a problem document and that is no JSON object.
private func noObject(_ response: Exchange.Response) -> Diagnostic? {
    guard let body = response.body,
        response.field(named: "Content-Type")?.mediaType == problemMediaType
    else { return nil }
    // A text that starts as an object may be shortened for readers.
    if case .text(let text) = body.content, text.first(where: { !$0.isWhitespace }) == "{" {
        return nil
    }
    return .problemDocument(
        "the media type says problem document, but the body is no JSON object", at: body.range,
        help: "write an object with 'type', 'title' and 'status', or correct 'Content-Type'")
}

extension Diagnostic {
    fileprivate static func problemDocument(
        _ message: String, at range: SourceRange, help: String
    ) -> Diagnostic {
        Diagnostic(.problemDocument, message, at: range, help: help)
    }
}
