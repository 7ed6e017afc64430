package import Diagnostics
import Escaping
import YAMLSource

/// What a catalog was allowed to lack when it was last recorded: `content/coverage.json`.
///
/// It lists the codes that lack a field instead of counting them. So a new code without causes is
/// found however many others have them, and a code that goes away is no loss.
package struct CoverageRecord: Sendable, Equatable {
    /// The codes that may lack a field, by field.
    ///
    /// Fields that are absent are not checked.
    var missing: [CoverageField: Set<String>] = [:]

    private static let version = 1

    /// The codes that lack one of some fields now.
    package init(of coverage: CatalogCoverage, fields: [CoverageField]) {
        for field in fields { missing[field] = Set(coverage.codes(lacking: field)) }
    }

    /// The fields of a first record: those that some code has, since a field that none has is
    /// nobody's aim.
    package static func firstFields(of coverage: CatalogCoverage) -> [CoverageField] {
        CoverageField.allCases.filter { coverage.count($0).covered > 0 }
    }

    /// The fields that are checked, in their usual order.
    package var fields: [CoverageField] { CoverageField.allCases.filter { missing[$0] != nil } }

    /// How many times a code may lack a field.
    package var allowedCount: Int { missing.values.reduce(0) { $0 + $1.count } }

    /// This record without what was mended, with further fields as they are now.
    ///
    /// Nothing that the record does not excuse is added to its fields.
    package func raised(to coverage: CatalogCoverage, adding fields: [CoverageField])
        -> CoverageRecord
    {
        var result = CoverageRecord(
            of: coverage, fields: CoverageField.allCases.filter { missing[$0] != nil })
        let codeOfName = Dictionary(
            coverage.codes.map { ($0.code.value, $0) }, uniquingKeysWith: { first, _ in first })
        for (field, codes) in result.missing {
            result.missing[field] = codes.filter { name in
                codeOfName[name].map { isExcused($0, field) } ?? false
            }
        }
        for field in fields where missing[field] == nil {
            result.missing[field] = Set(coverage.codes(lacking: field))
        }
        return result
    }

    /// Whether a code may lack a field, under its name or a former one.
    func isExcused(_ code: CatalogCoverage.Code, _ field: CoverageField) -> Bool {
        guard let excused = missing[field] else { return true }
        return excused.contains(code.code.value) || code.aliases.contains(where: excused.contains)
    }

    /// The file that holds the record: JSON, sorted, one code a line.
    package var bytes: [UInt8] {
        let members = fields.map { field in
            JSONMember(key: field.rawValue, value: .strings((missing[field] ?? []).sorted()))
        }
        let record = JSON.members(["version": .integer(Self.version), "missing": .object(members)])
        return Array((record.displayText + "\n").utf8)
    }

    /// Reads the file of a record; what is wrong in it is reported.
    package init(file: SourceFile, diagnostics: inout [Diagnostic]) {
        guard let root = parseJSON(YAMLText(wholeFile: file), diagnostics: &diagnostics) else {
            return
        }
        var reader = MappingReader(
            root, subject: "the coverage record", keys: ["version", "missing"])
        if let version = reader.number("version"), version != Self.version {
            reader.report(
                .invalidValue, "this program can't read version \(version) of the record",
                at: reader.value("version")?.range ?? root.range,
                help: "use version \(Self.version), or a newer release of the program")
        }
        if let node = reader.required("missing") {
            var fields = MappingReader(
                node, subject: "'missing'", keys: CoverageField.allCases.map(\.rawValue))
            for field in CoverageField.allCases where fields.value(field.rawValue) != nil {
                missing[field] = Set(fields.texts(field.rawValue).map(\.value))
            }
            reader.take(fields)
        }
        diagnostics += reader.diagnostics
    }
}
