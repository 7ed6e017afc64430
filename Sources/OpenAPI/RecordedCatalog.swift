import Diagnostics
import Escaping

/// The parts of a catalog that the components of a document carry.
struct RecordedCatalog: Sendable {
    struct Entry: Sendable {
        /// In the catalog's format.
        var json: JSON
        /// Where its schema or its response starts.
        let range: SourceRange
    }

    /// The problem types of entries that name none, by the keys of a catalog file.
    var typePatterns: [JSONMember] = []
    /// Whether error codes that name no problem type have one.
    var hasTypePattern: Bool { typePatterns.contains { $0.key == "typePattern" } }

    /// The keys of the patterns in the catalog's format.
    static let patternKeys = ["typePattern", "statusTypePattern"]

    /// The groups in the catalog's format.
    var groups: [JSON] = []
    var statuses: [Int: Entry] = [:]
    var errors: [String: Entry] = [:]

    /// How many entries there are.
    var count: Int { statuses.count + errors.count }

    /// The groups, and one for each id that entries name and the document lost.
    ///
    /// - Parameter entries: the entries of the catalog.
    /// - Returns: the groups in the catalog's format.
    func groups(for entries: [JSON]) -> [JSON] {
        var known = Set(groups.compactMap { $0["id"]?.scalarText })
        return groups
            + entries.compactMap { $0["group"]?.scalarText }.filter { known.insert($0).inserted }
            .map { .members(["id": .string($0), "title": .string($0)]) }
    }

    /// Takes out relations to codes that the document does not have, because it has only a part of
    /// the catalog.
    ///
    /// - Parameters:
    ///   - codes: the codes of all entries.
    ///   - unmapped: gets a note for each.
    mutating func removeRelations(besides codes: Set<String>, _ unmapped: inout Unmapped) {
        for (status, entry) in statuses.sorted(by: { $0.key < $1.key }) {
            statuses[status]?.json = entry.related(to: codes, &unmapped)
        }
        for (code, entry) in errors.sorted(by: { $0.key < $1.key }) {
            errors[code]?.json = entry.related(to: codes, &unmapped)
        }
    }
}

extension RecordedCatalog.Entry {
    fileprivate func related(to codes: Set<String>, _ unmapped: inout Unmapped) -> JSON {
        var lost: [String] = []
        let isKnown = { (code: String?) -> Bool in
            guard let code, !codes.contains(code) else { return true }
            lost.append(code)
            return false
        }
        let members = json.members.compactMap { member -> JSONMember? in
            switch member.key {
            case "related":
                let kept = member.value.elements.filter {
                    isKnown($0.scalarText ?? $0["code"]?.scalarText)
                }
                return kept.isEmpty ? nil : JSONMember(key: member.key, value: .array(kept))
            case "deprecated", "removed":
                let kept = member.value.members.filter {
                    $0.key != "replacement" || isKnown($0.value.scalarText)
                }
                return JSONMember(key: member.key, value: .object(kept))
            default: return member
            }
        }
        for code in lost { unmapped.note(.missingRelation, at: range, detail: code) }
        return .object(members)
    }
}
