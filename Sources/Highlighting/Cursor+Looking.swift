extension Cursor {
    /// Whether a delimiter stands at an index.
    func has(_ literal: Literal, at index: Int) -> Bool {
        guard index >= 0, index + literal.count <= end else { return false }
        for offset in 0..<literal.count where bytes[index + offset] != literal[offset] {
            return false
        }
        return true
    }

    /// Whether a lower-case word stands at an index, in any case.
    func hasWord(_ word: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + word.utf8CodeUnitCount <= end else { return false }
        return word.withUTF8Buffer { word in
            word.indices.allSatisfy { asciiLowercased(bytes[index + $0]) == word[$0] }
        }
    }

    /// Whether two stretches of the code have the same bytes.
    func isSame(_ range: Range<Int>, at index: Int) -> Bool {
        guard index + range.count <= end else { return false }
        return range.allSatisfy { bytes[$0] == bytes[index + $0 - range.lowerBound] }
    }

    /// The index of the line end, or of the end of the code, at or after an index.
    func endOfLine(from index: Int) -> Int {
        var index = index
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    /// The index behind the line end (LF, CR or CRLF) at an index.
    func startOfNextLine(endingAt index: Int) -> Int {
        guard index < end else { return end }
        return index + (byte(at: index) == 0x0D && byte(at: index + 1) == 0x0A ? 2 : 1)
    }

    /// The index of the first byte at or after an index that is neither space nor tab.
    func endOfBlanks(from index: Int) -> Int {
        var index = index
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    /// The index of the first byte at or after an index that is no white space.
    func endOfSpace(from index: Int) -> Int {
        var index = index
        while index < end, isSpace(bytes[index]) { index += 1 }
        return index
    }

    /// The index of the first byte at or after an index that is no part of a name.
    func endOfName(from index: Int) -> Int {
        var index = index
        while index < end, isNameByte(bytes[index]) { index += 1 }
        return index
    }

    /// The index behind the first occurrence of a delimiter at or after an index; the end of the
    /// code if there is none.
    func endOf(_ literal: Literal, from index: Int) -> Int {
        var index = index
        while index < end {
            if bytes[index] == literal.first, has(literal, at: index) {
                return index + literal.count
            }
            index += 1
        }
        return end
    }
}
