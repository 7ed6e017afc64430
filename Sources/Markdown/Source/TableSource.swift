import CCMark

/// A table as it is written in the lines of a paragraph (GFM 0.29 §4.10).
struct TableSource {
    enum Alignment {
        case none, left, center, right
    }

    /// The lines in front of the table, which are a paragraph of their own.
    var paragraph: [Range<Int>] = []
    var alignments: [Alignment] = []
    /// The header, then the rows; the offsets of each cell's content, white space trimmed.
    var rows: [[Range<Int>]] = []
    /// Whether a line of hyphens follows.
    var endsWithRule = false
    /// A delimiter row that has another number of columns than the line above it, which is why
    /// that is no table.
    var mismatch: (place: Range<Int>, header: Int, delimiters: Int)?
    /// Cells that no column has room for.
    var lost: [Range<Int>] = []
    /// The lines behind the table that continue it without the markers of its container.
    var rest: [Range<Int>] = []

    /// Finds the table in a block.
    ///
    /// - Parameters:
    ///   - block: a paragraph, or a heading that is underlined.
    ///   - locator: knows the text and the definitions in front of the block.
    ///
    /// A block that is no table has no rows.
    init(in block: CMarkNode, _ locator: BlockLocator) {
        let text = locator.text
        let first = block.startLine + locator.definitionLines(of: block)
        let isHeading = block.type == CMARK_NODE_HEADING
        // An underline of equals signs is a row, one of hyphens is a line across.
        var last = isHeading ? text.lastLine(ofHeading: block) : block.endLine
        if isHeading, text.bytes(ofLine: last).contains(UInt8(ascii: "-")) {
            last -= 1
            endsWithRule = true
        }
        guard last > first, Self.mayHaveDelimiters(first + 1...last, text) else { return }
        let prefixes = ContainerPrefixes(of: block.parent, in: text)
        var before: Range<Int>?
        for line in first...last {
            let (start, isLazy) = prefixes.contentStart(ofLine: line)
            let range = start..<max(start, text.end(ofLine: line))
            if rows.isEmpty {
                if !isLazy, let header = before,
                    let alignments = Self.alignments(text.bytes[range])
                {
                    let cells = Self.cells(of: text.bytes[header])
                    if cells.count == alignments.count {
                        self.alignments = alignments
                        paragraph.removeLast()
                        rows.append(cells)
                        continue
                    }
                    if cells.count > 1, alignments.count > 1 {
                        mismatch = (range, cells.count, alignments.count)
                    }
                }
                paragraph.append(range)
                before = isLazy ? nil : range
            } else if isLazy || !rest.isEmpty {
                rest.append(range)
            } else {
                let cells = Self.cells(of: text.bytes[range])
                if let first = cells.dropFirst(alignments.count).first(where: { !$0.isEmpty }) {
                    lost.append(first.lowerBound..<range.upperBound)
                }
                rows.append(cells)
            }
        }
    }

    /// Whether one of the lines starts as a delimiter row does; a quick look that most paragraphs
    /// don't get past.
    private static func mayHaveDelimiters(
        _ lines: ClosedRange<Int>, _ text: MarkdownText
    ) -> Bool {
        lines.contains { line in
            var index = text.start(ofLine: line)
            while index < text.body.upperBound,
                isWhiteSpace(text.bytes[index]) || text.bytes[index] == UInt8(ascii: ">")
            { index += 1 }
            return index < text.body.upperBound && "|:-".utf8.contains(text.bytes[index])
        }
    }

    /// The alignments that a delimiter row gives; `nil` where the line is none.
    private static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
        let isDelimiter = line.allSatisfy {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":")
                || isWhiteSpace($0)
        }
        guard isDelimiter, !line.isEmpty else { return nil }
        let cells = cells(of: line)
        var alignments: [Alignment] = []
        for cell in cells {
            let marker = line[cell]
            let left = marker.first == UInt8(ascii: ":")
            let right = marker.last == UInt8(ascii: ":")
            let hyphens = marker.dropFirst(left ? 1 : 0).dropLast(right && marker.count > 1 ? 1 : 0)
            guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else {
                return nil
            }
            alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a line: what lies between pipes that have no backslash in front.
    static func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var index = line.startIndex
        while index < line.endIndex, isWhiteSpace(line[index]) { index += 1 }
        if index < line.endIndex, line[index] == UInt8(ascii: "|") { index += 1 }
        var start = index
        while index < line.endIndex {
            let isEscaped = index > start && line[index - 1] == UInt8(ascii: "\\")
            if line[index] == UInt8(ascii: "|"), !isEscaped {
                cells.append(trimmed(start..<index, line))
                start = index + 1
            }
            index += 1
        }
        let last = trimmed(start..<line.endIndex, line)
        if !last.isEmpty { cells.append(last) }
        return cells
    }

    private static func trimmed(_ range: Range<Int>, _ line: ArraySlice<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isWhiteSpace(line[start]) { start += 1 }
        while end > start, isWhiteSpace(line[end - 1]) { end -= 1 }
        return start..<end
    }
}
