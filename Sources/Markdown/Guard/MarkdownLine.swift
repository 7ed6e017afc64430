/// A line of a document as libcmark walks through it, tabs counted in columns.
struct MarkdownLine {
    private let text: UnsafeBufferPointer<UInt8>
    /// Where the line starts and ends, without its line end.
    let range: Range<Int>
    private(set) var offset: Int
    private(set) var column = 0
    /// The next byte that is neither space nor tab, the columns up to it and whether it is the end.
    private(set) var nonspace: Int
    private var nonspaceColumn = 0
    private(set) var indent = 0
    private(set) var isBlank = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.text = text
        self.range = range
        offset = range.lowerBound
        nonspace = range.lowerBound
    }

    /// The byte at an offset; a line end behind the last.
    subscript(index: Int) -> UInt8 { index < range.upperBound ? text[index] : 0x0A }

    /// The byte that the line's next block starts with.
    var first: UInt8 { self[nonspace] }

    /// The bytes from the first that is not a space.
    var content: Range<Int> { nonspace..<max(nonspace, range.upperBound) }

    mutating func findNonspace() {
        if nonspace <= offset {
            nonspace = offset
            nonspaceColumn = column
            while isSpaceOrTab(at: nonspace) {
                nonspaceColumn += self[nonspace] == 0x09 ? 4 - nonspaceColumn % 4 : 1
                nonspace += 1
            }
        }
        indent = nonspaceColumn - column
        isBlank = isLineEnd(at: nonspace)
    }

    func isSpaceOrTab(at index: Int) -> Bool { self[index] == 0x20 || self[index] == 0x09 }

    func isLineEnd(at index: Int) -> Bool { index >= range.upperBound }

    /// The first offset from one on that holds neither space nor tab.
    func skippingSpaces(from index: Int) -> Int {
        var index = index
        while isSpaceOrTab(at: index) { index += 1 }
        return index
    }

    mutating func advance(to end: Int) {
        while offset < end, offset < range.upperBound {
            column += self[offset] == 0x09 ? 4 - column % 4 : 1
            offset += 1
        }
    }

    /// May stop inside a tab, which then stays the byte at the offset.
    mutating func advance(columns count: Int) {
        var count = count
        while count > 0, offset < range.upperBound {
            guard self[offset] == 0x09 else {
                column += 1
                offset += 1
                count -= 1
                continue
            }
            let width = 4 - column % 4
            column += min(count, width)
            if width <= count { offset += 1 }
            count -= min(count, width)
        }
    }

    /// Goes past a list marker of some bytes and the space behind it.
    ///
    /// Returns how many columns the item's content stands to the right of what the item is in.
    mutating func advance(pastListMarker length: Int) -> Int {
        let indent = indent
        advance(to: nonspace + length)
        let behindMarker = self
        while column - behindMarker.column <= 5, isSpaceOrTab(at: offset) { advance(columns: 1) }
        let spaces = column - behindMarker.column
        if (1..<5).contains(spaces), !isLineEnd(at: offset) { return indent + length + spaces }
        self = behindMarker
        if spaces > 0 { advance(columns: 1) }
        return indent + length + 1
    }
}
