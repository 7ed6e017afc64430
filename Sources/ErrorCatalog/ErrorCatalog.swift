import Diagnostics

/// The catalog of a site: what is known of every status code and of every error code of the API.
package struct ErrorCatalog: Sendable {
    /// All entries: the statuses by number, then the error codes in the order of the files.
    package let entries: [CatalogEntry]
    /// Whether all that the user wrote is in it.
    ///
    /// Where a file could not be read, that a code is missing says nothing.
    package let isComplete: Bool
    private let indexOfCode: [String: Int]

    /// - Parameters:
    ///   - entries: entries whose codes and slugs are unique.
    ///   - isComplete: whether none is missing.
    package init(entries: [CatalogEntry], isComplete: Bool = true) {
        self.isComplete = isComplete
        let statuses = entries.filter { $0.kind == .status }.sorted {
            $0.statusCode < $1.statusCode
        }
        self.entries = statuses + entries.filter { $0.kind == .error }
        indexOfCode = Dictionary(
            self.entries.enumerated().map { ($1.code.value, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The entry of a code, spelled exactly so.
    package subscript(code: String) -> CatalogEntry? {
        indexOfCode[code].map { entries[$0] }
    }

    /// All codes, in the order of ``entries``.
    package var codes: [String] { entries.map(\.code.value) }
}
