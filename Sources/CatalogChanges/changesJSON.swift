package import Escaping

/// Changes for programs, version 1; described in `content/reference/changes.md`.
///
/// - Parameters:
///   - changes: what differs.
///   - old: the name of the old catalog, as the user gave it.
///   - new: the name of the new one.
/// - Returns: one object.
package func changesJSON(_ changes: [CodeChange], from old: String, to new: String) -> JSON {
    let counts = CodeChange.Kind.allCases.map { kind in
        JSONMember(
            key: kind.rawValue, value: .integer(changes.count { $0.kind == kind }))
    }
    return .members([
        "version": .integer(1),
        "from": .string(old),
        "to": .string(new),
        "breaking": .integer(changes.count(where: \.isBreaking)),
        "counts": .object(counts),
        "changes": .array(changes.map { $0.report() }),
    ])
}
