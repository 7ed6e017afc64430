import Diagnostics

/// Problem types that codes share, so that clients can't tell them apart by `type`; each type is
/// one finding.
///
/// The types that the IANA registry or RFC 9457 define are made to be shared. A code and its
/// replacement are one problem with two names, and so are a status and its error code.
func duplicateTypes(in catalog: ErrorCatalog) -> [Diagnostic] {
    var types: [String] = []
    var entriesOfType: [String: [CatalogEntry]] = [:]
    for entry in catalog.entries {
        guard let type = individualType(of: entry, in: catalog) else { continue }
        if entriesOfType[type] == nil { types.append(type) }
        entriesOfType[type, default: []].append(entry)
    }
    return types.compactMap { type in
        let entries = distinctProblems(of: entriesOfType[type] ?? [])
        return entries.count > 1 ? .duplicateType(entries) : nil
    }
}

/// The type of an entry if no other should have it.
private func individualType(of entry: CatalogEntry, in catalog: ErrorCatalog) -> String? {
    // A pattern that gives all codes one type is a finding of its own.
    if entry.type == nil, let pattern = catalog.typePatterns[entry.kind], !hasPlace(pattern.value) {
        return nil
    }
    guard let type = catalog.type(of: entry), type != blankProblemType,
        !type.contains("iana.org/assignments/")
    else { return nil }
    return type
}

/// The entries without those that are another name of one of them.
private func distinctProblems(of entries: [CatalogEntry]) -> [CatalogEntry] {
    let codes = Set(entries.map(\.code.value))
    let statuses = Set(entries.filter { $0.kind == .error }.map(\.statusCode))
    return entries.filter { entry in
        if entry.kind == .status { return !statuses.contains(entry.statusCode) }
        return entry.replacement.map { !codes.contains($0.value) } ?? true
    }
}

extension Diagnostic {
    /// The finding about at least two entries.
    fileprivate static func duplicateType(_ entries: [CatalogEntry]) -> Diagnostic {
        let (first, entry) = (entries[0], entries[1])
        let more = entries.count - 2
        let subject =
            switch more {
            case 0: "'\(entry.code.value)' has"
            case 1: "'\(entry.code.value)' and '\(entries[2].code.value)' have"
            default: "'\(entry.code.value)' and \(more) more codes have"
            }
        return Diagnostic(
            .duplicateType, "\(subject) the same problem type as '\(first.code.value)'",
            at: entry.type?.range ?? entry.code.range,
            related: [RelatedPlace("first used here", at: first.type?.range ?? first.code.range)],
            help: "give each code a type of its own: clients tell problems apart by it")
    }
}
