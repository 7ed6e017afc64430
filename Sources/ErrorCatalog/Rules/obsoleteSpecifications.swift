import Diagnostics

/// RFCs that others have replaced, cited as the specification, in texts and in examples, and
/// sections that define another status.
func obsoleteSpecifications(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry in
        let specification = entry.specification.flatMap { problem(of: $0, in: entry) }
        return [specification].compactMap(\.self)
            + entry.prose.flatMap { obsoleteCitations(in: $0, isExample: false) }
            + entry.payload.flatMap { obsoleteCitations(in: $0, isExample: true) }
    }
}

private func problem(
    of specification: SpecificationReference, in entry: CatalogEntry
) -> Diagnostic? {
    if let successor = successors[specification.rfc] {
        return .obsoleteSpecification(
            specification.rfc, successor, section: specification.section, at: specification.range)
    }
    // An error code may cite any section that explains it.
    guard entry.kind == .status, let section = specification.section,
        let defined = statusDefined(inRFC: specification.rfc, section: section),
        defined != entry.statusCode
    else { return nil }
    return .sectionOfAnotherStatus(specification, section, defines: defined, in: entry)
}

/// The citations of replaced RFCs in a text.
///
/// A text that also names the successor tells the history and is right.
private func obsoleteCitations(in text: Located<String>, isExample: Bool) -> [Diagnostic] {
    let citations = rfcCitations(in: text.value)
    let numbers = Set(citations.map(\.rfc))
    var seen: Set<Int> = []
    return citations.compactMap { citation in
        guard let successor = successors[citation.rfc], citation.isLink || !isExample,
            numbers.isDisjoint(with: successor.numbers), seen.insert(citation.rfc).inserted
        else { return nil }
        // The words of a link may name the RFC, and only its address the section.
        let section = citations.first { $0.rfc == citation.rfc && $0.section != nil }?.section
        return .obsoleteSpecification(
            citation.rfc, successor, section: section,
            at: text.range.narrowed(to: citation.text))
    }
}

extension Diagnostic {
    fileprivate static func obsoleteSpecification(
        _ rfc: Int, _ successor: Successor, section: String?, at range: SourceRange
    ) -> Diagnostic {
        let place = section.flatMap { statusDefined(inRFC: rfc, section: $0) }
            .flatMap { statusSections[$0] }
        let help =
            if let place {
                "cite RFC \(place.rfc), section \(place.section)"
            } else {
                "cite \(successor.text)"
            }
        return Diagnostic(
            .obsoleteSpecification,
            "RFC \(rfc) is obsolete: \(successor.text) \(successor.verb) its place", at: range,
            help: help)
    }

    fileprivate static func sectionOfAnotherStatus(
        _ specification: SpecificationReference, _ section: String, defines defined: Int,
        in entry: CatalogEntry
    ) -> Diagnostic {
        let right = statusSections[entry.statusCode].map { place in
            let rfc = place.rfc == specification.rfc ? "" : "rfc: \(place.rfc) and "
            return "write \(rfc)section: \"\(place.section)\""
        }
        return Diagnostic(
            .obsoleteSpecification,
            "section \(section) of RFC \(specification.rfc) defines \(defined), not "
                + entry.code.value,
            at: specification.sectionRange ?? specification.range,
            help: right ?? "cite the section that defines \(entry.code.value)")
    }
}

/// What replaced an RFC.
private struct Successor {
    var text: String
    var numbers: Set<Int>
    var verb: String { numbers.count == 1 ? "takes" : "take" }

    init(_ text: String, _ numbers: Int...) {
        self.text = text
        self.numbers = Set(numbers)
    }
}

/// RFCs about HTTP and APIs that are obsolete.
///
/// RFC 2518 is not here although RFC 4918 replaced it: it alone defines 102 Processing.
private let successors: [Int: Successor] = {
    let semantics = Successor("RFC 9110", 9110)
    let json = Successor("RFC 8259", 8259)
    return [
        2068: Successor("RFC 9110 (HTTP) and RFC 9112 (HTTP/1.1)", 9110, 9112),
        2069: Successor("RFC 7616", 7616), 2109: Successor("RFC 6265", 6265),
        2396: Successor("RFC 3986", 3986),
        2616: Successor("RFC 9110 (HTTP) and RFC 9112 (HTTP/1.1)", 9110, 9112),
        2617: Successor(
            "RFC 7616 (Digest), RFC 7617 (Basic) and RFC 9110 (HTTP)", 7616, 7617, 9110),
        2818: semantics, 2965: Successor("RFC 6265", 6265), 4627: json,
        5785: Successor("RFC 8615", 8615), 5849: Successor("RFC 6749", 6749),
        5988: Successor("RFC 8288", 8288), 7158: json, 7159: json,
        7230: Successor("RFC 9110 (HTTP) and RFC 9112 (HTTP/1.1)", 9110, 9112),
        7231: semantics, 7232: semantics, 7233: semantics, 7234: Successor("RFC 9111", 9111),
        7235: semantics, 7238: semantics, 7538: semantics, 7540: Successor("RFC 9113", 9113),
        7807: Successor("RFC 9457", 9457),
    ]
}()
