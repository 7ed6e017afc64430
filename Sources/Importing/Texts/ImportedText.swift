/// A text of a source as Markdown: its first paragraph, and what else it has.
struct ImportedText {
    /// One paragraph of inline Markdown on one line; empty where the text starts with another block.
    var paragraph = ""
    /// The blocks behind it.
    var rest = ""

    init(_ text: String, _ form: ImportOptions.TextForm) {
        let blocks = markdownBlocks(ImportedText.markdown(of: text, form))
        var remaining = blocks[...]
        if let first = blocks.first, isParagraph(first) {
            paragraph = first.replacing("\\\n", with: " ").onOneLine
            remaining = remaining.dropFirst()
        }
        rest = remaining.joined(separator: "\n\n")
    }

    /// The whole text as Markdown.
    var markdown: String {
        [paragraph, rest].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A text as Markdown that shows what the source shows.
    static func markdown(of text: String, _ form: ImportOptions.TextForm) -> String {
        let text = text.withPlainLineEnds
        switch form {
        case .plain:
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { escapedMarkdown(String($0).trimmingSpaces) }.joined(separator: "\n")
        case .markdown: return HTMLConversion.markdown(of: text, isHTML: false)
        case .html: return HTMLConversion.markdown(of: text, isHTML: true)
        }
    }

    /// A text without any markup, on one line: a code, a title.
    static func plainText(of text: String, _ form: ImportOptions.TextForm) -> String {
        let text = text.withPlainLineEnds
        guard form != .plain else { return text.onOneLine }
        let markdown = markdown(of: text, form).onOneLine
        return unmarked(markdown)
    }
}

/// Inline Markdown without its markup.
func unmarked(_ markdown: String) -> String {
    var text = markdown.replacing(/!?\[([^\[\]]*)\]\([^()\s]*\)/) { $0.output.1 }
    text = text.replacing(/\*\*(\S(?:.*?\S)?)\*\*/) { $0.output.1 }
    text = text.replacing(/(^|[^\w\\])__(\S(?:.*?\S)?)__(?!\w)/) {
        "\($0.output.1)\($0.output.2)"
    }
    text = text.replacing(/(^|[^\w\\*])[*_](\S(?:[^*_]*\S)?)[*_](?!\w)/) {
        "\($0.output.1)\($0.output.2)"
    }
    text = text.replacing(/(`+) ?(.+?) ?\1/) { $0.output.2 }
    text = text.replacing(/\\([!-\/:-@\[-`{-~])/) { $0.output.1 }
    return decodedReferences(text).onOneLine
}

/// The blocks of a Markdown text: what empty lines outside of code set apart.
func markdownBlocks(_ markdown: String) -> [String] {
    let bytes = Array(markdown.utf8)
    var blocks: [String] = []
    var start = 0
    var index = 0
    let finish = { (end: Int, blocks: inout [String]) in
        let block = String(decoding: bytes[start..<end], as: UTF8.self)
        if !block.allSatisfy(\.isWhitespace) { blocks.append(withoutOuterLines(block)) }
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

/// Whether a block is a paragraph and no heading, list, quote, code, table or HTML.
func isParagraph(_ block: String) -> Bool {
    let lines = block.split(separator: "\n")
    guard let first = lines.first else { return false }
    let isOther =
        /(\ {4}|\t|\ {0,3}(\#{1,6}(\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|\||:::|([-*_]\ *){3,}$|<[a-zA-Z\/!]))/
    if first.prefixMatch(of: isOther) != nil { return false }
    return !lines.dropFirst().contains { line in
        line.wholeMatch(of: /\s*(=+|-+|[|:\-\s]*-[|:\-\s]*)\s*/) != nil
    }
}
