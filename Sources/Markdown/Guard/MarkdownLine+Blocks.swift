import Escaping

extension MarkdownLine {
    /// Whether a heading with `#` starts at the first byte that is not a space.
    var isHeading: Bool {
        var index = nonspace
        while self[index] == UInt8(ascii: "#"), index < nonspace + 7 { index += 1 }
        return (1...6).contains(index - nonspace)
            && (isSpaceOrTab(at: index) || isLineEnd(at: index))
    }

    /// Whether it is the line under a heading's text: `===` or `---`.
    var isSetextUnderline: Bool {
        guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        var index = nonspace
        while self[index] == first, !isLineEnd(at: index) { index += 1 }
        return isLineEnd(at: skippingSpaces(from: index))
    }

    /// The length of the list marker at the first byte that is not a space; 0 where none is.
    func listMarkerLength(interruptsParagraph: Bool) -> Int {
        var index = nonspace
        let isNumber = isDigit(first)
        if isNumber {
            while isDigit(self[index]), index < nonspace + 9 { index += 1 }
            let isOne = self[index - 1] == UInt8(ascii: "1")
            let isLeadByZeros = (nonspace..<(index - 1)).allSatisfy {
                self[$0] == UInt8(ascii: "0")
            }
            guard self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ")") else {
                return 0
            }
            // No other number may start a list in the middle of a paragraph.
            if interruptsParagraph, !isOne || !isLeadByZeros { return 0 }
        } else {
            let isBullet =
                first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
                || first == UInt8(ascii: "*")
            guard isBullet else { return 0 }
        }
        index += 1
        guard isWhiteSpace(self[index]) else { return 0 }
        if interruptsParagraph, isLineEnd(at: skippingSpaces(from: index)) { return 0 }
        return index - nonspace
    }
}
