/// The candidate that `word` is most likely a misspelling of, for "did you mean".
///
/// Compared without regard to case by edit distance with swapped neighbours as one step; up to one
/// step for each three characters, at least one. The earlier candidate wins a tie.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates, count: 1).first
}

/// The candidates that `word` may be a misspelling of, the likeliest first, as for
/// ``nearest(to:in:)``.
package func nearest(
    to word: String, in candidates: some Sequence<String>, count: Int
) -> [String] {
    let wanted = Array(word.lowercased().utf8)
    // The distance costs the product of the lengths, and nobody misspells so long a word.
    guard wanted.count <= 100 else { return [] }
    let limit = max(1, wanted.count / 3)
    var found: [(candidate: String, distance: Int)] = []
    for candidate in candidates {
        let bytes = Array(candidate.lowercased().utf8)
        guard abs(bytes.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, bytes)
        guard distance <= limit else { continue }
        let place = found.firstIndex { $0.distance > distance } ?? found.count
        guard place < count else { continue }
        found.insert((candidate, distance), at: place)
        if found.count > count { found.removeLast() }
    }
    return found.map(\.candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string
/// alignment), in O(n·m) time and O(m) space.
package func editDistance<Unit: Equatable>(_ left: [Unit], _ right: [Unit]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        for column in 0..<right.count {
            let replacement = previous[column] + (left[row] == right[column] ? 0 : 1)
            var cost = min(replacement, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforePrevious[column - 1] + 1)
            }
            current.append(cost)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}

/// The sentence that offers a correction, or nothing.
package func didYouMean(_ word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
}
