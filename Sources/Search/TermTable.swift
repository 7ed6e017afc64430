/// The terms of some pages, and what is known of each run of letters and digits in them.
///
/// It is looked into for each word of a site, so it goes by bytes; a dictionary of strings took
/// three times as long. It has an identity, because all that is said of its pages is said in its
/// numbers.
final class TermTable {
    let synonyms: Synonyms
    /// Every term by its number.
    private(set) var terms: [String] = []
    /// Whether a term is one of two neighbours.
    private(set) var isPair: [Bool] = []
    /// The groups of words that mean the same as a term.
    private(set) var synonymGroups: [[Int]] = []
    private var numberOfTerm: [String: Int] = [:]
    private var numberOfPair: [Pair: Int] = [:]
    private var runs: [Run] = []
    private var runBytes = ByteStringTable()
    private let analyzer: TextAnalyzer

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    /// A run of letters and digits.
    private struct Run {
        /// The run as one word; empty where nothing is left of it.
        var key = ""
        /// Its term as a whole, if it is made of several words.
        var whole: Int?
        var words: [Word] = []
    }

    private struct Word {
        var term: Int
        var isStopWord: Bool
        var isInPairs: Bool
    }

    init(_ language: SearchLanguage, _ synonyms: Synonyms) {
        analyzer = TextAnalyzer(language: language)
        self.synonyms = synonyms
    }

    /// The number of a term, which it gets if it has none.
    func number(of term: String) -> Int {
        if let number = numberOfTerm[term] { return number }
        numberOfTerm[term] = terms.count
        terms.append(term)
        isPair.append(Search.isPair(term))
        synonymGroups.append(synonyms.groupsOfTerm[term] ?? [])
        return terms.count - 1
    }

    /// All terms of a text without stop words, those of whole runs among them.
    ///
    /// - Parameters:
    ///   - text: plain text.
    ///   - withPairs: whether pairs of neighbours are terms as well.
    /// - Returns: the terms in their order, as often as they stand there.
    func terms(of text: String, withPairs: Bool = false) -> [Int] {
        var found: [Int] = []
        var last: Int?
        forEachRun(in: text) { run in
            if let whole = run.whole { found.append(whole) }
            for word in run.words {
                if !word.isStopWord { found.append(word.term) }
                guard word.isInPairs else { continue }
                if withPairs, let last { found.append(pair(last, word.term)) }
                last = word.term
            }
        }
        return found
    }

    /// All letters and digits of a name as one word; see ``Search/nameKey(_:)``.
    func nameKey(_ name: String) -> String {
        var key = ""
        forEachRun(in: name) { key += $0.key }
        return key
    }

    private func pair(_ first: Int, _ second: Int) -> Int {
        let pair = Pair(first: first, second: second)
        if let number = numberOfPair[pair] { return number }
        let number = number(of: pairTerm(terms[first], terms[second]))
        numberOfPair[pair] = number
        return number
    }

    private func forEachRun(in text: String, _ body: (Run) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            forEachWordRange(in: bytes) { range in
                let slice = UnsafeBufferPointer(rebasing: bytes[range])
                let (number, isNew) = runBytes.number(of: slice)
                if isNew { runs.append(run(String(decoding: slice, as: UTF8.self))) }
                body(runs[number])
            }
        }
    }

    private func run(_ text: String) -> Run {
        guard let run = WordRun(text[...]) else { return Run() }
        let words = analyzer.words(of: run).map { word in
            Word(
                term: number(of: word.term), isStopWord: word.isStopWord,
                isInPairs: word.isInPairs)
        }
        return Run(
            key: run.whole, whole: analyzer.wholeTerm(of: run).map { number(of: $0) },
            words: words)
    }
}
