/// The blocks of a Markdown text: what empty lines outside of code set apart, and what follows a
/// paragraph without an empty line.
func markdownBlocks(_ markdown: String) -> [String] {
    let bytes = Array(markdown.utf8)
    var blocks: [String] = []
    var start = 0
    var index = 0
    let finish = { (end: Int, blocks: inout [String]) in
        let block = String(decoding: bytes[start..<end], as: UTF8.self)
        if !block.allSatisfy(\.isWhitespace) { blocks += parts(of: withoutOuterLines(block)) }
    }
    while index < bytes.count {
        let isLineStart = index == 0 || bytes[index - 1] == 0x0A
        let isFence = bytes[index] == UInt8(ascii: "`") || bytes[index] == UInt8(ascii: "~")
        let length = isFence ? opaqueLength(bytes, at: index) : 0
        if length > 0 {
            index += length
        } else if isLineStart,
            bytes[index...].prefix(while: { $0 != 0x0A }).allSatisfy({ $0 <= 0x20 })
        {
            finish(index, &blocks)
            index = bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            start = index
        } else {
            index += 1
        }
    }
    finish(bytes.count, &blocks)
    return blocks
}

private func withoutOuterLines(_ block: String) -> String {
    var block = block[...]
    while block.hasPrefix("\n") { block.removeFirst() }
    while let last = block.last, last.isWhitespace { block.removeLast() }
    return String(block)
}

/// A paragraph and the block that ends it, such as a list, or the block alone.
private func parts(of block: String) -> [String] {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, isParagraph(String(first)),
        let end = lines.dropFirst().firstIndex(where: endsParagraph)
    else { return [block] }
    return [lines[..<end].joined(separator: "\n"), lines[end...].joined(separator: "\n")]
}

private func endsParagraph(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    guard let first = text.utf8.first, "-*+1#>`~".utf8.contains(first) else { return false }
    return line.prefixMatch(of: /\ {0,3}([-*+]\s+\S|1[.)]\s+\S|\#{1,6}\s|>|`{3}|~{3})/) != nil
}

/// Whether a block is a paragraph and no heading, list, quote, code, table or HTML.
func isParagraph(_ block: String) -> Bool {
    let lines = block.split(separator: "\n")
    guard let first = lines.first else { return false }
    if lines.count == 1, first.utf8.first.map(isLetter) ?? false { return true }
    let isOther =
        /(\ {4}|\t|\ {0,3}(\#{1,6}(\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|\||:::|([-*_]\ *){3,}$|<[a-zA-Z\/!]))/
    if first.prefixMatch(of: isOther) != nil { return false }
    return !lines.dropFirst().contains { line in
        line.wholeMatch(of: /\s*(=+|-+|[|:\-\s]*-[|:\-\s]*)\s*/) != nil
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
}
