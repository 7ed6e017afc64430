package import Diagnostics

/// Problem types that can't identify a problem: no URI references, relative paths whose meaning
/// depends on the request, names that the IANA registry lacks, and patterns that give all codes
/// the same type.
func problemTypes(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.typePatterns.all.compactMap { problem(ofPattern: $0) }
        + catalog.entries.compactMap { entry in entry.type.flatMap { problem(ofType: $0) } }
}

private func problem(ofPattern pattern: Located<String>) -> Diagnostic? {
    let filled = pattern.value.replacing("{slug}", with: "x").replacing("{code}", with: "x")
    if let problem = problem(
        ofType: Located(filled, at: pattern.range), written: pattern.value)
    {
        return problem
    }
    guard !hasPlace(pattern.value) else { return nil }
    return Diagnostic(
        .problemType, "the pattern gives every code the same problem type", at: pattern.range,
        help: "write {slug} or {code} where the code stands")
}

/// Whether a pattern has a place for the code.
func hasPlace(_ pattern: String) -> Bool {
    pattern.contains("{slug}") || pattern.contains("{code}")
}

/// Why a text can't be the problem type of a code, or is a doubtful one.
///
/// - Parameters:
///   - type: the type.
///   - written: what the source has in its place; `nil` for the type itself.
/// - Returns: the finding.
package func problem(ofType type: Located<String>, written: String? = nil) -> Diagnostic? {
    let written = written ?? type.value
    if let part = invalidURIPart(of: type.value) {
        return .noURI(written, part, at: type.range)
    }
    guard uriScheme(of: type.value) == nil else { return unregisteredType(type) }
    // RFC 9457 §3.1.1: a relative reference is resolved against the request's URI, so only one with
    // the full path is the same for all requests.
    guard !type.value.hasPrefix("/") else { return nil }
    return .relativeType(written, at: type.range)
}

/// A name in IANA's registry of problem types that is not there (RFC 9457 §4.2).
private func unregisteredType(_ type: Located<String>) -> Diagnostic? {
    let prefixes = ["https://iana.org/", "https://www.iana.org/"].map {
        $0 + "assignments/http-problem-types#"
    }
    guard let prefix = prefixes.first(where: { type.value.hasPrefix($0) }) else { return nil }
    let name = String(type.value.dropFirst(prefix.count))
    guard !registeredTypes.contains(name) else { return nil }
    var diagnostic = Diagnostic(
        .problemType, "IANA's registry of problem types had no '\(name)' when this check was made",
        at: type.range.narrowed(to: name),
        help: didYouMean(name, in: registeredTypes)
            ?? "look it up there, or use a URI of your own site")
    // The registry grows; a name that is new there must not stop a build.
    diagnostic.severity = .warning
    return diagnostic
}

/// RFC 9458 registered both; `about:blank` (RFC 9457) has no name with `#`.
private let registeredTypes = ["date", "ohttp-key"]

extension Diagnostic {
    fileprivate static func noURI(
        _ type: String, _ part: String, at range: SourceRange
    ) -> Diagnostic {
        let what = part == " " ? "a space" : "'\(part)'"
        let help =
            switch part.first {
            case "{", "}":
                "the only places for codes are {slug} and {code}, in 'typePattern' and "
                    + "'statusTypePattern'"
            case "%": "write two hexadecimal digits behind '%'; '%25' stands for '%'"
            default: "percent-encode it, or write the type without it"
            }
        return Diagnostic(
            .problemType, "'\(type)' is no URI: it can't hold \(what)",
            at: range.narrowed(to: part), help: help)
    }

    fileprivate static func relativeType(_ type: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .problemType,
            "the problem type '\(type)' is a relative reference, which means another URI for each "
                + "address of the API", at: range,
            help: "write an absolute URI, such as 'https://example.com/problems/\(type)', or at "
                + "least a path from the root")
    }
}
