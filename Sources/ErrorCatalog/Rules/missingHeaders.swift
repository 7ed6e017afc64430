import Diagnostics

/// Headers that HTTP requires for a status and the entry does not document or calls optional, and
/// required headers that an example response lacks.
func missingHeaders(in catalog: ErrorCatalog) -> [Diagnostic] {
    var reported: Set<Int> = []
    return catalog.entries.flatMap { entry -> [Diagnostic] in
        guard entry.isInUse else { return [] }
        let documented = catalog.responseHeaders(of: entry)
        var findings: [Diagnostic] = []
        if let rule = requiredHeaders[entry.statusCode], let range = entry.statusRange {
            let field = documented.first { $0.isNamed(rule.name) }
            // One entry for the status is enough for all its codes, so one finding is, too.
            if field == nil, catalog.leavesOpenHeaders(of: entry),
                reported.insert(entry.statusCode).inserted
            {
                findings.append(.undocumentedHeader(rule, entry, at: range))
            }
            if let own = entry.headers.first(where: { $0.isNamed(rule.name) }),
                own.direction == .response, own.requirement != .required
            {
                findings.append(.headerNotRequired(rule, own, entry))
            }
        }
        return findings + missingInExamples(of: entry, documented)
    }
}

private func missingInExamples(
    of entry: CatalogEntry, _ documented: [HeaderField]
) -> [Diagnostic] {
    let mandatory = requiredHeaders[entry.statusCode]?.name ?? ""
    let required = documented.filter { $0.requirement == .required || $0.isNamed(mandatory) }
    return entry.examples.compactMap(\.response).flatMap { response -> [Diagnostic] in
        // A response without any headers is only about its body.
        guard !response.headers.isEmpty else { return [] }
        // The names that are there, then also those that were reported.
        var seen = Set(response.headers.map { $0.name.value.lowercased() })
        return required.compactMap { field in
            guard seen.insert(field.name.value.lowercased()).inserted else { return nil }
            return .headerMissingInExample(field, at: response.range)
        }
    }
}

extension ErrorCatalog {
    /// The response headers that the entry documents, and those that its status entry does.
    package func responseHeaders(of entry: CatalogEntry) -> [HeaderField] {
        let status = entry.kind == .error ? self[String(entry.statusCode)] : nil
        return (entry.headers + (status?.headers ?? [])).filter { $0.direction == .response }
    }

    /// Whether no status entry is there to document the headers of an error code.
    fileprivate func leavesOpenHeaders(of entry: CatalogEntry) -> Bool {
        entry.kind == .status || self[String(entry.statusCode)] == nil
    }
}

extension HeaderField {
    /// Names of headers are compared without regard to case (RFC 9110 §5.1).
    func isNamed(_ other: String) -> Bool { name.value.lowercased() == other.lowercased() }
}

struct RequiredHeader {
    var name: String
    /// What the header does, as the end of "add the header, which …".
    var purpose: String
    var section: String
}

/// What RFC 9110 says a server MUST send with a status.
let requiredHeaders: [Int: RequiredHeader] = [
    401: RequiredHeader(
        name: "WWW-Authenticate", purpose: "says how to authenticate", section: "15.5.2"),
    405: RequiredHeader(
        name: "Allow", purpose: "lists the methods that are allowed", section: "15.5.6"),
    407: RequiredHeader(
        name: "Proxy-Authenticate", purpose: "says how to authenticate", section: "15.5.8"),
    426: RequiredHeader(
        name: "Upgrade", purpose: "names the protocol to change to", section: "15.5.22"),
]

extension Diagnostic {
    fileprivate static func undocumentedHeader(
        _ rule: RequiredHeader, _ entry: CatalogEntry, at range: SourceRange
    ) -> Diagnostic {
        let status = entry.statusCode
        let header = "the header '\(rule.name)', which \(rule.purpose)"
        let help =
            entry.kind == .status
            ? "add \(header), to 'headers', with 'requirement: required'"
            : "add the status \(status) to 'statuses', with \(header); all codes share it"
        return Diagnostic(
            .missingHeader,
            "every \(status) response has the header '\(rule.name)' (RFC 9110, section "
                + "\(rule.section)), but '\(entry.code.value)' does not document it",
            at: range, help: help)
    }

    fileprivate static func headerNotRequired(
        _ rule: RequiredHeader, _ field: HeaderField, _ entry: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .missingHeader,
            "'\(field.name.value)' is \(field.requirement.rawValue) here, but every "
                + "\(entry.statusCode) response has it (RFC 9110, section \(rule.section))",
            at: field.name.range, help: "add 'requirement: required'")
    }

    fileprivate static func headerMissingInExample(
        _ field: HeaderField, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .missingHeader, "the example response lacks the required header '\(field.name.value)'",
            at: range,
            related: [RelatedPlace("documented here", at: field.name.range)],
            help: "add it to the example's 'headers'")
    }
}
