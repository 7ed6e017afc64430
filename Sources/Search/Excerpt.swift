/// A piece of a text, and whether the query asks for it.
package struct MarkedText: Sendable, Equatable {
    package var text: String
    package var isMatch: Bool
}

extension SearchDocument {
    /// How many scalars of each section's text are kept for excerpts.
    static let excerptSource = 400

    /// What an excerpt is cut from: the text under a heading, or what sums the page up.
    func text(of section: String?) -> String {
        guard let section else { return summary }
        let texts = passages.filter { $0.section == section && $0.role.isInExcerpts }
        // Reasons before what to do about them: they are what a reader compares.
        let causes = texts.filter { $0.role == .cause } + texts.filter { $0.role != .cause }
        return cut(causes.map(\.text).joined(separator: " "), to: Self.excerptSource)
    }
}

extension SearchDocument {
    /// The pieces of the API's message between its parameters; `nil` where they are no more than a
    /// word, which any text may have.
    var messageLiterals: [String]? {
        for passage in passages {
            guard case .message(let literals) = passage.role else { continue }
            let pieces = literals.filter { !wordRanges(in: $0).isEmpty }
            let wordCount = pieces.reduce(0) { $0 + wordRanges(in: $1).count }
            return wordCount > 1 ? pieces : nil
        }
        return nil
    }
}

extension SearchDocument.Role {
    /// Whether an excerpt may show it; the messages in samples are there with their samples.
    fileprivate var isInExcerpts: Bool { self != .comparison && self != .quotedError }
}

/// Finds the words of a query in the texts of results.
struct MatchMarker {
    let analyzer: TextAnalyzer
    let ranking: Ranking

    /// About 160 characters of a text, from shortly before the place on that has the most of the
    /// query's words.
    func excerpt(of text: String) -> [MarkedText] {
        let matches = wordRanges(in: text).filter { isMatch(text[$0]) }
        let best = bestStart(of: matches, in: text)
        let start =
            best.map { startOfExcerpt(in: text, before: $0) } ?? text.startIndex
        let piece = cut(String(text[start...]), to: 160)
        var marked: [MarkedText] = []
        func add(_ text: Substring, _ isMatch: Bool) {
            if !text.isEmpty { marked.append(MarkedText(text: String(text), isMatch: isMatch)) }
        }
        var end = piece.startIndex
        for range in wordRanges(in: piece) where isMatch(piece[range]) {
            add(piece[end..<range.lowerBound], false)
            add(piece[range], true)
            end = range.upperBound
        }
        add(piece[end...], false)
        if start > text.startIndex { marked.insert(MarkedText(text: "… ", isMatch: false), at: 0) }
        return marked
    }

    /// The match from which on the next 140 units of text have the most different words.
    private func bestStart(of matches: [Range<String.Index>], in text: String) -> String.Index? {
        let places = matches.map { range in
            (
                offset: range.lowerBound.utf16Offset(in: text),
                word: WordRun(text[range])?.whole ?? ""
            )
        }
        var best = (count: 0, place: 0)
        for (place, match) in places.enumerated() {
            let near = places[place...].prefix { $0.offset < match.offset + 140 }
            let count = Set(near.map(\.word)).count
            if count > best.count { best = (count, place) }
        }
        return matches.isEmpty ? nil : matches[best.place].lowerBound
    }

    /// Whether a text has a word of the query.
    func hasMatch(in text: String) -> Bool { wordRanges(in: text).contains { isMatch(text[$0]) } }

    private func isMatch(_ word: Substring) -> Bool {
        guard let run = WordRun(word) else { return false }
        if ranking.foundTerms.contains(run.whole) { return true }
        if let prefix = ranking.typedPrefix, run.whole.hasPrefix(prefix) { return true }
        return analyzer.words(of: run).contains {
            !$0.isStopWord && ranking.foundTerms.contains($0.term)
        }
    }

    /// The start of a word up to 40 characters before a match, if the match is farther behind.
    private func startOfExcerpt(in text: String, before match: String.Index) -> String.Index {
        let scalars = text.unicodeScalars
        guard scalars.distance(from: scalars.startIndex, to: match) > 60 else {
            return text.startIndex
        }
        let near = scalars.index(match, offsetBy: -40)
        guard let space = scalars[near..<match].firstIndex(of: " ") else { return match }
        return scalars.index(after: space)
    }
}

/// The start of a text, up to the last word that fits, with an ellipsis if it goes on.
func cut(_ text: String, to length: Int) -> String {
    let scalars = text.unicodeScalars
    guard
        let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
        end < scalars.endIndex
    else { return text }
    let space = scalars[..<end].lastIndex(of: " ") ?? end
    return String(scalars[..<space]) + " …"
}
