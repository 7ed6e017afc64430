import Diagnostics

/// Aliases that name nothing new: the entry's own code, another entry's code, or an alias that is
/// already taken.
func aliasClashes(in catalog: ErrorCatalog) -> [Diagnostic] {
    var firstUse: [String: (entry: CatalogEntry, range: SourceRange)] = [:]
    return catalog.entries.flatMap { entry in
        entry.aliases.compactMap { alias in
            if alias.value == entry.code.value { return .aliasOfItself(alias) }
            if let owner = catalog[alias.value] { return .aliasIsCode(alias, owner) }
            guard let first = firstUse[alias.value] else {
                firstUse[alias.value] = (entry, alias.range)
                return nil
            }
            return .repeatedAlias(alias, first: first.entry, at: first.range, in: entry)
        }
    }
}

extension Diagnostic {
    fileprivate static func aliasOfItself(_ alias: Located<String>) -> Diagnostic {
        Diagnostic(
            .aliasClash, "'\(alias.value)' is the code itself, not another name of it",
            at: alias.range, help: "leave the alias out")
    }

    fileprivate static func aliasIsCode(
        _ alias: Located<String>, _ owner: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .aliasClash, "'\(alias.value)' can't be an alias: it is a code of its own",
            at: alias.range, related: [RelatedPlace("the code", at: owner.code.range)],
            help: "leave the alias out, or remove the entry of that code")
    }

    fileprivate static func repeatedAlias(
        _ alias: Located<String>, first: CatalogEntry, at range: SourceRange, in entry: CatalogEntry
    ) -> Diagnostic {
        let isSame = first.code.value == entry.code.value
        return Diagnostic(
            .aliasClash,
            isSame
                ? "the alias '\(alias.value)' is there twice"
                : "'\(alias.value)' is already an alias of '\(first.code.value)'",
            at: alias.range, related: [RelatedPlace("first used here", at: range)],
            help: isSame ? "leave one out" : "an address leads to one page: keep one of the two")
    }
}
