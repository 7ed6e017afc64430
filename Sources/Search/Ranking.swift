import Diagnostics

/// The scores of the pages for one query.
///
/// All in whole numbers, so that the order is the same in
/// every program.
struct Ranking {
    private let index: SearchIndex
    /// What the terms of the query say about each page that has one of them.
    private var pages: [Int: PageScore] = [:]
    /// The terms that the words of the query were taken for.
    private(set) var foundTerms: Set<String> = []
    /// The start of the word that is being typed.
    private(set) var typedPrefix: String?
    /// What misspelt words were taken for, by their terms.
    private var corrections: [String: [(term: String, percent: Int)]] = [:]
    private var wordCount = 0
    private var isPasted = false

    init(_ index: SearchIndex) {
        self.index = index
    }

    /// What is known about one page.
    private struct PageScore {
        /// The best name that the query has of it.
        var name = 0
        /// The sum of what its terms say.
        var sum = 0
        /// How many words of the query it has.
        var wordCount = 0
        /// What the words say by section; see ``TermUse/sections``.
        var sections: [Int] = []

        mutating func add(_ impact: Int, in mask: UInt32) {
            sum += impact
            if sections.isEmpty { sections = Array(repeating: 0, count: sectionBits) }
            for bit in 0..<sectionBits where mask & (1 << UInt32(bit)) != 0 {
                sections[bit] += impact
            }
        }

        /// Of the first sections, the one that says the most; above the first heading where none
        /// says more.
        func bestSection(of count: Int) -> Int {
            sections.indices.prefix(count)
                .max { (sections[$0], -$0) < (sections[$1], -$1) } ?? 0
        }
    }

    mutating func rank(_ query: SearchQuery) {
        isPasted = query.isPasted
        wordCount = query.words.count
        if query.isPasted { rankNamesWithin(query) } else { rankNames(query) }
        // Of a code that nobody knows, the parts say nothing.
        if let code = query.code, !index.has(code), !pages.values.contains(where: { $0.name > 0 }) {
            return
        }
        // Digits that some statuses start with are all that was asked for.
        if let digits = query.wholeNames.last.flatMap(statusDigits), digits.utf8.count < 3 {
            return
        }
        for (place, word) in query.words.enumerated() {
            let isLast = place == query.words.count - 1
            rank(
                word, isOpenEnded: query.isOpenEnded && isLast,
                neighbours: neighbours(of: place, in: query))
        }
        for pair in query.pairs { rank(pair) }
    }

    /// The pages with their scores.
    var matches: [Int: Int] {
        var matches: [Int: Int] = [:]
        for (page, found) in pages {
            let score = found.name + textScore(of: found)
            if score > 0 { matches[page] = score }
        }
        return matches
    }

    /// The section of a page to lead to: `nil` for the page itself, else from 1 on.
    func section(of page: Int) -> Int? {
        guard let found = pages[page], found.name < Tier.within || found.name == Tier.phrase else {
            return nil
        }
        let best = found.bestSection(of: index.documents[page].sections.count + 1)
        return best == 0 ? nil : best
    }

    /// More for words that stand together, less where words of the query are missing.
    private func textScore(of found: PageScore) -> Int {
        let best = found.sections.max() ?? 0
        let score = found.sum + best / 2
        guard !isPasted, wordCount > 0 else { return score }
        return score * (wordCount + 3 * found.wordCount) / (4 * wordCount)
    }

    private mutating func name(_ page: Int, _ score: Int) {
        pages[page, default: PageScore()].name = max(pages[page]?.name ?? 0, score)
    }
}

/// What names are worth: each is more than all that words can say.
enum Tier {
    static let code = 1_000_000
    static let alias = 900_000
    static let title = 800_000
    static let statusesOfDigits = 720_000
    static let listOfDigits = 700_000
    static let number = 600_000
    static let phrase = 550_000
    static let codeInLog = 500_000
    static let message = 450_000
    static let digits = 400_000
    static let within = 300_000
    static let codesOfStatus = 200_000
    static let start = 100_000

    /// That of a query that is a name, by the number of the name's kind.
    static func whole(_ kind: Int) -> Int {
        [0, number, title, alias, code][kind]
    }
}

// MARK: - Names

extension Ranking {
    /// A query that is a name, starts one or has one in it.
    private mutating func rankNames(_ query: SearchQuery) {
        for key in query.wholeNames {
            for posting in index.postings(of: TermPrefix.name + key) {
                name(posting.page, Tier.whole(posting.impact))
            }
            for posting in index.postings(of: TermPrefix.phrase + key) {
                name(posting.page, Tier.phrase)
            }
        }
        guard let key = query.wholeNames.last else { return }
        rankDigits(key)
        if query.isOpenEnded, key.utf16.count > 1 {
            for term in index.terms(withPrefix: TermPrefix.name + key, count: 60) {
                for posting in index.postings(of: term) {
                    switch NameKind(rawValue: posting.impact) {
                    case .code, .alias:
                        // The shorter a name, the less of it is missing.
                        let missing = min(99, term.utf16.count)
                        name(posting.page, Tier.start + 100 * posting.impact - missing)
                    case .title: pages[posting.page, default: PageScore()].sum += 150
                    default: break
                    }
                }
            }
        }
        for start in query.runs.indices {
            for end in start..<min(start + 4, query.runs.count) {
                let runs = query.runs[start...end].map(\.run)
                guard runs.count < query.runs.count else { continue }
                rankName(runs)
            }
        }
    }

