import ErrorCatalog
package import Escaping

/// The coverage of a catalog for people: a table with a line for each field.
///
///     field      covered  statuses  errors
///     causes  85 % 36/42     30/30    6/12
package func coverageText(_ coverage: CatalogCoverage) -> String {
    let table = coverageTable(coverage)
    let widths = (0..<(table.first?.count ?? 0)).map { column in
        table.map { $0[column].count }.max() ?? 0
    }
    let lines = table.map { row in
        var line = ""
        for (column, cell) in row.enumerated() {
            let padding = String(repeating: " ", count: widths[column] - cell.count)
            line += column == 0 ? cell + padding : "  " + padding + cell
        }
        return line + "\n"
    }
    let groups = coverage.groups.map { id in
        "\(id): \(cell(coverage.total { $0.group == id }))\n"
    }
    let heading = groups.isEmpty ? "" : "\nAll fields together, by group:\n"
    return lines.joined() + heading + groups.joined()
}

/// The coverage of a catalog as a Markdown table.
package func coverageMarkdown(_ coverage: CatalogCoverage) -> String {
    var rows = coverageTable(coverage).map { "| \($0.joined(separator: " | ")) |\n" }
    rows.insert("| --- | ---: | ---: | ---: |\n", at: 1)
    return rows.joined()
}

/// The coverage of a catalog for programs, with the codes that lack each field.
package func coverageJSON(_ coverage: CatalogCoverage) -> JSON {
    let fields = CoverageField.allCases.map { field in
        let count = coverage.count(field)
        let groups = coverage.groups.map { id in
            JSONMember(key: id, value: json(coverage.count(field) { $0.group == id }))
        }
        let value = JSON.members([
            "covered": .integer(count.covered),
            "of": .integer(count.applicable),
            "statuses": json(coverage.count(field) { $0.kind == .status }),
            "errors": json(coverage.count(field) { $0.kind == .error }),
            "groups": groups.isEmpty ? nil : .object(groups),
            "missing": .strings(coverage.codes(lacking: field)),
        ])
        return JSONMember(key: field.rawValue, value: value)
    }
    return .members([
        "version": .integer(1),
        "codes": .integer(coverage.codes.count),
        "fields": .object(fields),
    ])
}

private func coverageTable(_ coverage: CatalogCoverage) -> [[String]] {
    let rows = CoverageField.allCases.map { field in
        [
            field.rawValue, cell(coverage.count(field)),
            fraction(coverage.count(field) { $0.kind == .status }),
            fraction(coverage.count(field) { $0.kind == .error }),
        ]
    }
    return [["field", "covered", "statuses", "errors"]] + rows
}

private func cell(_ count: CatalogCoverage.Count) -> String {
    count.percent.map { "\($0) % \(fraction(count))" } ?? "–"
}

private func fraction(_ count: CatalogCoverage.Count) -> String {
    count.applicable == 0 ? "–" : "\(count.covered)/\(count.applicable)"
}

private func json(_ count: CatalogCoverage.Count) -> JSON {
    .members(["covered": .integer(count.covered), "of": .integer(count.applicable)])
}
