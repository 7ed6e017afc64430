/// The number of bits for sections; in 31 bits, every program can compute with them.
let sectionBits = 31

/// What a place on a page is worth, in hundredths of once in prose.
private enum Weight {
    static let code = 700
    static let title = 900
    static let keywords = 450
    static let headers = 450
    static let message = 400
    static let quotedErrors = 300
    static let summary = 350
    static let causes = 250
    static let headings = 250
    static let reasonPhrase = 100
    /// A symptom: of many, each says less, as in a long text.
    ///
    /// Common statuses have hundreds and rare ones a dozen; without this, the common ones would get
    /// every question that shares a word with one of them.
    static func symptom(amongAll count: Int) -> Int {
        let usualCount = 120.0
        return Int(180 / (0.4 + 0.6 * Double(count) / usualCount))
    }
    /// How much of a word's weight the words that mean the same get, in percent.
    static let synonymShare = 40
    /// A pair of neighbours, beside what both are worth.
    static let pair = 150
    /// A pair of neighbours in prose.
    static let pairInProse = 100
}

/// Up to which word of a code's prose pairs of neighbours are terms: there it says what the code is
/// about, and all pairs would make the index twice as large.
private let pairedWords = 200

/// Collects the terms of a page.
struct TermCollector {
    private let document: SearchDocument
    private let table: TermTable
    private let sectionOfID: [String: Int]
    private(set) var uses = TermUses()
    private(set) var length = 0

