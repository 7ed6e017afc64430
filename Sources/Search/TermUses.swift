/// Where the terms of a page stand.
struct TermUses {
    /// Each term once, in any order.
    private(set) var all: [(term: Int, use: TermUse)] = []
    private var placeOfTerm: [Int: Int] = [:]

    /// Whether the page has a term.
    func has(_ term: Int) -> Bool { placeOfTerm[term] != nil }

    /// Where a term stands; nowhere until something was said of it.
    subscript(term: Int) -> TermUse {
        get { placeOfTerm[term].map { all[$0].use } ?? TermUse() }
        _modify {
            let place = placeOfTerm[term] ?? all.count
            if place == all.count {
                placeOfTerm[term] = place
                all.append((term, TermUse()))
            }
            yield &all[place].use
        }
    }
}
