import CCMark

/// The runs of one or two tildes among the children of a node that strike text out
/// (GFM 0.29 §6.5): the nearest runs of the same length match.
struct Strikethrough {
    /// A run of tildes that may open or close.
    struct Run {
        var node: CMarkNode
        var range: Range<Int>
        var canOpen: Bool
        var canClose: Bool
    }

    /// The markers of each text node, in order.
    private(set) var markers: [CMarkNode: [TextPiece]] = [:]

    /// Finds the markers in all inline nodes of a block.
    ///
    /// - Parameters:
    ///   - block: a paragraph or heading.
    ///   - plainParts: the parts of a node in which tildes mean nothing, because they are escaped or
    ///     belong to a URL; in order.
    init(in block: CMarkNode, plainParts: (TextNode) -> [Range<Int>]) {
        guard let walk = CMarkWalk(from: block) else { return }
        while let (node, isEntering) = walk.next() {
            guard isEntering, node.firstChild != nil else { continue }
            match(runs(of: node, plainParts))
        }
        for node in markers.keys {
            markers[node]?.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    private func runs(
        of parent: CMarkNode, _ plainParts: (TextNode) -> [Range<Int>]
    ) -> [Run] {
        var runs: [Run] = []
        var child = parent.firstChild
        while let node = child {
            child = node.next
            guard node.type == CMARK_NODE_TEXT else { continue }
            let textNode = TextNode(node)
            let text = textNode.literal
            guard text.contains(UInt8(ascii: "~")) else { continue }
            let plain = plainParts(textNode)
            var index = 0
            while index < text.count {
                guard text[index] == UInt8(ascii: "~") else {
                    index += 1
                    continue
                }
                let start = index
                while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
                let range = start..<index
                let next = plain.partition { $0.upperBound > range.lowerBound }
                let isPlain = next < plain.count && plain[next].overlaps(range)
                guard range.count <= 2, !isPlain else { continue }
                let run = run(range, of: textNode)
                if run.canOpen || run.canClose { runs.append(run) }
            }
        }
        return runs
    }

    /// Whether a run is left- or right-flanking (CommonMark 0.30 §6.2).
    private func run(_ range: Range<Int>, of textNode: TextNode) -> Run {
        let (node, text) = (textNode.node, textNode.literal)
        let before =
            range.lowerBound > 0
            ? scalar(at: range.lowerBound - 1, in: text) : edge(node.previous, of: node)
        let after =
            range.upperBound < text.count
            ? scalar(at: range.upperBound, in: text) : edge(node.next, of: node)
        let spaceBefore = before.map(isUnicodeSpace) ?? false
        let spaceAfter = after.map(isUnicodeSpace) ?? false
        let markBefore = before.map(isUnicodePunctuation) ?? false
        let markAfter = after.map(isUnicodePunctuation) ?? false
        return Run(
            node: node, range: range,
            canOpen: !spaceAfter && (!markAfter || spaceBefore || markBefore),
            canClose: !spaceBefore && (!markBefore || spaceAfter || markAfter))
    }

    /// What stands for the character next to a text node: markup is punctuation, the edge of a
    /// block and a line end are white space.
    private func edge(_ sibling: CMarkNode?, of node: CMarkNode) -> Unicode.Scalar? {
        guard let sibling else {
            let parent = node.parent?.type
            let isBlock = parent == CMARK_NODE_PARAGRAPH || parent == CMARK_NODE_HEADING
            return isBlock ? " " : "*"
        }
        let isBreak =
            sibling.type == CMARK_NODE_SOFTBREAK || sibling.type == CMARK_NODE_LINEBREAK
        return isBreak ? " " : "*"
    }

    /// Each closing run takes the nearest opening one; what lies between is plain then.
    private mutating func match(_ runs: [Run]) {
        var openers: [Run] = []
        // Below these numbers of openers, a closing run of the kind found none; so none is searched
        // twice.
        var bottoms: [Int] = [0, 0, 0, 0]
        for run in runs {
            let kind = (run.range.count - 1) * 2 + (run.canOpen ? 1 : 0)
            let candidates = openers.indices.suffix(from: min(bottoms[kind], openers.count))
            if run.canClose, let number = candidates.last(where: { isPair(openers[$0], run) }) {
                let opener = openers[number]
                openers.removeSubrange(number...)
                bottoms = bottoms.map { min($0, number) }
                // A pair of unlike lengths means nothing, and is used up all the same.
                guard opener.range.count == run.range.count else { continue }
                add(TextPiece(kind: .deletionStart, range: opener.range), to: opener.node)
                add(TextPiece(kind: .deletionEnd, range: run.range), to: run.node)
            } else {
                if run.canClose { bottoms[kind] = openers.count }
                if run.canOpen { openers.append(run) }
            }
        }
    }

    /// The rule of three (CommonMark 0.30 §6.2, rules 9 and 10).
    private func isPair(_ opener: Run, _ closer: Run) -> Bool {
        guard closer.canOpen || opener.canClose else { return true }
        return (opener.range.count + closer.range.count) % 3 != 0
    }

    private mutating func add(_ piece: TextPiece, to node: CMarkNode) {
        markers[node, default: []].append(piece)
    }
}
