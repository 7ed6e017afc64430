package import Diagnostics

/// The YAML or JSON in a file: all of it, or the part that is front matter.
package struct YAMLText: Sendable {
    package let file: SourceFile
    /// UTF-8 offsets; starts at the start of a line.
    package let body: Range<Int>
    /// The offset in the file of each line of the body.
    let lineStarts: [Int]
    /// Whether the parser of JSON read it.
    var isJSON = false
    /// Whether a column is a byte.
    private let isASCII: Bool

    package init(file: SourceFile, body: Range<Int>) {
        self.file = file
        self.body = body
        lineStarts = file.lineStarts(in: body)
        isASCII = file.bytes[body].allSatisfy { $0 < 0x80 }
    }

    /// A file that is YAML or JSON from its first byte.
    package init(wholeFile file: SourceFile) {
        self.init(file: file, body: file.bytes.indices)
    }

    /// The UTF-8 offset of a mark (line and column from 1, the column in Unicode scalars).
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return body.upperBound }
        var offset = lineStarts[line - 1]
        if isASCII { return min(offset + column - 1, body.upperBound) }
        var remaining = column - 1
        while remaining > 0, offset < body.upperBound, file.bytes[offset] != 0x0A {
            offset += 1
            while offset < body.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            remaining -= 1
        }
        return offset
    }
}
