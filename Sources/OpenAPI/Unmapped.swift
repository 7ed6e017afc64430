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
        case otherDescription
        case furtherExample
        case withoutSummary
        case unexplainedStatus
        case assumedStatus
        case severalStatuses
        case unusableHeader
        case unusableMediaType
        case unusablePath
        case unusableType
        case statusAsCode
        case deepSchema
        case unusableFacts
        case missingRelation

        /// Whether entries lack something because of it.
        var isIncomplete: Bool {
            [.assumedStatus, .severalStatuses, .withoutSummary, .unexplainedStatus].contains(self)
        }
    }

    private(set) var counts: [Kind: Int] = [:]
    private var firstPlaces: [Kind: SourceRange] = [:]
    private var details: [Kind: [String]] = [:]
    /// How many more have a name that the report tells already.
    private var repetitions: [Kind: Int] = [:]

    /// - Parameters:
    ///   - kind: what can't be mapped.
    ///   - range: where; only looked at for the first of its kind.
    ///   - detail: its name, if the report should tell some of them.
    mutating func note(
        _ kind: Kind, at range: @autoclosure () -> SourceRange, detail: String? = nil
    ) {
        counts[kind, default: 0] += 1
        if firstPlaces[kind] == nil { firstPlaces[kind] = range() }
        guard let detail else { return }
        if details[kind]?.contains(detail) == true {
            repetitions[kind, default: 0] += 1
        } else if details[kind, default: []].count < 5 {
            details[kind, default: []].append(detail)
        }
    }

    /// Takes over what another part of the reader noted.
    mutating func merge(_ other: Unmapped) {
        counts.merge(other.counts, uniquingKeysWith: +)
        firstPlaces.merge(other.firstPlaces) { first, _ in first }
        details.merge(other.details) { first, second in
            Array((first + second.filter { !first.contains($0) }).prefix(5))
        }
        repetitions.merge(other.repetitions, uniquingKeysWith: +)
    }

    /// The parts of one kind alone.
    func only(_ kind: Kind) -> Unmapped {
        var result = Unmapped()
        result.counts[kind] = counts[kind]
        result.firstPlaces[kind] = firstPlaces[kind]
        result.details[kind] = details[kind]
        result.repetitions[kind] = repetitions[kind]
        return result
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
            let text = unmappedTexts[kind]
            let message = text?.message(count) ?? kind.rawValue
            var names = (details[kind] ?? []).map { "'\($0)'" }.joined(separator: ", ")
            if !names.isEmpty {
                names = ": " + names
                let rest = count - (details[kind]?.count ?? 0) - repetitions[kind, default: 0]
                if rest > 0 { names += " and \(rest) more" }
            }
            return Diagnostic(
                kind.isIncomplete ? incomplete : unmapped, message + names, at: firstPlaces[kind],
                help: text?.help)
        }
    }
}
