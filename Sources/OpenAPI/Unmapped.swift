import Diagnostics

/// Parts of a document that the catalog has no place for: how often each kind, and where first.
struct Unmapped: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case fallback
        case family
        case otherStatus
        case withoutCodes
        case externalReference
        case externalExample
        case links
        case callbacks
        case webhooks
        case shortenedText
        case assumedStatus
        case severalStatuses
        case unusableHeader
        case unusablePath
        case statusAsCode
        case deepSchema
    }

    private(set) var counts: [Kind: Int] = [:]
    private var firstPlaces: [Kind: SourceRange] = [:]
    private var details: [Kind: [String]] = [:]

    /// - Parameters:
    ///   - kind: what can't be mapped.
    ///   - range: where; only looked at for the first of its kind.
    ///   - detail: its name, if the report should tell some of them.
    mutating func note(
        _ kind: Kind, at range: @autoclosure () -> SourceRange, detail: String? = nil
    ) {
        counts[kind, default: 0] += 1
        if firstPlaces[kind] == nil { firstPlaces[kind] = range() }
        if let detail, details[kind, default: []].count < 5 { details[kind]?.append(detail) }
    }

    /// Takes over what another part of the reader noted.
    mutating func merge(_ other: Unmapped) {
        counts.merge(other.counts, uniquingKeysWith: +)
        firstPlaces.merge(other.firstPlaces) { first, _ in first }
        details.merge(other.details) { first, second in Array((first + second).prefix(5)) }
    }

    /// One finding for each kind.
    ///
    /// - Parameters:
    ///   - unmapped: the code of findings about what has no place in a catalog.
    ///   - incomplete: the code of findings about entries that lack something.
    /// - Returns: the findings in the order of their kinds.
    func diagnostics(unmapped: DiagnosticCode, incomplete: DiagnosticCode) -> [Diagnostic] {
        Kind.allCases.compactMap { kind in
            guard let count = counts[kind] else { return nil }
            let (message, help) = kind.texts(count)
            var names = (details[kind] ?? []).map { "'\($0)'" }.joined(separator: ", ")
            if !names.isEmpty {
                names = ": " + names
                let rest = count - (details[kind]?.count ?? 0)
                if rest > 0 { names += " and \(rest) more" }
            }
            return Diagnostic(
                kind.isIncomplete ? incomplete : unmapped, message + names, at: firstPlaces[kind],
                help: help)
        }
    }
}

extension Unmapped.Kind {
    fileprivate var isIncomplete: Bool { self == .assumedStatus || self == .severalStatuses }

    fileprivate func texts(_ count: Int) -> (message: String, help: String) {
        let one = count == 1
        let responses = "\(count) \(one ? "response" : "responses")"
        switch self {
        case .fallback:
            return (
                "\(responses) under 'default' \(one ? "names" : "name") no status, so no entry "
                    + "for a status is made of \(one ? "it" : "them")",
                "name the statuses that the API returns, or write their entries by hand"
            )
        case .family:
            return (
                "\(responses) for a range of statuses, such as '4XX', \(one ? "makes" : "make") "
                    + "no entry for a status", "name the statuses that the API returns"
            )
        case .otherStatus:
            return (
                "\(count) \(one ? "key" : "keys") of 'responses' \(one ? "is" : "are") no status "
                    + "from 100 to 599", "use three digits, a range such as '4XX', or 'default'"
            )
        case .withoutCodes:
            return (
                "\(responses) with a body \(one ? "names" : "name") no error code in schema or "
                    + "example", "list the codes under 'enum' of their property, or in examples"
            )
        case .externalReference:
            return (
                "\(count) \(one ? "reference" : "references") to other files "
                    + "\(one ? "is" : "are") not followed",
                "bundle the document into one file first, for example with 'redocly bundle'"
            )
        case .externalExample:
            return (
                "\(count) \(one ? "example" : "examples") under 'externalValue' "
                    + "\(one ? "is" : "are") not fetched", "write the example under 'value'"
            )
        case .links, .callbacks, .webhooks:
            return (
                "\(count) \(one ? singular : plural) \(one ? "is" : "are") not imported",
                "nothing has to be done if the API's own responses do not depend on them"
            )
        case .shortenedText:
            return (
                "\(count) \(one ? "description" : "descriptions") longer than a paragraph "
                    + "\(one ? "is" : "are") shortened to the first one",
                "put the rest into a page content/errors/CODE.md"
            )
        case .assumedStatus:
            return (
                "\(count) error \(one ? "code stands" : "codes stand") under no exact status, so "
                    + "one is assumed, mostly 400", "correct the status in the catalog"
            )
        case .severalStatuses:
            return (
                "\(count) error \(one ? "code occurs" : "codes occur") with several statuses; the "
                    + "most frequent one is taken", "correct the status in the catalog"
            )
        case .deepSchema:
            return (
                "\(count) \(one ? "schema is" : "schemas are") nested deeper than 40 levels, which "
                    + "are not looked at", "name the codes in a schema that is nested less deeply"
            )
        case .unusableHeader:
            return (
                "\(count) \(one ? "header has" : "headers have") a name that HTTP does not allow",
                "use letters, digits and hyphens, without spaces"
            )
        case .unusablePath:
            return (
                "\(count) \(one ? "path does" : "paths do") not start with '/'",
                "start each key of 'paths' with '/'"
            )
        case .statusAsCode:
            return (
                "\(count) \(one ? "value" : "values") of a code only \(one ? "repeats" : "repeat") "
                    + "the HTTP status and \(one ? "makes" : "make") no entry",
                "nothing has to be done if the API has no codes of its own there"
            )
        }
    }

    private var singular: String {
        switch self {
        case .links: "response with links"
        case .callbacks: "operation with callbacks"
        default: "webhook"
        }
    }

    private var plural: String {
        switch self {
        case .links: "responses with links"
        case .callbacks: "operations with callbacks"
        default: "webhooks"
        }
    }
}
