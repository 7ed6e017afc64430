/// What the terms of all pages say about each of them.
struct JoinedPostings {
    /// Each term of the groups once.
    private(set) var terms: [String] = []
    /// The postings of each term, in the order of the pages.
    private(set) var postings: [[SearchIndex.Posting]] = []
    private var numberOfTerm: [String: Int] = [:]

    init(of groups: [AnalyzedPages]) {
        let numbers = groups.map { group in group.terms.map { number(of: $0) } }
        // How rare a word is, is said by the pages that have it.
        var frequencies = [Int](repeating: 0, count: terms.count)
        var sizes = [Int](repeating: 0, count: terms.count)
        for (group, numbers) in zip(groups, numbers) {
            for page in group.pages {
                for (term, use) in page.uses {
                    sizes[numbers[term]] += 1
                    if !use.isBorrowed { frequencies[numbers[term]] += 1 }
                }
                for (term, _) in page.marks { sizes[numbers[term]] += 1 }
            }
        }
        for (number, size) in sizes.enumerated() { postings[number].reserveCapacity(size) }
        let pageCount = groups.reduce(0) { $0 + $1.pages.count }
        let length = groups.reduce(0) { $0 + $1.pages.reduce(0) { $0 + $1.length } }
        let scale = ImpactScale(
            pageCount: pageCount, averageLength: Double(length) / Double(max(1, pageCount)),
            frequencies: frequencies)
        var place = 0
        for (group, numbers) in zip(groups, numbers) {
            for page in group.pages {
                add(page, at: place, numbers, scale)
                place += 1
            }
        }
    }

    private mutating func number(of term: String) -> Int {
        if let number = numberOfTerm[term] { return number }
        numberOfTerm[term] = terms.count
        terms.append(term)
        postings.append([])
        return terms.count - 1
    }

    private mutating func add(
        _ page: AnalyzedPage, at place: Int, _ numbers: [Int], _ scale: ImpactScale
    ) {
        let scale = scale.scale(for: page)
        for (term, use) in page.uses {
            let impact = scale.impact(of: use, term: numbers[term])
            guard impact > 0 else { continue }
            postings[numbers[term]].append(
                SearchIndex.Posting(page: place, impact: impact, sections: use.sections))
        }
        let kind = page.document.kind.number
        for (term, impact) in page.marks {
            postings[numbers[term]].append(
                SearchIndex.Posting(page: place, impact: impact, sections: kind))
        }
    }
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
