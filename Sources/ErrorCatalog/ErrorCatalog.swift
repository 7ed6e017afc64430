import Diagnostics
import Escaping

/// The catalog of a site: what is known of every status code and of every error code of the API.
package struct ErrorCatalog: Sendable {
    /// All entries: the statuses by number, then the error codes in the order of the files.
    package let entries: [CatalogEntry]
    /// The groups that entries may belong to, in the order of the files.
    package let groups: [CodeGroup]
    /// The problem types of entries that name none.
    package let typePatterns: TypePatterns
    /// Whether all that the user wrote is in it.
    ///
    /// Where a file could not be read, that a code is missing says nothing.
    package let isComplete: Bool
    private let indexOfCode: [String: Int]
    private let indexOfAlias: [String: Int]
    private let groupOfID: [String: CodeGroup]
    private let errorsOfStatus: [Int: [Int]]

    /// - Parameters:
    ///   - entries: entries whose codes and slugs are unique.
    ///   - groups: groups whose ids are unique.
    ///   - typePatterns: the problem types of entries that name none.
    ///   - isComplete: whether none is missing.
    package init(
        entries: [CatalogEntry], groups: [CodeGroup] = [],
        typePatterns: TypePatterns = TypePatterns(), isComplete: Bool = true
    ) {
        self.isComplete = isComplete
        self.groups = groups
        self.typePatterns = typePatterns
        let statuses = entries.filter { $0.kind == .status }.sorted {
            $0.statusCode < $1.statusCode
        }
        self.entries = statuses + entries.filter { $0.kind == .error }
        let indexed = self.entries.enumerated()
        indexOfCode = Dictionary(
            indexed.map { ($1.code.value, $0) }, uniquingKeysWith: { first, _ in first })
        groupOfID = Dictionary(
            groups.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        errorsOfStatus = Dictionary(
            grouping: self.entries.indices.dropFirst(statuses.count),
            by: { [entries = self.entries] in entries[$0].statusCode })
        indexOfAlias = Dictionary(
            indexed.flatMap { index, entry in entry.aliases.map { ($0.value, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The entry of a code, spelled exactly so.
    package subscript(code: String) -> CatalogEntry? {
        indexOfCode[code].map { entries[$0] }
    }

    /// The entry of a code or of one of its aliases, spelled exactly so.
    package func entry(named name: String) -> CatalogEntry? {
        (indexOfCode[name] ?? indexOfAlias[name]).map { entries[$0] }
    }

    /// The group with an id.
    package func group(_ id: String) -> CodeGroup? { groupOfID[id] }

    /// The error codes that responses with a status have, as places in ``entries``.
    package func errors(ofStatus statusCode: Int) -> [Int] { errorsOfStatus[statusCode] ?? [] }

    /// Whether an entry is a status that error codes have.
    package func hasErrors(ofStatus entry: CatalogEntry) -> Bool {
        entry.kind == .status && errorsOfStatus[entry.statusCode] != nil
    }

    /// The URI that identifies an entry's problem type in responses (RFC 9457 §3.1.1): its own, or
    /// what the pattern for its kind gives it; `nil` where the catalog names none.
    package func type(of entry: CatalogEntry) -> String? {
        if let type = entry.type { return type.value }
        guard let pattern = typePatterns[entry.kind]?.value else { return nil }
        return pattern.replacing("{slug}", with: entry.slug)
            .replacing("{code}", with: percentEncoded(segment: entry.code.value))
    }

    /// The type of an entry's problem documents: where the catalog names none, `about:blank` (RFC
    /// 9457 §4.2.1).
    package func problemType(of entry: CatalogEntry) -> String {
        type(of: entry) ?? blankProblemType
    }

    /// All codes, in the order of ``entries``.
    package var codes: [String] { entries.map(\.code.value) }
}
