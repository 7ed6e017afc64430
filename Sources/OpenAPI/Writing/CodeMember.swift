import Diagnostics
import ErrorCatalog
import Escaping
import YAMLSource

/// The member of problem documents that has the error code.
struct CodeMember {
    /// The name that most documented bodies of error codes have it under, else `code`.
    let name: String
    /// Whether every documented body of an error code has it there, so that it tells codes apart.
    let isAlwaysThere: Bool
    /// Whether codes that are numbers are sent as numbers.
    private let areNumbers: Bool

    /// - Parameters:
    ///   - entries: the entries of the catalog.
    ///   - bodies: the documented bodies of each.
    init(of entries: [CatalogEntry], bodies: [[DocumentedBody]]) {
        var counts: [String: Int] = [:]
        var order: [String] = []
        var documents = 0
        var numbers = 0
        var texts = 0
        for (entry, bodies) in zip(entries, bodies) where entry.kind == .error {
            for body in bodies where body.isProblem {
                documents += 1
                for member in body.value.members where holds(member, entry.code.value) {
                    if counts[member.key] == nil { order.append(member.key) }
                    counts[member.key, default: 0] += 1
                    if case .number = member.value { numbers += 1 } else { texts += 1 }
                }
            }
        }
        let most = counts.values.max() ?? 0
        name = order.first { counts[$0] == most } ?? "code"
        isAlwaysThere = most == documents
        areNumbers = numbers > texts
    }

    /// The values that the member has for a code: what is documented, else what is usual here.
    func values(of code: String, in bodies: [DocumentedBody]) -> [JSON] {
        var values: [JSON] = []
        for body in bodies where body.isProblem {
            guard let value = body.value[name], value.scalarText == code, !values.contains(value)
            else { continue }
            values.append(value)
        }
        if !values.isEmpty { return values }
        return [areNumbers && isJSONNumber(code) ? .number(code) : .string(code)]
    }
}

/// Whether a member can be the one with the code: the others have a meaning of their own.
private func holds(_ member: JSONMember, _ code: String) -> Bool {
    switch member.value {
    case .string(code), .number(code): !ProblemSchema.members.contains(member.key)
    default: false
    }
}
