/// Cuts unified differences, line by line.
struct DiffLexer: LanguageLexer {
    var cursor: Cursor
    /// How many lines of the old and the new file the current hunk still has.
    private var oldLines = 0
    private var newLines = 0
    /// Whether the line before was about a file.
    private var isBelowHeader = false

    init(cursor: Cursor) {
        self.cursor = cursor
    }

    mutating func run() {
        while !cursor.isAtEnd {
            let end = cursor.endOfLine(from: cursor.position)
            line(to: end)
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        }
    }

    private mutating func line(to end: Int) {
        let start = cursor.position
        isBelowHeader = isHeader(endingAt: end)
        if isBelowHeader {
            (oldLines, newLines) = (0, 0)
            return cursor.take(.meta, to: end)
        }
        switch cursor.byte(at: start) {
        case UInt8(ascii: "+"):
            newLines = max(0, newLines - 1)
            cursor.take(.inserted, to: end)
        case UInt8(ascii: "-"):
            oldLines = max(0, oldLines - 1)
            cursor.take(.deleted, to: end)
        case UInt8(ascii: "@") where cursor.has("@@", at: start): hunk(to: end)
        case UInt8(ascii: "\\"): cursor.take(.comment, to: end)
        default:
            oldLines = max(0, oldLines - 1)
            newLines = max(0, newLines - 1)
            cursor.take(.plain, to: end)
        }
    }

    private static let headers: [StaticString] = [
        "diff ", "index ", "new file mode ", "deleted file mode ", "old mode ", "new mode ",
        "similarity index ", "rename from ", "rename to ", "copy from ", "copy to ",
        "binary files ",
    ]

    /// Whether the line is about a file: one of the words, or `---` above `+++`, or that `+++`,
    /// outside of a hunk, whose lines may look the same.
    private func isHeader(endingAt end: Int) -> Bool {
        let start = cursor.position
        if DiffLexer.headers.contains(where: { cursor.hasWord($0, at: start) }) { return true }
        guard oldLines == 0 && newLines == 0 else { return false }
        if cursor.has("--- ", at: start) {
            return cursor.has("+++ ", at: cursor.startOfNextLine(endingAt: end))
        }
        return cursor.has("+++ ", at: start) && isBelowHeader
    }

    /// Cuts off `@@ -1,4 +1,5 @@ context`.
    private mutating func hunk(to end: Int) {
        let start = cursor.position
        var close = start + 2
        while close < end, !cursor.has("@@", at: close) { close += 1 }
        close = min(close + 2, end)
        (oldLines, newLines) = (0, 0)
        var index = start + 2
        while index < close {
            let byte = cursor.bytes[index]
            index += 1
            guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") else { continue }
            let count = lineCount(from: &index)
            if byte == UInt8(ascii: "-") { oldLines = count } else { newLines = count }
        }
        cursor.take(.meta, to: close)
        cursor.take(.plain, to: end)
    }

    /// The count of `12,5`, which is 1 where it is left out.
    private func lineCount(from index: inout Int) -> Int {
        while isDigit(cursor.byte(at: index)) { index += 1 }
        guard cursor.byte(at: index) == UInt8(ascii: ",") else { return 1 }
        index += 1
        var count = 0
        while isDigit(cursor.byte(at: index)) {
            count = min(count * 10 + Int(cursor.byte(at: index) & 0x0F), 1 << 30)
            index += 1
        }
        return count
    }
}
