import Diagnostics
import ErrorCatalog

/// How many codes are compared with a misspelt one.
private let comparisonLimit = 20_000

/// Codes that somebody who wrote another text may have meant: misspelt ones, then longer and shorter
/// ones, then those whose titles and keywords have the same words.
func similarCodes(to text: String, in catalog: ErrorCatalog) -> [String] {
    guard text.utf8.count <= 200 else { return [] }
    let names = catalog.entries.flatMap { entry in
        ([entry.code.value] + entry.aliases.map(\.value)).map { (name: $0, code: entry.code.value) }
    }.prefix(comparisonLimit)
    let codeOfName = Dictionary(names.map { ($0.name, $0.code) }, uniquingKeysWith: { a, _ in a })
    var found = nearest(to: text, in: names.map(\.name), count: 3).compactMap { codeOfName[$0] }
    let key = looseKey(text)
    if key.utf8.count >= 3 {
        found += names.filter { looseKey($0.name).contains(key) }.map(\.code)
    }
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    if !words.isEmpty, words.count <= 8 {
        found += catalog.entries.filter { entry in
            let known = ([entry.title.value] + entry.keywords).joined(separator: " ").lowercased()
            return words.allSatisfy { $0.count >= 3 && known.contains($0) }
        }.map(\.code.value)
    }
    var unique: [String] = []
    for code in found where !unique.contains(code) && unique.count < 3 { unique.append(code) }
    return unique
}
