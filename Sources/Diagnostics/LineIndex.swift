/// Where the lines of files start, so that many findings in one large file don't each count its
/// lines.
struct LineIndex {
    private var startsOfPath: [String: [Int]] = [:]

    /// The place of a UTF-8 offset as people count it.
    mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
        let starts = startsOfPath[file.path] ?? file.lineStarts()
        startsOfPath[file.path] = starts
        let offset = min(max(offset, 0), file.bytes.count)
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = file.bytes[starts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: low + 1, column: scalars + 1)
    }

    /// `path:line:column` of the start of a range.
    mutating func displayPlace(of range: SourceRange) -> String {
        let position = position(of: range.offsets.lowerBound, in: range.file)
        return "\(printable(range.file.path)):\(position.line):\(position.column)"
    }
}
