import Escaping

/// The segments of a path, decoded; a slash in front or at the end makes none.
func segments(of path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: true).map { percentDecoded($0) }
}

/// A segment of a path template: texts with parameters between them.
struct SegmentForm: Equatable, Sendable {
    /// The texts before, between and behind the parameters; empty where there is none.
    private let texts: [String]

    init(_ segment: String) {
        var texts: [String] = []
        var rest = segment[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            texts.append(String(rest[..<open]))
            rest = rest[rest.index(after: close)...]
        }
        self.texts = texts + [String(rest)]
    }

    var isLiteral: Bool { texts.count == 1 }
    /// Whether it is a parameter and nothing else.
    var isParameter: Bool { texts.count == 2 && texts.allSatisfy(\.isEmpty) }

    /// Whether a segment of a request has this form; each parameter takes as little as it can.
    func matches(_ segment: String) -> Bool {
        guard let first = texts.first, let last = texts.last, segment.hasPrefix(first) else {
            return false
        }
        guard texts.count > 1 else { return segment == first }
        var rest = segment.dropFirst(first.count)
        for text in texts.dropFirst().dropLast() {
            guard !text.isEmpty, let found = rest.dropFirst().firstRange(of: text) else {
                if text.isEmpty { continue }
                return false
            }
            rest = rest[found.upperBound...]
        }
        return rest.count > last.count && rest.hasSuffix(last)
    }
}
