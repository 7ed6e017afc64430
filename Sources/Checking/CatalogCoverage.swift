import Diagnostics
package import ErrorCatalog

/// What the codes of a catalog say and what they leave out.
///
/// Removed codes don't count.
package struct CatalogCoverage: Sendable {
    /// How many codes of some have a field, of those for which it makes sense.
    package struct Count: Sendable, Equatable {
        package var covered = 0
        package var applicable = 0

        package init() {}

        /// Rounded down, so that 100 means all; `nil` where the field makes sense for none.
        package var percent: Int? {
            applicable == 0 ? nil : covered * 100 / applicable
        }

        mutating func add(_ isCovered: Bool?) {
            guard let isCovered else { return }
            applicable += 1
            if isCovered { covered += 1 }
        }
    }

    /// A code and the fields that it lacks.
    struct Code: Sendable {
        let code: Located<String>
        let aliases: [String]
        let kind: CatalogEntry.Kind
        let group: String?
        /// By field; fields that make no sense for the code are absent.
        let isCovered: [CoverageField: Bool]
    }

    let codes: [Code]
    /// The ids of the catalog's groups.
    let groups: [String]

    /// - Parameters:
    ///   - catalog: the catalog.
    ///   - codesWithText: the codes that have a Markdown file.
    package init(_ catalog: ErrorCatalog, codesWithText: Set<String>) {
        groups = catalog.groups.map(\.id.value)
        codes = catalog.entries.filter { $0.removal == nil }.map { entry in
            var isCovered: [CoverageField: Bool] = [:]
            let hasText = codesWithText.contains(entry.code.value)
            for field in CoverageField.allCases {
                isCovered[field] = field.isCovered(entry, in: catalog, hasText: hasText)
            }
            return Code(
                code: entry.code, aliases: entry.aliases.map(\.value), kind: entry.kind,
                group: entry.group?.value, isCovered: isCovered)
        }
    }

    /// The codes that lack a field, in the order of the catalog.
    package func codes(lacking field: CoverageField) -> [String] {
        codes.filter { $0.isCovered[field] == false }.map(\.code.value)
    }

    /// How many codes have a field.
    package func count(_ field: CoverageField) -> Count { count(field) { _ in true } }

    func count(_ field: CoverageField, where isMeant: (Code) -> Bool) -> Count {
        var count = Count()
        for code in codes where isMeant(code) { count.add(code.isCovered[field]) }
        return count
    }

    /// All fields of some codes together.
    func total(where isMeant: (Code) -> Bool) -> Count {
        var total = Count()
        for field in CoverageField.allCases {
            let count = count(field, where: isMeant)
            total.covered += count.covered
            total.applicable += count.applicable
        }
        return total
    }
}
