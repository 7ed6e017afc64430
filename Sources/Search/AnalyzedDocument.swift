/// A page as the terms that it is found by.
///
/// Made page by page, so for many pages at once.
package struct AnalyzedDocument: Sendable {
    let document: SearchDocument
    /// How often and where each term stands.
    let uses: [String: TermUse]
    /// The number of terms in the prose.
    let length: Int
    /// The keys of its names.
    let names: [String: NameKind]
    /// The keys of what people say for it, word for word.
    let phrases: Set<String>

    /// - Parameters:
    ///   - document: the page.
    ///   - language: that of its texts.
    ///   - synonyms: words that mean the same.
    package init(
        _ document: SearchDocument, language: SearchLanguage, synonyms: Synonyms = Synonyms()
    ) {
        self.document = document
        var collector = TermCollector(document, TextAnalyzer(language: language))
        collector.collect()
        collector.add(synonyms)
        uses = collector.uses
        length = collector.length
        names = nameKeys(of: document)
        phrases = phraseKeys(of: document)
    }
}

/// Groups of words that mean the same, by their stems.
package struct Synonyms: Sendable {
    let groups: [[String]]
    let groupsOfTerm: [String: [Int]]

    /// - Parameters:
    ///   - groups: words as a dictionary has them.
    ///   - language: theirs.
    package init(_ groups: [[String]] = [], language: SearchLanguage = .other) {
        let stems = groups.map { $0.map(language.stem) }
        self.groups = stems
        var groupsOfTerm: [String: [Int]] = [:]
        for (group, terms) in stems.enumerated() {
            for term in terms { groupsOfTerm[term, default: []].append(group) }
        }
        self.groupsOfTerm = groupsOfTerm
    }
}

/// Where a term stands on a page.
struct TermUse: Sendable {
    /// The sum of the weights of its places apart from prose, in hundredths.
    var weight = 0
    /// How often it stands in prose.
    var count = 0
    /// Whether the page does not have it, but a word that means the same.
    var isBorrowed = false
    /// The sections that have it: bit 0 for what stands above the first heading, bit n for the
    /// n-th heading; those beyond the last bit share it.
    ///
    /// The bits behind the last heading are for symptoms, a few neighbours each.
    var sections: UInt32 = 0
}

/// What a name of a page is; of two, the one with the larger number counts.
enum NameKind: Int, Sendable {
    /// The number in a code, such as that of `E-1042`.
    case number = 1
    case title = 2
    case alias = 3
    case code = 4
}

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

private struct TermCollector {
    private let document: SearchDocument
    private let analyzer: TextAnalyzer
    private let sectionOfID: [String: Int]
    private(set) var uses: [String: TermUse] = [:]
    private(set) var length = 0

    init(_ document: SearchDocument, _ analyzer: TextAnalyzer) {
        self.document = document
        self.analyzer = analyzer
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
        for term in analyzer.terms(of: text, withPairs: withPairs) {
            if isPair(term) {
                let weight = max(uses[term]?.weight ?? 0, Weight.pairInProse)
                uses[term, default: TermUse()].weight = weight
            } else {
                uses[term, default: TermUse()].count += 1
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
        var counts: [String: Int] = [:]
        for (place, text) in texts.enumerated() {
            for term in Set(analyzer.terms(of: text, withPairs: withPairs)) {
                counts[term, default: 0] += 1
                if let bitOfText { mark(term, bitOfText(place)) }
            }
        }
        for text in others {
            for term in analyzer.terms(of: text, withPairs: withPairs) { counts[term] = nil }
        }
        for (term, count) in counts {
            let once = isPair(term) ? min(weight, Weight.pair) : weight
            let factor = 1 + binaryLogarithm(Double(count))
            uses[term, default: TermUse()].weight += Int(Double(once) * factor)
            if let section { mark(term, section) }
        }
    }

    /// A word that a page says with weight stands for those that mean the same, too.
    mutating func add(_ synonyms: Synonyms) {
        var weights: [Int: Int] = [:]
        for (term, use) in uses where use.weight >= Weight.causes {
            for group in synonyms.groupsOfTerm[term] ?? [] {
                weights[group] = max(weights[group] ?? 0, use.weight)
            }
        }
        for (group, weight) in weights {
            let weight = weight * Weight.synonymShare / 100
            for term in synonyms.groups[group] where uses[term]?.weight ?? 0 < weight {
                uses[term, default: TermUse(isBorrowed: true)].weight = weight
            }
        }
    }

    private mutating func mark(_ term: String, _ section: Int) {
        uses[term, default: TermUse()].sections |= 1 << UInt32(min(section, sectionBits - 1))
    }
}

/// The keys of keywords, symptoms and header fields.
private func phraseKeys(of document: SearchDocument) -> Set<String> {
    let headers = document.passages.filter { $0.role == .header }.map(\.text)
    return Set((document.keywords + document.symptoms + headers).map(nameKey)).subtracting([""])
}

/// The keys of a page's names; where two are the same, the better kind counts.
private func nameKeys(of document: SearchDocument) -> [String: NameKind] {
    var keys: [String: NameKind] = [:]
    func add(_ name: String?, _ kind: NameKind) {
        guard let name else { return }
        let key = nameKey(name)
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
            add(nameKey(name).replacing(numbers[0], with: short), .number)
        }
    }
    for number in document.spokenNumbers { add(number, .number) }
    for alias in document.aliases { add(alias, .alias) }
    add(document.code, .code)
    return keys
}
