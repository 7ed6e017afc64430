package import Diagnostics
package import ErrorCatalog

/// What the codes of a catalog lack although the project's record does not allow it, and what is
/// wrong in the record.
///
/// - Parameters:
///   - catalog: the catalog; of one that could not be read whole nothing is said.
///   - codesWithText: the codes that have a Markdown file.
///   - file: the record.
/// - Returns: the findings.
package func coverageProblems(
    in catalog: ErrorCatalog, codesWithText: Set<String>, record file: SourceFile
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let record = CoverageRecord(file: file, diagnostics: &diagnostics)
    guard catalog.isComplete else { return diagnostics }
    let coverage = CatalogCoverage(catalog, codesWithText: codesWithText)
    return diagnostics + coverageProblems(coverage, record: record)
}

/// The codes that lack what their record does not excuse, one finding for each.
///
/// - Parameters:
///   - coverage: the catalog as it is now.
///   - record: what it may lack.
/// - Returns: the findings, in the order of the catalog.
package func coverageProblems(_ coverage: CatalogCoverage, record: CoverageRecord) -> [Diagnostic] {
    coverage.codes.compactMap { code in
        let lost = record.fields.filter { field in
            code.isCovered[field] == false && !record.isExcused(code, field)
        }
        guard !lost.isEmpty else { return nil }
        let names = lost.map { "'\($0.rawValue)'" }
        return Diagnostic(
            .coverage,
            "the code '\(code.code.value)' lacks \(listed(names)), which content/coverage.json does not allow",
            at: code.code.range,
            help: "add what is missing, or allow it with 'docs coverage --update --lower'")
    }
}

/// `a`, `a and b`, `a, b and c`.
private func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
}
