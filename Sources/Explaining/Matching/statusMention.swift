import ErrorCatalog

/// The status that a text speaks of: `HTTP/1.1" 429`, `status code 429`, `status=429`,
/// `429 Too Many Requests`, `Too Many Requests`; `nil` where there is none.
func statusMention(in bytes: [UInt8]) -> Int? {
    let words = statusWords(bytes.prefix(64 << 10))
    for (index, word) in words.enumerated() {
        guard let status = threeDigits(word.utf8) else { continue }
        let before = words[max(0, index - 3)..<index].map { $0.lowercased() }
        let isNamed = before.last.map { isStatusName($0) } ?? false
        // The second word of "status code", "HTTP 1.1".
        let isNamedBefore =
            before.count > 1
            && ["code", "1.1", "1.0", "2", "2.0", "3", "of", "is"]
                .contains(before[before.count - 1])
            && isStatusName(before[before.count - 2])
        if isNamed || isNamedBefore || hasReason(status, words[(index + 1)...]) { return status }
    }
    return nil
}

/// A status that a person typed: `429`, `HTTP 429`, `429 Too Many Requests`.
func typedStatus(_ text: String) -> Int? {
    let words = statusWords(Array(text.utf8)[...])
    guard words.count <= 8 else { return nil }
    if words.count == 1 {
        let word = words[0].lowercased()
        return threeDigits((word.hasPrefix("http") ? word.dropFirst(4) : word[...]).utf8)
    }
    if let mention = statusMention(in: Array(text.utf8)) { return mention }
    return (100...599).first { status in
        registeredReasonPhrase(of: status).map { looseKey($0) == looseKey(text) } ?? false
    }
}

private let statusNames: Set<String> = [
    "status", "http", "statuscode", "httpstatus", "status_code", "http_status", "http/1.1",
    "http/1.0", "http/2", "http/2.0", "http/3",
]

private func isStatusName(_ word: String) -> Bool {
    statusNames.contains(word)
}

/// Whether the words start with the reason phrase of a status.
private func hasReason(_ status: Int, _ words: ArraySlice<String>) -> Bool {
    guard let phrase = registeredReasonPhrase(of: status) else { return false }
    let count = statusWords(Array(phrase.utf8)[...]).count
    return looseKey(words.prefix(count).joined()) == looseKey(phrase)
}

/// Words and numbers, quotes and other signs left out.
private func statusWords(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !(isWordByte($0) || "./".utf8.contains($0)) }
        .map { String(decoding: $0, as: UTF8.self) }
}
