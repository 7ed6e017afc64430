import Diagnostics

/// Takes the definitions of footnotes out of a text: `[^label]:` at the start of a line that is
/// not within a quote or list, and the lines that belong to it (indented by four columns, or going
/// on with a paragraph).
///
/// - Returns: the text with empty lines in their place, and the footnotes.
func extractFootnotes(of text: MarkdownText) -> (text: MarkdownText, footnotes: Footnotes) {
    let isOpaque = opaqueLines(of: text)
    var footnotes = Footnotes()
    var rest = MarkdownText(assembledFor: text.file)
    var line = 1
    var nextText = 0
    while line <= text.lineStarts.count {
        guard !isOpaque[line], let marker = FootnoteMarker(inLine: line, of: text) else {
            rest.append(line: text.bytes(ofLine: line), from: text.origin(ofLine: line))
            line += 1
            continue
        }
        let first = line
        var note = MarkdownText(assembledFor: text.file)
        note.append(from: text, line: line, at: marker.end)
        line += 1
        while let content = footnoteContent(line, of: text, &nextText) {
            note.append(from: text, line: line, at: content)
            line += 1
        }
        footnotes.add(
            Footnotes.Definition(
                label: marker.label, place: text.sourceRange(marker.place), text: note))
        for line in first..<line {
            rest.append(line: [], from: text.origin(ofLine: line))
        }
    }
    return (rest, footnotes)
}

/// `[^label]:` at the start of a line.
private struct FootnoteMarker {
    var label: String
    /// The brackets and what is between them.
    var place: Range<Int>
    /// Where the content starts.
    var end: Int

    init?(inLine line: Int, of text: MarkdownText) {
        let end = text.end(ofLine: line)
        let start = text.firstNonSpace(ofLine: line)
        guard start - text.start(ofLine: line) < 4, start + 3 < end,
            text.bytes[start] == UInt8(ascii: "["), text.bytes[start + 1] == UInt8(ascii: "^")
        else { return nil }
        var close = start + 2
        while close < end, text.bytes[close] > 0x20, text.bytes[close] != UInt8(ascii: "]") {
            close += 1
        }
        guard close > start + 2, close + 1 < end, text.bytes[close] == UInt8(ascii: "]"),
            text.bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        label = normalizedLabel(text.bytes[(start + 2)..<close])
        place = start..<(close + 1)
        self.end = close + 2
        while self.end < end, isWhiteSpace(text.bytes[self.end]) { self.end += 1 }
    }
}

/// Where a line's content starts if the line belongs to the footnote above it.
///
/// `nextText` is the first line known not to be empty, so that empty ones are passed over once.
private func footnoteContent(_ line: Int, of text: MarkdownText, _ nextText: inout Int) -> Int? {
    guard line <= text.lineStarts.count else { return nil }
    let range = text.start(ofLine: line)..<text.end(ofLine: line)
    var cursor = LineCursor(text.bytes, line: range)
    if cursor.isBlank {
        // Empty lines belong to it if there is more of it behind them.
        nextText = max(nextText, line + 1)
        while nextText <= text.lineStarts.count, text.isBlank(line: nextText) { nextText += 1 }
        guard nextText <= text.lineStarts.count else { return nil }
        let following = text.start(ofLine: nextText)..<text.end(ofLine: nextText)
        return LineCursor(text.bytes, line: following).indent >= 4 ? range.upperBound : nil
    }
    if cursor.indent >= 4 {
        cursor.advance(columns: 4)
        return cursor.offset
    }
    let first = cursor.afterWhiteSpace
    let isParagraph = !text.isBlank(line: line - 1) && !startsBlock(first)
    return isParagraph && FootnoteMarker(inLine: line, of: text) == nil ? first.offset : nil
}

/// Whether a line starts a block that can interrupt a paragraph.
private func startsBlock(_ cursor: LineCursor) -> Bool {
    guard let byte = cursor.byte else { return true }
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return true
    default: return false
    }
}

extension MarkdownText {
    /// A line without its end.
    func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
        bytes[start(ofLine: line)..<max(start(ofLine: line), end(ofLine: line))]
    }

    /// The offset of the first byte of a line that is no space.
    func firstNonSpace(ofLine line: Int) -> Int {
        let end = end(ofLine: line)
        var offset = start(ofLine: line)
        while offset < end, bytes[offset] == 0x20 { offset += 1 }
        return offset
    }

    func isBlank(line: Int) -> Bool { bytes(ofLine: line).allSatisfy(isWhiteSpace) }

    /// Adds the end of a line of another text.
    mutating func append(from other: MarkdownText, line: Int, at offset: Int) {
        var origin = other.origin(ofLine: line)
        origin.offset += offset - other.start(ofLine: line)
        append(line: other.bytes[offset..<max(offset, other.end(ofLine: line))], from: origin)
    }

    /// The text with definitions behind it.
    func with(_ definitions: [LinkDefinition]) -> MarkdownText {
        var text = self
        for definition in definitions {
            let origin = Origin(file: file, offset: 0)
            text.append(line: [], from: origin)
            for line in definition.source.split(separator: 0x0A) {
                text.append(line: line, from: origin)
            }
        }
        return text
    }
}
