import Diagnostics

/// Groups that entries name and the catalog does not declare.
///
/// A misspelt name is reported wherever it stands; one that was never declared only once.
func unknownGroups(in catalog: ErrorCatalog) -> [Diagnostic] {
    // In a file that could not be read, the group may be declared.
    guard catalog.isComplete else { return [] }
    let declared = catalog.groups.map(\.id.value)
    let known = Set(declared)
    var suggestions: [String: String?] = [:]
    return catalog.entries.compactMap { entry in
        guard let group = entry.group, !known.contains(group.value) else { return nil }
        let isFirst = suggestions[group.value] == nil
        let suggestion =
            suggestions[group.value]
            ?? (declared.count <= suggestionLimit ? didYouMean(group.value, in: declared) : nil)
        suggestions[group.value] = .some(suggestion)
        return isFirst || suggestion != nil
            ? .unknownGroup(group, declared, suggestion: suggestion) : nil
    }
}

extension Diagnostic {
    fileprivate static func unknownGroup(
        _ group: Located<String>, _ declared: [String], suggestion: String?
    ) -> Diagnostic {
        let list = declared.prefix(8).joined(separator: ", ") + (declared.count > 8 ? ", …" : "")
        let add = "add it under 'groups', with 'id: \(group.value)' and a title"
        return Diagnostic(
            .unknownGroup, "the catalog has no group '\(group.value)'", at: group.range,
            help: suggestion ?? (declared.isEmpty ? add : "\(add), or use one of: \(list)"))
    }
}
