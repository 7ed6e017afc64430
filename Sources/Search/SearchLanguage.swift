/// What the search knows of a language: which endings a word may lose, and which words say nothing.
///
/// Any other language than those known here is searched as it is written.
package enum SearchLanguage: Sendable {
    case english
    case german
    case other

    /// - Parameter tag: a BCP 47 language tag.
    package init(_ tag: String) {
        switch tag.prefix(while: { $0 != "-" }).lowercased() {
        case "en": self = .english
        case "de": self = .german
        default: self = .other
        }
    }

    /// The word without its endings, so that forms of a word are equal.
    func stem(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
            return word
        }
        return switch self {
        case .english: englishStem(word)
        case .german: germanStem(word)
        case .other: word
        }
    }

    /// Whether a word turns what stands beside it around, and says nothing alone.
    func isNegation(_ word: String) -> Bool {
        switch self {
        case .english: ["no", "not", "cannot"].contains(word)
        case .german: ["kein", "keine", "keinen", "nicht"].contains(word)
        case .other: false
        }
    }

    /// Whether a word is in every second sentence, whatever that is about.
    func isStopWord(_ word: String) -> Bool {
        switch self {
        case .english: englishStopWords.contains(word)
        case .german: germanStopWords.contains(word)
        case .other: false
        }
    }
}

private let englishStopWords: Set<String> = [
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at",
    "be", "because", "been", "being", "but", "by", "can", "could", "did", "didn", "do", "does",
    "doesn", "doing", "don", "for", "from", "get", "gets", "getting", "give", "gives", "got", "had",
    "has", "have", "he",
    "how", "i", "if", "in", "into", "is", "isn", "it", "its", "just", "keep", "keeps", "let", "ll",
    "me", "mean", "means", "my", "of",
    "on", "one", "or", "our", "per", "s", "should", "so", "some", "t", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
    "us", "ve", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why",
    "will", "with", "won", "would", "you", "your",
]

private let germanStopWords: Set<String> = [
    "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "beim", "bin", "bis", "da", "das",
    "dass", "dem", "den", "der", "des", "die", "dies", "diese", "dieser", "dieses", "du", "durch",
    "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "fur", "hat", "habe", "haben",
    "ich", "ihr", "im", "in", "ist", "kann", "man", "mein", "meine", "mich", "mir", "mit", "nach",
    "oder", "sein", "sich", "sie", "sind", "so", "und", "uber", "um", "uns", "vom", "von", "vor",
    "war", "warum", "was", "wenn", "werden", "wie", "wieder", "wir", "wird", "wo", "wurde", "zu",
    "zum", "zur",
]

/// English: plurals, `-ed`, `-ing`, `-ly`, `-ion`, `-ment`, `-ability` and what differs between
/// British and American spelling.
private func englishStem(_ word: String) -> String {
    var word = Ending(word)
    if word.ends("ies") {
        word.replace(3, "y")
    } else if word.ends("sses") || word.ends("xes") || word.ends("ches") || word.ends("shes") {
        word.drop(2)
    } else if word.ends("s"), !word.ends("ss"), !word.ends("us"), !word.ends("is") {
        word.drop(1)
    }
    if word.ends("ied") {
        word.replace(3, "y")
    } else if word.ends("ing"), word.hasVowel(before: 3) {
        word.replace(3, word.count > 5 ? "" : "e")
    } else if word.ends("ed"), !word.ends("eed"), word.hasVowel(before: 2) {
        word.drop(word.count > 4 ? 2 : 1)
    } else if word.ends("ily") {
        word.replace(3, "y")
    } else if word.ends("ably") || word.ends("ibly") {
        word.replace(1, "e")
    } else if word.ends("ability") || word.ends("ibility") {
        word.replace(5, "le")
    } else if word.ends("ly"), word.count > 5 {
        word.drop(2)
    }
    if word.ends("isation") { word.replace(7, "ization") }
    if word.ends("ization") {
        word.replace(7, "ize")
    } else if word.ends("sion") || word.ends("tion"), word.count > 5 {
        word.drop(3)
    }
    if word.ends("e"), word.count > 3 { word.drop(1) }
    if word.ends("at") || word.ends("it"), word.count > 6 { word.drop(2) }
    if word.ends("ific") { word.drop(1) }
    if word.ends("ment"), word.count > 7 {
        word.drop(4)
        if word.ends("e"), word.count > 3 { word.drop(1) }
    }
    if word.ends("is") || word.ends("ys"), word.count > 4 {
        word.replace(1, "z")
    } else if word.ends("our"), word.count > 4 {
        word.replace(3, "or")
    } else if word.ends("y"), word.count > 2 {
        word.replace(1, "i")
    }
    if word.endsDoubled, word.count > 3 { word.drop(1) }
    return word.text
}

/// German: the endings of cases, numbers and persons.
private func germanStem(_ word: String) -> String {
    var word = Ending(word)
    for _ in 0..<2 where word.count > 4 {
        if word.ends("ern"), word.count > 5 {
            word.drop(3)
        } else if word.ends("em") || word.ends("en") || word.ends("er") || word.ends("es") {
            word.drop(2)
        } else if word.ends("e") || word.ends("n") || word.ends("s") {
            word.drop(1)
        }
    }
    if word.ends("t"), word.count > 4 { word.drop(1) }
    return word.text
}

/// A word of ASCII letters that loses endings.
private struct Ending {
    private var bytes: [UInt8]

    init(_ word: String) { bytes = Array(word.utf8) }

    var count: Int { bytes.count }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the last two letters are the same.
    var endsDoubled: Bool {
        bytes.count > 1 && bytes[bytes.count - 1] == bytes[bytes.count - 2]
    }

    func ends(_ ending: String) -> Bool {
        var index = bytes.count - ending.utf8.count
        guard index > 0 else { return false }
        for byte in ending.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    func hasVowel(before length: Int) -> Bool {
        bytes.dropLast(length).contains { "aeiouy".utf8.contains($0) }
    }

    mutating func drop(_ length: Int) { bytes.removeLast(length) }

    mutating func replace(_ length: Int, _ ending: String) {
        drop(length)
        bytes += ending.utf8
    }
}
