import Diagnostics
import ErrorCatalog

extension Drift {
    /// What was compared, as a small table and a few sentences; ends without a line end.
    package var summary: String {
        var columns: [(title: String, cells: [String])] = [
            ("", ["Statuses", "Error codes"]),
            ("Catalog", counts(catalogStatuses, catalogCodes)),
        ]
        if let description {
            let statuses = Set(
                description.errorResponses.compactMap { use -> Int? in
                    guard case .status(let status) = use.response.key else { return nil }
                    return status
                })
            columns.append(("OpenAPI", counts(statuses.count, uses.count)))
        }
        if tally != nil {
            columns.append(("Responses", counts(seenStatuses.count, seenCodes.count)))
        }
        let widths = columns.map { column in
            ([column.title] + column.cells).map(\.count).max() ?? 0
        }
        let rows = [columns.map(\.title)] + (0..<2).map { row in columns.map { $0.cells[row] } }
        let table = rows.map { row in
            zip(row, widths).enumerated().map { index, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 ? cell.0 + padding : padding + cell.0
            }.joined(separator: "  ")
        }
        return (table + sentences).joined(separator: "\n")
    }

    private func counts(_ statuses: Int, _ codes: Int) -> [String] {
        [String(statuses), String(codes)]
    }

    private var catalogStatuses: Int {
        catalog.entries.count { $0.kind == .status && $0.statusCode >= 400 }
    }

    private var catalogCodes: Int { catalog.entries.count { $0.kind == .error } }

    private var sentences: [String] {
        guard let tally else { return [] }
        var parts = ["\(counted(tally.responses, "response")) read, \(tally.errors) of them errors"]
        if description != nil {
            let unseen = uses.count { seenOfCode[$0.code.code] == nil }
            parts.append("\(counted(unseen, "error code")) of the OpenAPI document not seen")
        }
        if tally.withoutRequest > 0 {
            parts.append("\(counted(tally.withoutRequest, "error")) without method and path")
        }
        if tally.dropped > 0 {
            parts.append(
                "\(counted(tally.dropped, "error")) with too many different codes not looked at")
        }
        return [parts.joined(separator: "; ") + "."]
    }
}
