/// A place in a line that knows its column, with tab stops of four columns (CommonMark 0.30 §2.2).
struct LineCursor {
    private let bytes: [UInt8]
    private let end: Int
    private(set) var offset: Int
    private(set) var column = 0

    /// - Parameters:
    ///   - bytes: the text.
    ///   - line: the offsets of the line without its end.
    init(_ bytes: [UInt8], line: Range<Int>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    /// The byte here; `nil` at the end of the line.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// Whether only white space follows.
    var isBlank: Bool { afterWhiteSpace.byte == nil }

    /// The columns up to the first byte that is no white space.
    var indent: Int { afterWhiteSpace.column - column }

    /// The place of the first byte that is no white space.
    var afterWhiteSpace: LineCursor {
        var cursor = self
        while cursor.byte == 0x20 || cursor.byte == 0x09 { cursor.advance() }
        return cursor
    }

    /// Passes over one byte; a tab may have some of its columns taken already.
    mutating func advance() {
        column += byte == 0x09 ? 4 - column % 4 : 1
        offset += 1
    }

    /// Passes over columns of white space; a tab that is wider stays here with the rest of it.
    mutating func advance(columns count: Int) {
        let target = column + count
        while column < target, let byte, byte == 0x20 || byte == 0x09 {
            let width = byte == 0x09 ? 4 - column % 4 : 1
            if column + width > target { return column = target }
            column += width
            offset += 1
        }
    }
}
