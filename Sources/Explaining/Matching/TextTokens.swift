import Escaping

/// The words of a text that may be codes.
struct TextTokens: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var index = 0
    private var pending: [ArraySlice<UInt8>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next word, and then the parts of it between `:`, `/`, `#` and `.`.
    mutating func next() -> ArraySlice<UInt8>? {
        if let part = pending.popLast() { return part }
        while index < bytes.count {
            guard TextTokens.isInCode(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, TextTokens.isInCode(bytes[index]) { index += 1 }
            var word = bytes[start..<index]
            while let last = word.last, ".:/#-".utf8.contains(last) { word.removeLast() }
            guard (2...200).contains(word.count) else { continue }
            let parts = word.split { ":/#".utf8.contains($0) }
            if parts.count > 1 { pending = Array(parts.reversed()) }
            return word
        }
        return nil
    }

    private static func isInCode(_ byte: UInt8) -> Bool {
        isWordByte(byte) || byte >= 0x80 || ".:/#".utf8.contains(byte)
    }

    /// Whether a word is a number, which says nothing without a name in front.
    static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { isDigit($0) || "-.:/".utf8.contains($0) }
    }

    /// Whether a word is hardly one of prose: it has digits, separators, or capital letters inside.
    static func isDistinctive(_ word: some StringProtocol) -> Bool {
        var previous: UInt8 = 0
        var capitals = 0
        for byte in word.utf8 {
            if isDigit(byte) || "_.:/#".utf8.contains(byte) { return true }
            if byte == UInt8(ascii: "-") { return true }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            if isCapital, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(previous) { return true }
            if isCapital { capitals += 1 }
            previous = byte
        }
        return capitals == word.utf8.count && capitals >= 4
    }
}
