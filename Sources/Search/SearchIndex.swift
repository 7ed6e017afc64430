import Escaping

/// What a site is searched with: for each term, the pages that have it and how much it says there.
package struct SearchIndex: Sendable {
    /// The version of the format of its files.
    package static let version = 2

    let title: String
    let language: String
    /// The pages in the order of the site.
    package let documents: [SearchDocument]
    /// Sorted by their UTF-16 code units, the order of strings in JavaScript.
    let terms: [String]
    /// The postings of each term, in the order of the pages.
    let postings: [[Posting]]
    /// The place of each term.
    let placeOfTerm: [String: Int]
    /// The words that a misspelt one is compared with, sorted like the terms.
    let spellings: [String]

    /// A page that has a term.
    struct Posting: Sendable, Equatable {
        /// The page, by its place.
        var page: Int
        /// What the term says about the page.
        ///
        /// The higher, the more. For a name, its kind.
        var impact: Int
        /// Where it stands; see ``TermUse/sections``.
        ///
        /// For what is no word, the number of the page's kind.
        var sections: UInt32
    }

    /// - Parameters:
    ///   - documents: the pages.
    ///   - title: the title of the site.
    ///   - language: a BCP 47 language tag.
    package init(of documents: [AnalyzedDocument], title: String, language: String) {
        self.title = title
        self.language = language
        self.documents = documents.map(\.document)
        let postings = allPostings(of: documents)
        let terms = postings.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        self.terms = terms
        self.postings = terms.map { postings[$0] ?? [] }
        placeOfTerm = Dictionary(
            terms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        spellings = spellingWords(terms, self.postings)
    }
}

/// The terms that are no words, by their first characters.
enum TermPrefix {
    /// The key of a name: `#ratelimit`.
    static let name = "#"
    /// The key of what people say for a page, word for word: `=slowdown`.
    static let phrase = "="
    /// What a page can be filtered by: `@4xx`, `@error`, `@retryable`.
    static let filter = "@"
    /// The digits that a page's status starts with: `~42`.
    static let status = "~"
}

/// The most words to compare a misspelt one with: at about three bytes each, compressed, they are
/// loaded in one go.
private let spellingLimit = 6000

/// Words of letters alone, the frequent ones where there are too many.
private func spellingWords(_ terms: [String], _ postings: [[SearchIndex.Posting]]) -> [String] {
    let words = terms.indices.filter { isSpelling(terms[$0]) }
    guard words.count > spellingLimit else { return words.map { terms[$0] } }
    let frequent = words.sorted { (-postings[$0].count, $0) < (-postings[$1].count, $1) }
    return frequent.prefix(spellingLimit).sorted().map { terms[$0] }
}

/// Whether a term is a word that can be misspelt.
func isSpelling(_ term: String) -> Bool {
    term.utf16.count >= 4 && !term.utf16.contains { $0 < 0x61 }
}

private func allPostings(of documents: [AnalyzedDocument]) -> [String: [SearchIndex.Posting]] {
    var frequencies: [String: Int] = [:]
    for document in documents {
        // How rare a word is, is said by the pages that have it.
        for (term, use) in document.uses where !use.isBorrowed {
            frequencies[term, default: 0] += 1
        }
    }
    let lengths = documents.map(\.length).reduce(0, +)
    let scale = ImpactScale(
        pageCount: documents.count,
        averageLength: Double(lengths) / Double(max(1, documents.count)))
    var postings: [String: [SearchIndex.Posting]] = [:]
    for (page, document) in documents.enumerated() {
        func add(_ term: String, _ impact: Int, _ sections: UInt32 = 0) {
            postings[term, default: []].append(
                SearchIndex.Posting(page: page, impact: impact, sections: sections))
        }
        for (term, use) in document.uses {
            let impact = scale.impact(of: use, in: document, frequency: frequencies[term] ?? 1)
            if impact > 0 { add(term, impact, use.sections) }
        }
        let kind = document.document.kind.number
        for (key, name) in document.names { add(TermPrefix.name + key, name.rawValue, kind) }
        for phrase in document.phrases { add(TermPrefix.phrase + phrase, 1, kind) }
        for filter in SearchFilter.of(document.document) {
            add(TermPrefix.filter + filter.rawValue, 1, kind)
        }
        if let status = document.document.status {
            for length in 1...3 { add("\(TermPrefix.status)\(status.prefix(length))", 1, kind) }
        }
    }
    return postings
}

extension SearchDocument.Kind {
    /// The number that stands for it in the index.
    fileprivate var number: UInt32 {
        switch self {
        case .article: 0
        case .list: 1
        case .status: 2
        case .error: 3
        }
    }
}

/// Computes what a term says about a page: BM25F (Robertson and Zaragoza, 2009, §3.6), as a whole
/// number, so that every program that adds them up gets the same sum.
private struct ImpactScale {
    let pageCount: Int
    let averageLength: Double

    /// How fast more of the same word stops to count.
    private let saturation = 5.0
    /// How much a long page needs more words than a short one.
    private let lengthShare = 0.65
    /// What 1.0 is as an impact.
    private let unit = 20.0

    func impact(of use: TermUse, in document: AnalyzedDocument, frequency: Int) -> Int {
        let relative = Double(document.length) / max(1, averageLength)
        let prose = Double(use.count) / (1 - lengthShare + lengthShare * relative)
        let weight = Double(use.weight) / 100 + prose
        let count = Double(pageCount)
        let rarity = binaryLogarithm(
            1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
        // Rare words say more, but a site of few pages has many words that are rare by chance.
        let telling = rarity.squareRoot() * rarity.squareRoot().squareRoot()
        let value = telling * (saturation + 1) * weight / (saturation + weight)
        return Int((value * unit * prior(of: document.document)).rounded())
    }

    /// How likely a page of a kind is wanted, before anything was asked.
    private func prior(of document: SearchDocument) -> Double {
        if document.isDemoted { return 0.6 }
        if document.isRetired { return 0.5 }
        return switch document.kind {
        case .status, .error, .article: 1
        case .list: 0.8
        }
    }
}
