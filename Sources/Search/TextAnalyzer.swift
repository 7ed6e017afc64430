/// Turns texts into the terms that they are found by, the same for pages and for queries.
///
/// A run of letters and digits that is made of several words, such as `rateLimit` or `e1042`, is
/// found by each of them and as a whole.
struct TextAnalyzer: Sendable {
    let language: SearchLanguage

    /// A word of a text in its turn.
    struct Word {
        /// Its stem.
        var term: String
        /// Whether it says nothing by itself.
        var isStopWord: Bool
        /// Whether it still says something beside its neighbours: "not" does.
        var isInPairs: Bool
    }

    /// The words of a run; single letters are none.
    func words(of run: WordRun) -> [Word] {
        if run.isUnspaced { return neighbours(in: run.whole) }
        // What changes between letters and digits all the time is a key or a hash.
        guard run.parts.count <= 6 else {
            return [Word(term: run.whole, isStopWord: false, isInPairs: true)]
        }
        return run.parts.compactMap { part in
            guard part.utf16.count > 1 || isDigits(part) else { return nil }
            let isNegation = language.isNegation(part)
            let isStopWord = isNegation || (language.isStopWord(part) && !run.isGetMethod)
            return Word(
                term: language.stem(part), isStopWord: isStopWord,
                isInPairs: isNegation || !isStopWord)
        }
    }

    /// Each two neighbouring characters, for scripts that put no space between words.
    private func neighbours(in text: String) -> [Word] {
        let letters = Array(text.unicodeScalars)
        return (0..<max(1, letters.count - 1)).map { place in
            let pair = String(String.UnicodeScalarView(letters[place...].prefix(2)))
            return Word(term: pair, isStopWord: false, isInPairs: false)
        }
    }

    /// The term of a run that is made of several words.
    func wholeTerm(of run: WordRun) -> String? {
        (2...6).contains(run.parts.count) && run.whole.utf16.count > 1 ? run.whole : nil
    }
}

/// The term of two neighbours.
func pairTerm(_ first: String, _ second: String) -> String { "\(first) \(second)" }

/// Whether a term is one of two neighbours.
func isPair(_ term: String) -> Bool { term.utf8.contains(UInt8(ascii: " ")) }

/// The key of a name: all its letters and digits as one word, so that `Rate-Limit` equals
/// `rateLimit`; empty where a name has neither.
func nameKey(_ name: String) -> String {
    wordRanges(in: name).compactMap { WordRun(name[$0])?.whole }.joined()
}

func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
}
