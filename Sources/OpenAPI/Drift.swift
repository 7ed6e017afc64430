package import Diagnostics
package import ErrorCatalog

/// Compares a catalog with an OpenAPI document and with responses that were seen.
package struct Drift {
    let catalog: ErrorCatalog
    let description: APIDescription?
    let uses: [CodeUses]
    let tally: ResponseTally?
    let excerpts: LogExcerpts
    private let logProblems: [Diagnostic]
    private let entriesByType: [String: String]
    let useOfCode: [String: Int]
    let useOfType: [String: Int]
    /// What was seen of each code.
    let seenCodes: [SeenCode]
    let seenOfCode: [String: Int]

    /// - Parameters:
    ///   - catalog: what is documented.
    ///   - description: what is specified, if it is known.
    ///   - logs: what was returned, if it is known.
    package init(
        catalog: ErrorCatalog, description: APIDescription?, logs: ResponseLogs? = nil
    ) {
        var logs = logs
        self.catalog = catalog
        self.description = description
        uses = description?.codeUses ?? []
        (excerpts, logProblems) = logs?.finish() ?? (LogExcerpts([]), [])
        tally = logs?.tally
        entriesByType = Dictionary(
            catalog.entries.filter { $0.kind == .error }.compactMap { entry in
                catalog.type(of: entry).map { ($0, entry.code.value) }
            }, uniquingKeysWith: { first, _ in first })
        useOfCode = Dictionary(
            uses.enumerated().map { ($1.code.code, $0) }, uniquingKeysWith: { first, _ in first })
        useOfType = Dictionary(
            uses.enumerated().compactMap { index, use in use.code.type.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        seenCodes = tally.map(SeenCode.all) ?? []
        seenOfCode = Dictionary(
            seenCodes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All that does not fit together.
    package var diagnostics: [Diagnostic] {
        logProblems + unfollowedReferences + undocumented + unspecified + neverReturned
            + statusMismatches
    }

    /// The entry of an error code: by its name, an alias, or the problem type.
    func entry(code: String?, type: String?) -> CatalogEntry? {
        if let code, let entry = catalog.entry(named: code), entry.kind == .error { return entry }
        return type.flatMap { entriesByType[$0] }.flatMap { catalog[$0] }
    }

    /// The use in the document of an entry: by its name, an alias, or the problem type.
    func use(of entry: CatalogEntry) -> CodeUses? {
        for name in [entry.code.value] + entry.aliases.map(\.value) {
            if let index = useOfCode[name] { return uses[index] }
        }
        return catalog.type(of: entry).flatMap { useOfType[$0] }.map { uses[$0] }
    }

    /// Operations by number, a few of them with how many more there are: "`GET /orders` and 2 more".
    func names(of operations: [Int]) -> String? {
        guard let description, !operations.isEmpty else { return nil }
        let shown = operations.prefix(3).map { "'\(description.operations[$0].text)'" }
        let rest = operations.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

/// A number with its noun.
func times(_ number: Int) -> String { number == 1 ? "once" : "\(number) times" }
