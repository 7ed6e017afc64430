/// What somebody typed or pasted.
struct SearchQuery {
    /// A word to find pages by.
    struct Word: Hashable {
        /// Its stem.
        var term: String
        /// As it was typed, in lower case.
        var typed: String
    }

    /// Two words that stand side by side.
    struct Pair: Hashable {
        var first: String
        var second: String
    }

    /// The words without those that say nothing; all of them where nothing else is there.
    private(set) var words: [Word] = []
    /// Pairs of neighbours among them, by their terms.
    private(set) var pairs: [Pair] = []
    /// Runs of the query in their order, with what stands in front of each.
    private(set) var runs: [(run: WordRun, gap: Substring)] = []
    /// The query as it was typed, without white space around it.
    let spelling: String
    /// Whether it is a piece of a log or of a response rather than a question.
    let isPasted: Bool
    /// Whether its last word may still be the start of one.
    let isOpenEnded: Bool

    /// - Parameters:
    ///   - text: of any length; what is beyond the limit does not count.
    ///   - analyzer: that of the index.
    init(_ text: String, _ analyzer: TextAnalyzer) {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.sizeLimit)))
        spelling = trimmed(text)
        var end = text.startIndex
        var all: [(word: Word, isStopWord: Bool, isInPairs: Bool)] = []
        for range in wordRanges(in: text) {
            guard let run = WordRun(text[range]) else { continue }
            runs.append((run, text[end..<range.lowerBound]))
            end = range.upperBound
            for (word, typed) in analyzer.typedWords(of: run) {
                all.append((Word(term: word.term, typed: typed), word.isStopWord, word.isInPairs))
            }
        }
        let telling = all.filter { !$0.isStopWord }.map(\.word)
        let chosen = telling.isEmpty ? all.map(\.word) : telling
        let hasMarkup = text.unicodeScalars.contains { "\n\r{}\"=".unicodeScalars.contains($0) }
        isPasted = hasMarkup || telling.count > 8
        isOpenEnded = !isPasted && end == text.endIndex && !runs.isEmpty
        let paired = all.filter(\.isInPairs).map(\.word.term)
        pairs = zip(paired, paired.dropFirst()).map { Pair(first: $0, second: $1) }
        words = uniqued(chosen)
        if isPasted { words = longest(words, count: 16) }
        pairs = Array(uniqued(pairs).prefix(24))
    }

    /// Up to how many scalars of a query are read.
    private static let sizeLimit = 4000

    /// Whether the pieces of a message stand in it, one behind the other.
    func has(_ pieces: [String]) -> Bool {
        var start = 0
        return pieces.allSatisfy { piece in
            let words = wordRanges(in: piece).compactMap { WordRun(piece[$0])?.whole }
            guard runs.count >= words.count else { return false }
            for place in start..<max(start, runs.count - words.count + 1)
            where runs[place..<(place + words.count)].map(\.run.whole) == words {
                start = place + words.count
                return true
            }
            return false
        }
    }

    /// The name that the whole query is if it is a code: letters and digits without spaces between
    /// them, and no status among them; `err404` is one.
    var code: String? {
        let parts = tellingRuns.flatMap(\.run.parts)
        let isCode =
            tellingRuns.dropFirst().allSatisfy { isJoint($0.gap) }
            && parts.contains(where: isDigits)
            && !parts.allSatisfy(isDigits) && !parts.contains(where: isStatusNumber)
        return isCode ? tellingRuns.map(\.run.whole).joined() : nil
    }

    /// The runs without words such as "HTTP" and "error".
    private var tellingRuns: [(run: WordRun, gap: Substring)] {
        let telling = runs.filter { !namingWords.contains($0.run.whole) }
        return telling.isEmpty ? runs : telling
    }

    /// The name that the whole query may be, with and without words such as "HTTP" and "error".
    var wholeNames: [String] {
        let names = [runs, tellingRuns].map { $0.map(\.run.whole).joined() }
        return uniqued(names.map(withDigits) + names)
    }
}

/// Words that say that a code follows, and nothing else.
let namingWords: Set<String> = [
    "code", "codes", "err", "error", "errors", "fehler", "fehlercode", "http", "https", "response",
    "returned", "status", "statuscode",
]

extension TextAnalyzer {
    /// The words of a run with their spelling.
    fileprivate func typedWords(of run: WordRun) -> [(Word, typed: String)] {
        let words = words(of: run)
        guard words.count == run.parts.count else { return words.map { ($0, $0.term) } }
        return Array(zip(words, run.parts)).map { ($0, typed: $1) }
    }
}

/// Whether nothing but one sign that names are joined with stands between two runs.
func isJoint(_ gap: Substring) -> Bool {
    gap.unicodeScalars.count == 1
        && gap.unicodeScalars.allSatisfy { "_-.:".unicodeScalars.contains($0) }
}

/// Three digits that a status may have.
private func isStatusNumber(_ term: String) -> Bool {
    let bytes = Array(term.utf8)
    return bytes.count == 3 && isDigits(term) && bytes[0] >= 0x31 && bytes[0] <= 0x35
}

/// A text without the white space around it, as JavaScript trims it.
private func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in
        scalar.properties.isWhitespace && scalar != "\u{85}" || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars
    let start = scalars.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return end.map { String(start[...$0]) } ?? ""
}

/// The longest words in their order: they tell the most.
private func longest(_ words: [SearchQuery.Word], count: Int) -> [SearchQuery.Word] {
    let order = words.indices.sorted {
        (-words[$0].typed.utf16.count, $0) < (-words[$1].typed.utf16.count, $1)
    }
    return order.prefix(count).sorted().map { words[$0] }
}

/// The elements in their order, each once.
func uniqued<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
}

/// A name with digits in place of the letters that look like them and stand beside one: `e0382` for
/// `eo382`.
private func withDigits(_ name: String) -> String {
    var units = Array(name.utf16)
    let isDigit = { (unit: UInt16) in unit >= 0x30 && unit <= 0x39 }
    for index in units.indices {
        let neighbours = [index - 1, index + 1].filter { units.indices.contains($0) }
        guard neighbours.contains(where: { isDigit(units[$0]) }) else { continue }
        switch units[index] {
        case 0x6F: units[index] = 0x30
        case 0x69, 0x6C: units[index] = 0x31
        default: break
        }
    }
    return String(decoding: units, as: UTF16.self)
}
