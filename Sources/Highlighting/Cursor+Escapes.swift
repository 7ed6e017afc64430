extension Cursor {
    /// The index behind an escape whose backslash stands right before an index: `n`, `x41`,
    /// `u00E4`, `u{1F600}`, `U0001F600`, `033`.
    func endOfEscape(from index: Int) -> Int {
        switch byte(at: index) {
        case UInt8(ascii: "u") where byte(at: index + 1) == UInt8(ascii: "{"):
            let close = endOfHexDigits(from: index + 2, atMost: 8)
            return byte(at: close) == UInt8(ascii: "}") ? close + 1 : index + 1
        case UInt8(ascii: "u"): return endOfHexDigits(from: index + 1, atMost: 4)
        case UInt8(ascii: "U"): return endOfHexDigits(from: index + 1, atMost: 8)
        case UInt8(ascii: "x"): return endOfHexDigits(from: index + 1, atMost: 2)
        case 0x30...0x37:
            var end = index + 1
            while end < index + 3, byte(at: end) & 0xF8 == 0x30 { end += 1 }
            return end
        // The backslash alone, so that no character is cut and no line end is taken.
        case 0x80..., 0x0A, 0x0D: return index
        default: return min(index + 1, end)
        }
    }

    private func endOfHexDigits(from start: Int, atMost count: Int) -> Int {
        var index = start
        while index < start + count, isHexDigit(byte(at: index)) { index += 1 }
        return index
    }
}