    init(_ document: SearchDocument, _ table: TermTable) {
        self.document = document
        self.table = table
        sectionOfID = Dictionary(
            document.sections.enumerated().map { ($1.id, $0 + 1) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func collect() {
        let names = [document.code].compactMap(\.self) + document.aliases
        add(names, weight: Weight.code)
        let titles = [document.title, document.otherTitle ?? ""]
        add(titles, weight: Weight.title, withPairs: true)
        add(document.keywords, weight: Weight.keywords, withPairs: true, section: nil)
        add(
            document.symptoms, weight: Weight.symptom(amongAll: document.symptoms.count),
            withPairs: true, section: nil, bitOfText: bitOfSymptom)
        // Of many codes, the phrase tells none from the others, but it is all that is known of some.
        if let phrase = document.reasonPhrase {
            add([phrase], weight: Weight.reasonPhrase, withPairs: true, section: nil)
        }
        // A summary that says what the title says is no second witness.
        add([document.summary], weight: Weight.summary, withPairs: true, unlessIn: titles)
        for (index, section) in document.sections.enumerated() {
            add(
                [section.title], weight: document.kind == .article ? Weight.headings : 0,
                section: index + 1)
        }
        for passage in document.passages { add(passage) }
    }

    private mutating func add(_ passage: SearchDocument.Passage) {
        let section = passage.section.flatMap { sectionOfID[$0] } ?? 0
        switch passage.role {
        case .cause:
            add([passage.text], weight: Weight.causes, withPairs: true, section: section)
        case .message(let literals):
            add(
                [literals.joined(separator: " ")], weight: Weight.message, withPairs: true,
                section: section)
        case .quotedError:
            add([passage.text], weight: Weight.quotedErrors, withPairs: true, section: section)
        case .header: add([passage.text], weight: Weight.headers, section: section)
        case .comparison, .summary: break
        case .prose: addProse(passage.text, section: section)
        }
    }

    private mutating func addProse(_ text: String, section: Int) {
        let withPairs = document.kind != .article && length < pairedWords
        for term in table.terms(of: text, withPairs: withPairs) {
            if table.isPair[term] {
                uses[term].weight = max(uses[term].weight, Weight.pairInProse)
            } else {
                uses[term].count += 1
                length += 1
            }
            mark(term, section)
        }
    }

    /// Words of one symptom belong together, and symptoms that stand side by side are alike.
    private var bitOfSymptom: ((Int) -> Int)? {
        let first = document.sections.count + 1
        let count = document.symptoms.count
        return first < sectionBits ? { first + $0 * (sectionBits - first) / count } : nil
    }

    /// Each text is short: a term counts once in it.
    ///
    /// What stands in many of them counts more, but twice as many add the same each time.
    ///
    /// - Parameters:
    ///   - texts: what is said in one place.
    ///   - weight: what the place is worth.
    ///   - withPairs: whether pairs of neighbours are terms as well.
    ///   - section: where readers see it; `nil` for what the page does not say.
    ///   - others: texts whose terms have been counted.
    ///   - bitOfText: further bits for the terms of each text, by its place.
    private mutating func add(
        _ texts: [String], weight: Int, withPairs: Bool = false, section: Int? = 0,
        unlessIn others: [String] = [], bitOfText: ((Int) -> Int)? = nil
    ) {
        guard weight > 0 else { return }
        var counts: [Int: Int] = [:]
        for (place, text) in texts.enumerated() {
            for term in Set(table.terms(of: text, withPairs: withPairs)) {
                counts[term, default: 0] += 1
                if let bitOfText { mark(term, bitOfText(place)) }
            }
        }
        for text in others {
            for term in table.terms(of: text, withPairs: withPairs) { counts[term] = nil }
        }
        for (term, count) in counts {
            let once = table.isPair[term] ? min(weight, Weight.pair) : weight
            let factor = count == 1 ? 1 : 1 + binaryLogarithm(Double(count))
            uses[term].weight += Int(Double(once) * factor)
            if let section { mark(term, section) }
        }
    }

    /// A word that a page says with weight stands for those that mean the same, too.
    mutating func addSynonyms() {
        var weights: [Int: Int] = [:]
        for (term, use) in uses.all where use.weight >= Weight.causes {
            for group in table.synonymGroups[term] {
                weights[group] = max(weights[group] ?? 0, use.weight)
            }
        }
        for (group, weight) in weights.sorted(by: { $0.key < $1.key }) {
            let weight = weight * Weight.synonymShare / 100
            for word in table.synonyms.groups[group] {
                let term = table.number(of: word)
                if !uses.has(term) { uses[term].isBorrowed = true }
                uses[term].weight = max(uses[term].weight, weight)
            }
        }
    }

    private mutating func mark(_ term: Int, _ section: Int) {
        uses[term].sections |= 1 << UInt32(min(section, sectionBits - 1))
    }

    /// The terms that are no words, each once.
    func marks() -> [(term: Int, impact: Int)] {
        var marks: [(term: Int, impact: Int)] = []
        func add(_ prefix: String, _ text: String, _ impact: Int = 1) {
            marks.append((table.number(of: prefix + text), impact))
        }
        for (key, kind) in nameKeys().sorted(by: { $0.key < $1.key }) {
            add(TermPrefix.name, key, kind.rawValue)
        }
        for key in phraseKeys().sorted() { add(TermPrefix.phrase, key) }
        for filter in SearchFilter.of(document) { add(TermPrefix.filter, filter.rawValue) }
        if let status = document.status {
            for length in 1...3 { add(TermPrefix.status, String(status.prefix(length))) }
        }
        return marks
    }

    /// The keys of keywords, symptoms and header fields.
    private func phraseKeys() -> Set<String> {
        let headers = document.passages.filter { $0.role == .header }.map(\.text)
        var keys: Set<String> = []
        for text in document.keywords + document.symptoms + headers {
            keys.insert(table.nameKey(text))
        }
        return keys.subtracting([""])
    }

    /// The keys of a page's names; where two are the same, the better kind counts.
    private func nameKeys() -> [String: NameKind] {
        var keys: [String: NameKind] = [:]
        func add(_ name: String?, _ kind: NameKind) {
            guard let name else { return }
            let key = table.nameKey(name)
            guard !key.isEmpty, (keys[key]?.rawValue ?? 0) < kind.rawValue else { return }
            keys[key] = kind
        }
        if document.kind != .article {
            add(document.title, .title)
            add(document.otherTitle, .title)
        }
        for name in [document.code].compactMap(\.self) + document.aliases {
            let numbers = wordRanges(in: name).compactMap { WordRun(name[$0]) }.flatMap(\.parts)
                .filter(isDigits)
            if numbers.count == 1, numbers[0].utf8.count > 1 {
                let short = String(numbers[0].drop { $0 == "0" })
                add(numbers[0], .number)
                add(short, .number)
                add(table.nameKey(name).replacing(numbers[0], with: short), .number)
            }
        }
        for number in document.spokenNumbers { add(number, .number) }
        for alias in document.aliases { add(alias, .alias) }
        add(document.code, .code)
        return keys
    }
}
