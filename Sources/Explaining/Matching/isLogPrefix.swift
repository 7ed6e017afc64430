import Escaping

/// Whether a word is one that logs write in front of messages: a time, a level, a name between
/// brackets or before a colon, `key=value`.
func isLogPrefix(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if ":]|>".utf8.contains(last) || "[<".utf8.contains(first) { return true }
    if word.contains(UInt8(ascii: "=")) { return true }
    if isDigit(first) {
        // `10:00`, `2026-01-31`, `31/Jan/2026`
        return word.contains(UInt8(ascii: ":"))
            || "-/".utf8.contains { separator in word.count { $0 == separator } == 2 }
    }
    return levels.contains(String(decoding: word, as: UTF8.self))
}

/// As capital letters: in small letters they are words of a message, too.
private let levels: Set<String> = [
    "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERR", "ERROR", "CRIT", "CRITICAL",
    "ALERT", "EMERG", "FATAL", "PANIC", "SEVERE",
]
