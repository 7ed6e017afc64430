/// The opening fence of a code block.
struct CodeFence {
    private let byte: UInt8
    private let length: Int

    /// `nil` where the line opens none.
    init?(openedBy line: MarkdownLine) {
        byte = line.first
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        let run = CodeFence.run(of: byte, in: line)
        guard run >= 3 else { return nil }
        // libcmark keeps the length in a byte.
        length = min(run, 255)
        guard byte == UInt8(ascii: "`") else { return }
        for index in line.content.dropFirst(run) where line[index] == byte { return nil }
    }

    func isClosed(by line: MarkdownLine) -> Bool {
        guard line.indent <= 3, line.first == byte else { return false }
        let run = CodeFence.run(of: byte, in: line)
        return run >= length && line.isLineEnd(at: line.skippingSpaces(from: line.nonspace + run))
    }

    private static func run(of byte: UInt8, in line: MarkdownLine) -> Int {
        var index = line.nonspace
        while line[index] == byte { index += 1 }
        return index - line.nonspace
    }
}
