import CCMark

extension BlockLocator {
    /// How a text node's literal and its source lie beside each other; kept for the node that was
    /// asked for last.
    mutating func alignment(of node: TextNode) -> TextAlignment {
        if let last = lastAlignment, last.node == node.node { return last.alignment }
        var source = start(of: node.node)
        // libcmark counts the columns of backquotes that close nothing from behind them.
        let quotes = node.literal.prefix { $0 == UInt8(ascii: "`") }.count
        if quotes > 0, source - quotes >= text.body.lowerBound,
            text.bytes[(source - quotes)..<source].allSatisfy({ $0 == UInt8(ascii: "`") })
        {
            source -= quotes
        }
        var alignment = TextAlignment(source: source)
        let end = min(source + node.literal.count, text.body.upperBound)
        if !text.bytes[source..<end].elementsEqual(node.literal) {
            var index = 0
            while index < node.literal.count, source < text.body.upperBound {
                let (length, width, isEscaped) = character(at: source, for: node.literal[index])
                if isEscaped {
                    alignment.addEscape(
                        index..<(index + width), source: source, end: source + length)
                }
                source += length
                index += width
            }
        }
        lastAlignment = (node.node, alignment)
        return alignment
    }

    /// Where parts of raw HTML are written, in the order of the parts; a block's lines stand behind
    /// the markers of its containers.
    mutating func places(of ranges: [Range<Int>], inHTML node: CMarkNode) -> [Range<Int>] {
        guard !ranges.isEmpty else { return [] }
        let literal = node.literal
        let lineStarts = [0] + literal.indices.filter { literal[$0] == 0x0A }.map { $0 + 1 }
        let prefixes = ContainerPrefixes(of: node.parent, in: text)
        return ranges.map { range in
            let number = lineStarts.partition { $0 > range.lowerBound } - 1
            let column = range.lowerBound - lineStarts[number]
            let start: Int
            if node.type == CMARK_NODE_HTML_BLOCK {
                start = prefixes.start(ofLine: node.startLine + number) + column
            } else if number == 0 {
                start = self.start(of: node) + column
            } else {
                start = offset(line: node.startLine + number, column: blockColumn + column)
            }
            return start..<min(max(start, text.body.upperBound), start + range.count)
        }
    }

    /// The bytes that a character takes in the source and in the literal.
    private func character(
        at source: Int, for byte: UInt8
    ) -> (length: Int, width: Int, isEscaped: Bool) {
        if text.bytes[source] == UInt8(ascii: "\\"), source + 1 < text.body.upperBound,
            isPunctuation(text.bytes[source + 1]), text.bytes[source + 1] == byte
        {
            return (2, 1, true)
        }
        if text.bytes[source] == UInt8(ascii: "&"), let reference = characterReference(at: source) {
            return (reference.length, reference.width, true)
        }
        return (1, 1, false)
    }

    /// The bytes that a character reference takes in the text, and how many it stands for.
    private func characterReference(at start: Int) -> (length: Int, width: Int)? {
        let limit = text.bytes[start...].prefix(40)
        guard let end = limit.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        // The table of names is libcmark's; a reference on its own is parsed into what it means.
        let width: Int? = text.bytes[start...end].withUnsafeBufferPointer { reference in
            // The tree needs a name: an unnamed one is freed before its nodes are read.
            guard let tree = CMarkTree(parsing: reference) else { return nil }
            return tree.root.firstChild?.firstChild?.literal.count
        }
        guard let width, width < end + 1 - start else { return nil }
        return (end + 1 - start, width)
    }
}
