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
    ///   - groups: the pages, group by group in the order of the site.
    ///   - title: the title of the site.
    ///   - language: a BCP 47 language tag.
    package init(of groups: [AnalyzedPages], title: String, language: String) {
        self.title = title
        self.language = language
        documents = groups.flatMap { $0.pages.map(\.document) }
        let joined = JoinedPostings(of: groups)
        let order = joined.terms.indices.sorted { first, second in
            precedesInUTF16(joined.terms[first], joined.terms[second])
        }.filter { !joined.postings[$0].isEmpty }
        terms = order.map { joined.terms[$0] }
        postings = order.map { joined.postings[$0] }
        spellings = spellingWords(terms, postings)
    }

    /// The place of a term, if the index has it.
    func place(of term: String) -> Int? {
        var (low, high) = (0, terms.count)
        while low < high {
            let middle = (low + high) / 2
            if precedesInUTF16(terms[middle], term) { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && terms[low] == term ? low : nil
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
