import CCMark

extension BlockLocator {
    /// The offsets in a text node's literal of characters that are written with a backslash or as
    /// a character reference, and so mean nothing but themselves.
    mutating func escapedOffsets(of node: CMarkNode) -> Set<Int> {
        var escaped: Set<Int> = []
        compare(node) { range, source, isEscaped in
            if isEscaped { escaped.formUnion(range) }
            return true
        }
        return escaped
    }

    /// Where a part of a text node's literal is written.
    mutating func place(of range: Range<Int>, in node: CMarkNode) -> Range<Int> {
        let start = self.start(of: node)
        var places = (start + range.lowerBound, start + range.upperBound)
        compare(node) { piece, source, _ in
            if piece.lowerBound <= range.lowerBound {
                places.0 = source + range.lowerBound - piece.lowerBound
            }
            if piece.lowerBound < range.upperBound {
                places.1 = source + range.upperBound - piece.lowerBound
            }
            return piece.lowerBound < range.upperBound
        }
        return places.0..<max(places.0, places.1)
    }

    /// Where a part of raw HTML is written; a block's lines stand behind the markers of its
    /// containers.
    mutating func place(of range: Range<Int>, inHTML node: CMarkNode) -> Range<Int> {
        let lines = node.literal[..<range.lowerBound].count { $0 == 0x0A }
        let lineEnd = node.literal[..<range.lowerBound].lastIndex(of: 0x0A)
        let column = range.lowerBound - (lineEnd.map { $0 + 1 } ?? 0)
        let start: Int
        if node.type == CMARK_NODE_HTML_BLOCK {
            let prefixes = ContainerPrefixes(of: node.parent, in: text)
            start = prefixes.start(ofLine: node.startLine + lines) + column
        } else if lines == 0 {
            start = self.start(of: node) + column
        } else {
            let block = blockColumn
            start = offset(line: node.startLine + lines, column: block + column)
        }
        return start..<min(max(start, text.body.upperBound), start + range.count)
    }

    /// Goes through a text node's literal and its source side by side.
    ///
    /// - Parameters:
    ///   - node: the text node.
    ///   - body: gets each stretch of the literal, where it starts in the source, and whether it
    ///     is escaped there; `false` ends the comparison.
    private mutating func compare(
        _ node: CMarkNode, _ body: (Range<Int>, Int, Bool) -> Bool
    ) {
        let literal = node.literal
        var source = start(of: node)
        let end = min(source + literal.count, text.body.upperBound)
        if text.bytes[source..<end].elementsEqual(literal) {
            _ = body(0..<literal.count, source, false)
            return
        }
        var index = 0
        while index < literal.count, source < text.body.upperBound {
            let (length, width, isEscaped) = character(at: source, for: literal[index])
            guard body(index..<(index + width), source, isEscaped) else { return }
            source += length
            index += width
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