    /// `42` and `4xx` are lists of codes; a status has all codes that come with it behind it.
    private mutating func rankDigits(_ key: String) {
        guard let digits = statusDigits(key) else { return }
        for posting in index.postings(of: TermPrefix.status + digits) {
            let isStatus = index.documents[posting.page].kind == .status
            let tier = [Tier.digits, Tier.statusesOfDigits, Tier.codesOfStatus][
                digits.utf8.count - 1]
            name(posting.page, isStatus ? tier : Tier.codesOfStatus)
        }
        // A status that the site does not have is in the list of its class, if anywhere.
        guard digits.utf8.count < 3 || !index.has(TermPrefix.status + digits) else { return }
        for posting in index.postings(of: "\(TermPrefix.name)\(digits.prefix(1))xx") {
            name(posting.page, Tier.listOfDigits)
        }
    }

    /// A name in a question: a single plain word is none.
    private mutating func rankName(_ runs: [WordRun]) {
        let key = runs.map(\.whole).joined()
        let isPlain = runs.count == 1 && !looksLikeCode(runs[0])
        guard !isPlain else { return }
        for posting in index.postings(of: TermPrefix.name + key) {
            switch NameKind(rawValue: posting.impact) {
            case .code, .alias: name(posting.page, Tier.within)
            case .number where key.utf8.count > 2: name(posting.page, Tier.within)
            case .title: pages[posting.page, default: PageScore()].sum += 200
            default: break
            }
        }
    }

    /// The codes in a piece of a log or a response: those of the API first, then statuses.
    private mutating func rankNamesWithin(_ query: SearchQuery) {
        for start in query.runs.indices {
            for end in start..<min(start + 6, query.runs.count) {
                let isJoined = query.runs[(start + 1)..<(end + 1)].allSatisfy { isJoint($0.gap) }
                let runs = query.runs[start...end].map(\.run)
                let key = runs.map(\.whole).joined()
                for posting in index.postings(of: TermPrefix.name + key) {
                    let kind = NameKind(rawValue: posting.impact)
                    if kind == .title, runs.count > 1 {
                        pages[posting.page, default: PageScore()].sum += 400
                    }
                    guard isJoined, kind == .code || kind == .alias else { continue }
                    let score = codeInLog(posting.page, runs, query, start, end)
                    if score > 0 { name(posting.page, score) }
                }
            }
        }
    }

    /// What a code is worth where it stands.
    private func codeInLog(
        _ page: Int, _ runs: [WordRun], _ query: SearchQuery, _ start: Int, _ end: Int
    ) -> Int {
        let document = index.documents[page]
        let isIntroduced = isIntroduced(query, start)
        switch document.kind {
        case .list: return 0
        case .status:
            guard !isPartOfNumber(query, start, end) else { return 0 }
            return isIntroduced ? Tier.within : 20
        case .error, .article:
            if runs.count == 1, isDigits(runs[0].whole) { return isIntroduced ? Tier.codeInLog : 0 }
            return runs.count > 1 || looksLikeCode(runs[0]) || isIntroduced ? Tier.codeInLog : 0
        }
    }
}

