/// Where the lines of files start, so that many findings in one large file don't each count its
/// lines.
struct LineIndex {
    private var startsOfFile: [FileKey: [Int]] = [:]

    /// The scalars in front of each block of a file: the columns of a line of many megabytes are
    /// not counted from its start for each place in it.
    private var scalarsOfFile: [FileKey: [Int]] = [:]
    private static let blockSize = 512

    /// The place of a UTF-8 offset as people count it.
    mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
        let offset = min(max(offset, 0), file.bytes.count)
        let (line, start) = line(around: offset, in: file)
        let scalars =
            offset - start <= Self.blockSize
            ? scalarCount(file.bytes[start..<offset])
            : scalars(before: offset, in: file) - self.scalars(before: start, in: file)
        return SourcePosition(line: line, column: scalars + 1)
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

    private mutating func scalars(before offset: Int, in file: SourceFile) -> Int {
        let key = FileKey(file)
        let blocks = scalarsOfFile[key] ?? Self.scalarsBeforeBlocks(of: file.bytes)
        scalarsOfFile[key] = blocks
        let block = offset / Self.blockSize
        return blocks[block] + scalarCount(file.bytes[(block * Self.blockSize)..<offset])
    }

    private static func scalarsBeforeBlocks(of bytes: [UInt8]) -> [Int] {
        var counts = [0]
        var start = 0
        while start + blockSize <= bytes.count {
            let count = scalarCount(bytes[start..<(start + blockSize)])
            counts.append(counts[counts.count - 1] + count)
            start += blockSize
        }
        return counts
    }

    /// `path:line:column` of the start of a range.
    mutating func displayPlace(of range: SourceRange) -> String {
        let position = position(of: range.offsets.lowerBound, in: range.file)
        return "\(printable(range.file.path)):\(position.line):\(position.column)"
    }
}

private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
}
