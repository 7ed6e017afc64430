/// Whether a byte is one of those that tokens and names are made of.
func isWordByte(_ byte: UInt8) -> Bool {
    isASCIILetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

/// Whether a credential is made up so that people see it: it says so, repeats a character, or
/// counts up.
func isPlaceholder(_ text: String) -> Bool {
    let lower = Array(text.utf8.map { isASCIILetter($0) ? $0 | 0x20 : $0 })
    if placeholderWords.first(in: lower) != nil { return true }
    var repeated = 1
    var counting = 1
    for (previous, byte) in zip(lower, lower.dropFirst()) {
        repeated = byte == previous ? repeated + 1 : 1
        counting = Int(byte) == Int(previous) + 1 ? counting + 1 : 1
        if repeated >= 4 || counting >= 5 { return true }
    }
    return false
}

private let placeholderWords = Needles([
    "example", "demo", "test", "sample", "dummy", "fake", "placeholder", "redacted", "your",
    "secret", "password", "passwort", "changeme", "hunter2", "opensesame", "open sesame", "token",
    "here", "invalid", "foobar", "...",
])

/// Whether characters look like chance: many different ones, of three kinds, no words joined by
/// separators.
func isRandom(_ word: ArraySlice<UInt8>) -> Bool {
    guard kinds(of: word) >= 3 else { return false }
    return Set(word).count * 2 >= min(word.count, 40)
}

/// How many of the four kinds are there: small letters, capital letters, digits, others.
func kinds(of word: ArraySlice<UInt8>) -> Int {
    var kinds: Set<Int> = []
    for byte in word {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): kinds.insert(0)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): kinds.insert(1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): kinds.insert(2)
        default: kinds.insert(3)
        }
    }
    return kinds.count
}
