import Diagnostics
package import ErrorCatalog

/// What differs between two catalogs for those who use the API.
///
/// An entry that says `removed` counts as gone: its page is a tombstone, and responses don't have
/// the code any more. A code that is gone and an alias of another code was renamed, or merged into
/// it. Takes time in proportion to the size of the catalogs, and a sort of what was found.
///
/// - Parameters:
///   - old: the catalog as it was.
///   - new: the catalog as it is.
/// - Returns: at most one change for each code, by kind, then statuses by number, then error codes
///   by name.
package func catalogChanges(from old: ErrorCatalog, to new: ErrorCatalog) -> [CodeChange] {
    var changes: [CodeChange] = []
    var newNames: Set<String> = []
    for before in old.entries where before.removal == nil {
        if let after = new[before.code.value] {
            changes += change(of: before, to: after, old, new)
        } else if let after = new.entry(named: before.code.value), after.removal == nil {
            changes.append(renaming(of: before, to: after, old, new))
            newNames.insert(after.code.value)
        } else {
            changes.append(removal(of: before, notice: nil, in: new))
        }
    }
    for entry in new.entries where entry.removal == nil {
        let code = entry.code.value
        if old.sends(code) || newNames.contains(code) { continue }
        changes.append(
            CodeChange(.added, code: code, status: entry.statusCode, title: entry.title.value))
    }
    return changes.sorted(by: precedes)
}

extension ErrorCatalog {
    /// Whether responses may have a code.
    fileprivate func sends(_ code: String) -> Bool {
        self[code].map { $0.removal == nil } ?? false
    }
}

/// The change of a code that both catalogs have; nothing where both say the same.
private func change(
    of before: CatalogEntry, to after: CatalogEntry, _ old: ErrorCatalog, _ new: ErrorCatalog
) -> [CodeChange] {
    if let notice = after.removal {
        return [removal(of: before, notice: notice, in: new)]
    }
    let details = factChanges(from: before, of: old, to: after, of: new)
    let kind: CodeChange.Kind =
        switch (before.deprecation != nil, after.deprecation != nil) {
        case (false, true): .deprecated
        case (true, false): .undeprecated
        default: .changed
        }
    if kind == .changed, details.isEmpty { return [] }
    return [
        CodeChange(
            kind, code: after.code.value, status: after.statusCode, title: after.title.value,
            replacement: kind == .deprecated ? after.deprecation?.replacement?.value : nil,
            details: details)
    ]
}

private func removal(
    of entry: CatalogEntry, notice: LifecycleNotice?, in new: ErrorCatalog
) -> CodeChange {
    // What its deprecation named may have another name by now, or be gone itself.
    let named = entry.deprecation?.replacement.flatMap { new.entry(named: $0.value) }
    return CodeChange(
        .removed, code: entry.code.value, status: entry.statusCode, title: entry.title.value,
        replacement: notice?.replacement?.value
            ?? named.flatMap { $0.removal == nil ? $0.code.value : nil },
        reason: "the API no longer sends it")
}

private func renaming(
    of before: CatalogEntry, to after: CatalogEntry, _ old: ErrorCatalog, _ new: ErrorCatalog
) -> CodeChange {
    var details = factChanges(from: before, of: old, to: after, of: new)
    // The name that made it an alias is no news of its own; neither are those of the code that it
    // was merged into.
    details.removeAll { $0.field == .alias }
    return CodeChange(
        .renamed, code: before.code.value, status: after.statusCode, title: after.title.value,
        replacement: after.code.value, details: details,
        reason: "responses have '\(after.code.value)' in its place")
}

private func precedes(_ left: CodeChange, _ right: CodeChange) -> Bool {
    if left.kind != right.kind { return left.kind.rank < right.kind.rank }
    let (first, second) = (Int(left.code), Int(right.code))
    if let first, let second, first != second { return first < second }
    if (first == nil) != (second == nil) { return first != nil }
    return left.code < right.code
}

extension CodeChange.Kind {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
