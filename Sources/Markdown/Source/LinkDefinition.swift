/// A link reference definition (CommonMark 0.30 §4.7), which libcmark takes out of the tree.
struct LinkDefinition {
    /// As ``normalizedLabel(_:)`` gives it.
    var label: String
    /// Where the label with its brackets stands in the text.
    var place: Range<Int>
    /// The definition as it is written, without what the containers around it add.
    var source: [UInt8]
    /// Whether an earlier definition has the same label, so that this one has no effect.
    var isShadowed = false
}

extension LinkDefinition {
    /// Whether it is one of the ways to write a comment: `[//]: # (words)`.
    var isComment: Bool {
        let destination = source.drop { $0 != UInt8(ascii: "]") }.dropFirst(2)
            .drop(while: isWhiteSpace).prefix { !isWhiteSpace($0) }
        return destination.elementsEqual("#".utf8) || destination.elementsEqual("<>".utf8)
    }
}

/// A label as labels are compared: case folded, white space collapsed (CommonMark 0.30 §6.3).
func normalizedLabel(_ label: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isASCII = true
    for byte in label {
        if isWhiteSpace(byte) {
            if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        } else {
            isASCII = isASCII && byte < 0x80
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    // Upper case in between makes one of "ß", "ẞ" and "ss".
    return isASCII ? text : text.lowercased().uppercased().lowercased()
}

/// Reads link reference definitions at the start of a paragraph's text.
struct LinkDefinitionReader {
    private let text: [UInt8]
    private var index: Int

    init(_ text: [UInt8], from start: Int) {
        self.text = text
        index = start
    }

    /// The next definition; `nil` where none starts here.
    ///
    /// - Returns: its label with the brackets, and where what follows it starts.
    mutating func next() -> (label: Range<Int>, end: Int)? {
        let start = index
        guard let label = label(), byte(at: label.upperBound) == UInt8(ascii: ":") else {
            index = start
            return nil
        }
        index = label.upperBound + 1
        skipSpaceWithOneLineEnd()
        guard skipDestination() else {
            index = start
            return nil
        }
        let afterDestination = index
        let hasSpace = skipSpaceWithOneLineEnd()
        if hasSpace, skipTitle(), skipToLineEnd() { return (label, index) }
        index = afterDestination
        guard skipToLineEnd() else {
            index = start
            return nil
        }
        return (label, index)
    }

    private func byte(at index: Int) -> UInt8? { index < text.count ? text[index] : nil }

    /// `[label]`: up to 999 bytes, not all white space, no bracket without a backslash.
    private func label() -> Range<Int>? {
        guard byte(at: index) == UInt8(ascii: "[") else { return nil }
        var end = index + 1
        var isBlank = true
        while let byte = byte(at: end), end - index < 1_001 {
            switch byte {
            case UInt8(ascii: "]"): return isBlank ? nil : index..<(end + 1)
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\") where isPunctuation(self.byte(at: end + 1)): end += 1
            default: break
            }
            if !isWhiteSpace(byte) { isBlank = false }
            end += 1
        }
        return nil
    }

    private mutating func skipDestination() -> Bool {
        if byte(at: index) == UInt8(ascii: "<") {
            index += 1
            while let byte = byte(at: index), byte != 0x0A, byte != UInt8(ascii: "<") {
                index += 1
                if byte == UInt8(ascii: ">") { return true }
                if byte == UInt8(ascii: "\\"), isPunctuation(self.byte(at: index)) { index += 1 }
            }
            return false
        }
        let start = index
        var depth = 0
        while let byte = byte(at: index), byte > 0x20, byte != 0x7F {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            index += byte == UInt8(ascii: "\\") && isPunctuation(self.byte(at: index + 1)) ? 2 : 1
        }
        return index > start && depth == 0
    }

    private mutating func skipTitle() -> Bool {
        let closing: UInt8
        switch byte(at: index) {
        case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
        case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return false
        }
        index += 1
        while let byte = byte(at: index) {
            index += 1
            if byte == closing { return true }
            if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return false }
            if byte == UInt8(ascii: "\\") { index += 1 }
        }
        return false
    }

    @discardableResult
    private mutating func skipSpaceWithOneLineEnd() -> Bool {
        let start = index
        var hasLineEnd = false
        while let byte = byte(at: index), isWhiteSpace(byte) {
            if byte == 0x0A {
                if hasLineEnd { break }
                hasLineEnd = true
            }
            index += 1
        }
        return index > start
    }

    private mutating func skipToLineEnd() -> Bool {
        while let byte = byte(at: index), byte == 0x20 || byte == 0x09 { index += 1 }
        guard let byte = byte(at: index) else { return true }
        guard byte == 0x0A else { return false }
        index += 1
        return true
    }
}
