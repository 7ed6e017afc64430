/// Text without markup, its white space folded, as it grows piece by piece.
struct PlainText {
    private var bytes: [UInt8] = []

    init() {}

    var text: String {
        let end = bytes.last == 0x20 ? bytes.dropLast() : bytes[...]
        return String(decoding: end, as: UTF8.self)
    }

    /// Keeps words of neighbouring blocks apart.
    mutating func separate() {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }

    /// Adds text; runs of white space become one space, also across calls.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices where isSpaceInRun(text, index) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            separate()
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Whether there is white space at an index that is not one space between two words.
    private func isSpaceInRun(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        guard isWhiteSpace(byte) else { return false }
        return byte != 0x20 || index == 0 || index + 1 == text.count
            || isWhiteSpace(text[index - 1]) || isWhiteSpace(text[index + 1])
    }

    /// Adds text.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Starts anew, keeping the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    var isEmpty: Bool { bytes.isEmpty }
}
