import Diagnostics
import ErrorCatalog

/// The names of the constants for codes, no two of them the same.
///
/// A name depends on its code alone, so it stays when other codes come and go. Where two codes would
/// get the same name (`not_found`, `notFound`), each gets a hash of itself at its end.
///
/// - Parameters:
///   - entries: entries with different codes.
///   - form: how names look.
///   - taken: names that stand for something else.
/// - Returns: the names in the order of the entries.
func constantNames(
    of entries: [CatalogEntry], form: NameForm, taken: Set<String> = []
) -> [String] {
    let words = entries.map { constantWords(of: $0, form: form, taken: taken) }
    let plain = words.map(form.name)
    let counts = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(entries, words).map { entry, words in
        let name = form.name(words)
        if counts[name] == 1 { return name }
        return form.name(words + [shortHash(of: entry.code.value)])
    }
}

/// The words of the name of a code, of which the first starts with a letter: `429` as a status is
/// `status 429`, `22P02` is `code 22P02`.
private func constantWords(
    of entry: CatalogEntry, form: NameForm, taken: Set<String>
) -> [String] {
    let code = entry.code.value
    if entry.kind == .status { return ["status", code] }
    var words = codeWords(code)
    if words.isEmpty { words = [shortHash(of: code)] }
    if words[0].unicodeScalars.first.map(isDigit) ?? true { words.insert("code", at: 0) }
    if taken.contains(form.name(words)) { words.append("code") }
    return words
}
