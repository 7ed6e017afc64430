import Diagnostics
import ErrorCatalog

/// The codes and aliases of a catalog, found by any spelling.
struct CodeIndex {
    /// A name that an entry was found by.
    struct Hit: Equatable {
        /// The place in the catalog's entries.
        let entry: Int
        /// The code or alias as the catalog spells it.
        let name: String
        let isExact: Bool
    }

    private var namesOfKey: [String: [(entry: Int, name: String)]] = [:]
    private var entriesOfTitle: [String: [Int]] = [:]
    /// Codes of another script than the loose key knows have a key of their own.
    private var entryOfName: [String: Int] = [:]

    init(_ catalog: ErrorCatalog) {
        for (index, entry) in catalog.entries.enumerated() {
            for name in [entry.code.value] + entry.aliases.map(\.value) {
                let key = looseKey(name)
                if !key.isEmpty { namesOfKey[key, default: []].append((index, name)) }
                if entryOfName[name] == nil { entryOfName[name] = index }
            }
            let title = looseKey(entry.title.value)
            if !title.isEmpty { entriesOfTitle[title, default: []].append(index) }
        }
    }

    /// The entries that a name may mean: the one that is spelled so, else all that are spelled so
    /// without case and separators.
    func hits(_ name: some StringProtocol) -> [Hit] {
        let text = String(name)
        if let entry = entryOfName[text] { return [Hit(entry: entry, name: text, isExact: true)] }
        return namesOfKey[looseKey(text), default: []].map {
            Hit(entry: $0.entry, name: $0.name, isExact: false)
        }
    }

    /// The entries with a title, whatever its case.
    func entries(titled title: some StringProtocol) -> [Int] {
        entriesOfTitle[looseKey(title), default: []]
    }
}
