import Diagnostics
import ErrorCatalog

/// How many codes are compared with a misspelt one.
private let comparisonLimit = 20_000

/// Codes that somebody who wrote another text may have meant: misspelt ones, then those with a
/// misspelt title, then longer and shorter ones, then those whose names, titles and keywords have the
/// same words, misspelt ones last.
func similarCodes(to text: String, in catalog: ErrorCatalog) -> [String] {
    guard text.utf8.count <= 200 else { return [] }
    let entries = catalog.entries.prefix(comparisonLimit)
    let names = entries.flatMap { entry in
        ([entry.code.value] + entry.aliases.map(\.value)).map { (name: $0, code: entry.code.value) }
    }.prefix(comparisonLimit)
    let titles = entries.map { (name: $0.title.value, code: $0.code.value) }
    var found = nearestCodes(to: text, in: Array(names)) + nearestCodes(to: text, in: titles)
    let key = looseKey(text)
    if key.utf8.count >= 3 {
        found += names.filter { looseKey($0.name).contains(key) }.map(\.code)
    }
    let words = wordList(text)
    if !words.isEmpty, words.count <= 8 {
        found += codes(withWords: words, in: entries)
    }
    var unique: [String] = []
    for code in found where !unique.contains(code) && unique.count < 3 { unique.append(code) }
    return unique
}

private func nearestCodes(to text: String, in names: [(name: String, code: String)]) -> [String] {
    let codeOfName = Dictionary(names.map { ($0.name, $0.code) }, uniquingKeysWith: { a, _ in a })
    return nearest(to: text, in: names.map(\.name), count: 3).compactMap { codeOfName[$0] }
}

/// The codes of entries that have all words; where there is none, of those that have words spelled
/// much like them; where there is none either, words that no entry has are passed over.
private func codes(
    withWords words: [String], in entries: ArraySlice<CatalogEntry>
) -> [String] {
    let wordsOfEntry = entries.map { entry in
        let names = [entry.code.value, entry.title.value] + entry.aliases.map(\.value)
        return (code: entry.code.value, words: Set((names + entry.keywords).flatMap(wordList)))
    }
    // Every word of the catalog is compared once, however many entries have it.
    let known = wordsOfEntry.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let codes = { (meant: [Set<String>]) in
        wordsOfEntry.filter { entry in meant.allSatisfy { !$0.isDisjoint(with: entry.words) } }
            .map(\.code)
    }
    let exact = codes(words.map { word in known.filter { starts(word, $0) } })
    if !exact.isEmpty { return exact }
    let meant = words.map { word in known.filter { isMisspelt(word, $0) } }
    let similar = codes(meant)
    if !similar.isEmpty { return similar }
    let rest = meant.filter { !$0.isEmpty }
    // One word of many, such as "error", says too little.
    guard rest.count > 1, rest.count * 2 > words.count else { return [] }
    return codes(rest)
}

private func starts(_ word: String, _ known: String) -> Bool {
    word.utf8.count >= 3 ? known.hasPrefix(word) : known == word
}

/// Whether a word is another one, or its start, with a slip.
private func isMisspelt(_ word: String, _ known: String) -> Bool {
    if starts(word, known) { return true }
    let count = word.count
    guard count >= 4, known.count >= count - 1, known.first == word.first else { return false }
    return nearest(to: word, in: (count - 1...count + 1).map { String(known.prefix($0)) }) != nil
}

/// The words of a text in small letters; `cardDeclined` and `card_declined` have two.
private func wordList(_ text: String) -> [String] {
    var words: [String] = [""]
    var previous: Character = " "
    for character in text {
        let isInWord = character.isLetter || character.isNumber
        if !isInWord || (character.isUppercase && previous.isLowercase) { words.append("") }
        if isInWord { words[words.count - 1] += character.lowercased() }
        previous = character
    }
    return words.filter { !$0.isEmpty }
}
