/// Neighbouring pages as the terms that they are found by.
///
/// Pages share most of their words, so what a word is, is found out once for all of them; several
/// groups of pages can be made at the same time.
package struct AnalyzedPages: Sendable {
    /// Every term of these pages, in the order in which they appear.
    let terms: [String]
    let pages: [AnalyzedPage]

    /// - Parameters:
    ///   - documents: the pages, in the order of the site.
    ///   - language: that of their texts.
    ///   - synonyms: words that mean the same.
    package init(
        _ documents: [SearchDocument], language: SearchLanguage, synonyms: Synonyms = Synonyms()
    ) {
        let table = TermTable(language, synonyms)
        pages = documents.map { AnalyzedPage($0, table) }
        terms = table.terms
    }
}

/// A page as terms; a term is its place in ``AnalyzedPages/terms``.
struct AnalyzedPage: Sendable {
    let document: SearchDocument
    /// How often and where each word stands.
    let uses: [(term: Int, use: TermUse)]
    /// The number of terms in the prose.
    let length: Int
    /// The terms that are no words: names with their kinds, phrases, what the page can be filtered
    /// by.
    let marks: [(term: Int, impact: Int)]

    fileprivate init(_ document: SearchDocument, _ table: TermTable) {
        self.document = document
        var collector = TermCollector(document, table)
        collector.collect()
        collector.addSynonyms()
        uses = collector.uses.all
        length = collector.length
        marks = collector.marks()
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
