import Diagnostics

/// Finds pages.
///
/// The script of the theme does the same; `Tests/SearchTests` holds both to the same
/// results. Why each part is there stands in the page `reference/search-ranking.md`.
package struct SearchEngine: Sendable {
    package let index: SearchIndex
    let analyzer: TextAnalyzer

    package init(_ index: SearchIndex) {
        self.index = index
        analyzer = TextAnalyzer(language: SearchLanguage(index.language))
    }

    /// The best pages for a query.
    ///
    /// - Parameters:
    ///   - text: what was typed or pasted.
    ///   - filters: all of which a page has to fulfil.
    ///   - limit: the most results.
    /// - Returns: the results, the best first, and how many pages match.
    package func search(_ text: String, filters: [SearchFilter] = [], limit: Int = 10)
        -> SearchResults
    {
        let query = SearchQuery(text, analyzer)
        var ranking = Ranking(index)
        ranking.rank(query)
        let allowed = filters.map { filter in
            Set(index.postings(of: TermPrefix.filter + filter.rawValue).map(\.page))
        }
        let matches = ranking.matches.filter { page, _ in
            allowed.allSatisfy { $0.contains(page) }
        }
        let best = matches.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
            .prefix(max(limit, 10)).map { (page: $0.key, score: $0.value) }
        let results = inOrder(best, query).prefix(limit).map { result($0.page, $0.score, ranking) }
        let wantsNearest = results.isEmpty && filters.isEmpty
        let nearest =
            wantsNearest ? pages(nearestTo: query).prefix(5).map { result($0, 0, ranking) } : []
        return SearchResults(results: results, nearest: Array(nearest), count: matches.count)
    }

    /// The best pages in the order that only they tell: by messages, and by the spelling of codes.
    private func inOrder(
        _ matches: [(page: Int, score: Int)], _ query: SearchQuery
    ) -> [(page: Int, score: Int)] {
        let scored = matches.map { match in
            let message = index.documents[match.page].messageLiterals
            let isMessage = match.score < Tier.message && message.map(query.has) ?? false
            let score = isMessage ? Tier.message + match.score % Tier.start : match.score
            return (page: match.page, score: score)
        }
        func place(_ match: (page: Int, score: Int)) -> (Int, Int, Int) {
            let isExact = index.documents[match.page].code == query.spelling
            return (isExact ? 0 : 1, -match.score, match.page)
        }
        return scored.sorted { place($0) < place($1) }
    }

    /// The pages whose names start like a query that nothing was found for.
    private func pages(nearestTo query: SearchQuery) -> [Int] {
        guard let key = query.wholeNames.first else { return [] }
        for length in stride(from: key.utf16.count, to: 0, by: -1) {
            let start = String(decoding: key.utf16.prefix(length), as: UTF16.self)
            let names = index.terms(withPrefix: TermPrefix.name + start, count: 60)
            let pages = names.flatMap { index.postings(of: $0) }
                .filter { $0.impact > NameKind.number.rawValue }.map(\.page)
            if !pages.isEmpty { return uniqued(pages) }
        }
        return []
    }

    private func result(_ page: Int, _ score: Int, _ ranking: Ranking) -> SearchResult {
        let document = index.documents[page]
        let section = ranking.section(of: page).flatMap { bit in
            document.sections.indices.contains(bit - 1) ? document.sections[bit - 1] : nil
        }
        let marker = MatchMarker(analyzer: analyzer, ranking: ranking)
        return SearchResult(
            url: document.url, kind: document.kind, code: document.code, status: document.status,
            title: document.title, section: section,
            excerpt: marker.excerpt(of: text(of: document, in: section, marker)), score: score)
    }

    /// What an excerpt is cut from: the text of the section that was found, else one that has a word
    /// of the query, since it may stand behind what is kept of the text.
    private func text(
        of document: SearchDocument, in section: SearchDocument.Section?, _ marker: MatchMarker
    ) -> String {
        let own = document.text(of: section?.id)
        if marker.hasMatch(in: own) { return own }
        let others = ([nil] + document.sections.map(\.id)).lazy.map { document.text(of: $0) }
        return others.first { marker.hasMatch(in: $0) } ?? own
    }
}

/// What was found.
package struct SearchResults: Sendable {
    /// The best pages, the best first; equal ones in the order of the site.
    package var results: [SearchResult]
    /// Where none matches: pages whose names start alike.
    package var nearest: [SearchResult]
    /// How many pages match.
    package var count: Int
}

/// A page that was found.
package struct SearchResult: Sendable {
    /// Relative to the folder of the index.
    package var url: String
    package var kind: SearchDocument.Kind
    package var code: String?
    package var status: String?
    package var title: String
    /// Where on the page; `nil` for the page itself.
    package var section: SearchDocument.Section?
    /// A piece of the text.
    package var excerpt: [MarkedText]
    /// Only to be compared with others of the same query.
    package var score: Int
}

extension SearchIndex {
    func postings(of term: String) -> [Posting] {
        place(of: term).map { postings[$0] } ?? []
    }

    func has(_ term: String) -> Bool { place(of: term) != nil }

    /// Words that start with a prefix, in their order, without pairs.
    ///
    /// - Parameters:
    ///   - prefix: at least one character.
    ///   - count: the most words.
    /// - Returns: the words.
    func terms(withPrefix prefix: String, count: Int) -> [String] {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle].utf16.lexicographicallyPrecedes(prefix.utf16) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        // Pairs stand between the words: not all of them are passed over.
        return Array(
            terms[low..<min(low + 5 * count, terms.count)].prefix {
                $0.utf8.starts(with: prefix.utf8)
            }
            .filter { !$0.utf8.contains(UInt8(ascii: " ")) }.prefix(count))
    }
}