/// `4`, `42`, `4x`, `4xx` and `429` stand for the digits that a status starts with.
private func statusDigits(_ key: String) -> String? {
    let bytes = Array(key.utf8)
    guard (1...3).contains(bytes.count), bytes[0] >= 0x31, bytes[0] <= 0x35 else { return nil }
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard bytes.dropFirst(digits.count).allSatisfy({ $0 == UInt8(ascii: "x") }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
}

/// Whether a word is no word of a language: `e1042`, `rateLimit`, `429`.
private func looksLikeCode(_ run: WordRun) -> Bool {
    run.parts.count > 1 || (isDigits(run.whole) && run.whole.utf8.count > 2)
}

/// Words that a status or a code follows in logs and responses, perhaps behind another word.
private let introductions: Set<String> = [
    "code", "http", "https", "responded", "response", "returned", "status", "statuscode",
]

/// Words that a status or a code follows at once.
private let weakIntroductions: Set<String> = [
    "error", "errors", "failed", "got", "problems", "reason", "received", "type",
]

/// Whether a word shortly before a run says that a code follows; behind "HTTP", the version may.
private func isIntroduced(_ query: SearchQuery, _ start: Int) -> Bool {
    let words = query.runs[max(0, start - 3)..<start].map(\.run.whole)
    return words.suffix(2).contains { introductions.contains($0) }
        || words.last.map(weakIntroductions.contains) ?? false || words.first == "http"
}

/// Whether digits belong to a time, a version, an address or a sum.
private func isPartOfNumber(_ query: SearchQuery, _ start: Int, _ end: Int) -> Bool {
    func isPart(_ gap: Substring, _ neighbour: WordRun) -> Bool {
        guard neighbour.whole.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else {
            return false
        }
        return gap.unicodeScalars.count == 1
            && gap.unicodeScalars.allSatisfy { ".:,-/+#".unicodeScalars.contains($0) }
    }
    if query.runs[start].gap.hasSuffix("*") { return true }
    if start > 0, isPart(query.runs[start].gap, query.runs[start - 1].run) { return true }
    return end + 1 < query.runs.count && isPart(query.runs[end + 1].gap, query.runs[end + 1].run)
}

// MARK: - Words

extension Ranking {
    /// The words beside a word.
    private func neighbours(of place: Int, in query: SearchQuery) -> [String] {
        let words = query.words
        var joined: [String] = []
        if place > 0 { joined.append(words[place - 1].typed + words[place].typed) }
        if place + 1 < words.count { joined.append(words[place].typed + words[place + 1].typed) }
        return joined
    }

    /// Adds what a word says: by itself, as the start of a word, as a part of a compound, and if
    /// it is nowhere, as a misspelt one.
    private mutating func rank(_ word: SearchQuery.Word, isOpenEnded: Bool, neighbours: [String]) {
        var candidates: [(term: String, percent: Int)] = [(word.term, 100)]
        for joined in neighbours { candidates.append((joined, 90)) }
        var isKnown = index.has(word.term) || neighbours.contains { index.has($0) }
        if isOpenEnded, word.typed.utf16.count > 1 {
            typedPrefix = word.typed
            let longer = index.terms(withPrefix: word.typed, count: 60)
            isKnown = isKnown || !longer.isEmpty
            candidates += longer.filter { $0 != word.term }.map { ($0, 60) }
        }
        // Logs are full of words that are nowhere, and right.
        if !isKnown, !isPasted {
            let guesses = guesses(for: word)
            corrections[word.term] = guesses
            candidates += guesses
        }
        add(candidates)
    }

    /// Adds what two neighbours say on top; misspelt ones, as what they were taken for.
    private mutating func rank(_ pair: SearchQuery.Pair) {
        for first in corrections[pair.first] ?? [(pair.first, 100)] {
            for second in corrections[pair.second] ?? [(pair.second, 100)] {
                let percent = min(first.percent, second.percent)
                for posting in index.postings(of: pairTerm(first.term, second.term)) {
                    pages[posting.page, default: PageScore()].add(
                        posting.impact * percent / 100, in: posting.sections)
                }
            }
        }
    }

    /// Each page counts the best of the candidates.
    private mutating func add(_ candidates: [(term: String, percent: Int)]) {
        var best: [Int: (impact: Int, sections: UInt32)] = [:]
        for (term, percent) in candidates {
            let postings = index.postings(of: term)
            if !postings.isEmpty { foundTerms.insert(term) }
            for posting in postings {
                let impact = posting.impact * percent / 100
                if impact > best[posting.page]?.impact ?? 0 {
                    best[posting.page] = (impact, posting.sections)
                }
            }
        }
        for (page, found) in best {
            pages[page, default: PageScore()].add(found.impact, in: found.sections)
            pages[page, default: PageScore()].wordCount += 1
        }
    }

    /// What a word that is nowhere may stand for: two words without the space between them, else
    /// words with up to two wrong letters, else words that start alike.
    private func guesses(for word: SearchQuery.Word) -> [(term: String, percent: Int)] {
        guard isSpelling(word.typed) else { return [] }
        let near = nearSpellings(of: word.term, in: index.spellings)
        if near.first?.distance == 1 { return near.map { ($0.word, 70) } }
        let typed = Array(word.typed.utf16)
        for cut in 3..<max(3, typed.count - 2) {
            let parts = [typed[..<cut], typed[cut...]].map { String(decoding: $0, as: UTF16.self) }
            let terms = parts.map { SearchLanguage(index.language).stem($0) }
            if terms.allSatisfy({ index.has($0) }) { return terms.map { ($0, 70) } }
        }
        if !near.isEmpty { return near.map { ($0.word, 50) } }
        let beginning = String(
            decoding: word.term.utf16.prefix(max(4, word.term.utf16.count * 3 / 5)), as: UTF16.self)
        return index.terms(withPrefix: beginning, count: 8).map { ($0, 40) }
    }
}

/// The words of least distance to a misspelt one: one wrong letter, or two in a long word.
private func nearSpellings(
    of word: String, in spellings: [String]
) -> [(word: String, distance: Int)] {
    let wanted = Array(word.utf16)
    var limit = wanted.count >= 7 ? 2 : 1
    var found: [(word: String, distance: Int)] = []
    for spelling in spellings {
        let units = Array(spelling.utf16)
        guard abs(units.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, units)
        guard distance <= limit else { continue }
        if distance < limit {
            limit = distance
            found = []
        }
        found.append((spelling, distance))
    }
    return Array(found.filter { $0.distance == limit }.prefix(8))
}
