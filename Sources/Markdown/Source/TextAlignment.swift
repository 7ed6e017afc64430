/// How the literal of a text node and its source lie beside each other.
struct TextAlignment {
    /// From each point on, up to the next one, both run in parallel.
    private var points: [(literal: Int, source: Int)]
    /// The stretches of the literal that are written with a backslash or as a character
    /// reference, and so mean nothing but themselves; in order.
    private(set) var escaped: [Range<Int>] = []

    /// A literal that is written as it is.
    init(source: Int) {
        points = [(0, source)]
    }

    /// Adds an escaped stretch of the literal that is written from `source` to `end`.
    mutating func addEscape(_ range: Range<Int>, source: Int, end: Int) {
        escaped.append(range)
        points.append((range.lowerBound, source))
        points.append((range.upperBound, end))
    }

    /// Where a part of the literal is written.
    func place(of range: Range<Int>) -> Range<Int> {
        let start = source(of: range.lowerBound)
        return start..<max(start, range.isEmpty ? start : source(of: range.upperBound - 1) + 1)
    }

    /// Whether the character at an offset of the literal is escaped.
    func isEscaped(_ offset: Int) -> Bool {
        let next = escaped.partition { $0.upperBound > offset }
        return next < escaped.count && escaped[next].contains(offset)
    }

    private func source(of offset: Int) -> Int {
        let next = points.partition { $0.literal > offset }
        let point = points[max(0, next - 1)]
        return point.source + offset - point.literal
    }
}

extension Array {
    /// The first index whose element, and all behind it, satisfy a condition.
    func partition(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
