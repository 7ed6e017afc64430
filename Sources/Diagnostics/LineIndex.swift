/// Where the lines of files start, so that many findings in one large file don't each count its
/// lines.
struct LineIndex {
    private var startsOfFile: [FileKey: [Int]] = [:]

    /// The place that was asked for last: findings come in the order of their places, so the
    /// columns of a long line are not counted from its start each time.
    private var last: (file: FileKey, offset: Int, place: SourcePosition)?

    /// The place of a UTF-8 offset as people count it.
    mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
        let offset = min(max(offset, 0), file.bytes.count)
        let (line, start) = line(around: offset, in: file)
        var counted = (offset: start, column: 1)
        let key = FileKey(file)
        if let last, last.file == key, last.place.line == line, last.offset <= offset {
            counted = (last.offset, last.place.column)
        }
        let scalars = file.bytes[counted.offset..<offset].count { $0 & 0xC0 != 0x80 }
        let place = SourcePosition(line: line, column: counted.column + scalars)
        last = (key, offset, place)
        return place
    }

    /// Where the line around a UTF-8 offset starts.
    mutating func lineStart(around offset: Int, in file: SourceFile) -> Int {
        line(around: offset, in: file).start
    }

    private mutating func line(around offset: Int, in file: SourceFile) -> (line: Int, start: Int) {
        let key = FileKey(file)
        let starts = startsOfFile[key] ?? file.lineStarts()
        startsOfFile[key] = starts
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, starts[low])
    }

    /// `path:line:column` of the start of a range.
    mutating func displayPlace(of range: SourceRange) -> String {
        let position = position(of: range.offsets.lowerBound, in: range.file)
        return "\(printable(range.file.path)):\(position.line):\(position.column)"
    }
}
