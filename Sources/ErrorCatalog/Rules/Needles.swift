/// A fixed set of words to look for in bytes, in one pass whatever their number.
struct Needles: Sendable {
    struct Match {
        /// The place of the word in the set.
        var word: Int
        /// Where it stands.
        var range: Range<Int>
    }

    private let words: [[UInt8]]
    /// The words that start with a byte.
    private let candidates: [[Int]]

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        var candidates = [[Int]](repeating: [], count: 256)
        for (index, word) in self.words.enumerated() {
            if let first = word.first { candidates[Int(first)].append(index) }
        }
        self.candidates = candidates
    }

    /// The first place of any of the words at or behind an offset.
    func first(in bytes: [UInt8], from offset: Int = 0) -> Match? {
        var index = offset
        while index < bytes.count {
            for word in candidates[Int(bytes[index])] {
                let end = index + words[word].count
                if end <= bytes.count, bytes[index..<end].elementsEqual(words[word]) {
                    return Match(word: word, range: index..<end)
                }
            }
            index += 1
        }
        return nil
    }
}
