/// A text of CommonMark as one paragraph of inline Markdown that stands for itself on any page.
///
/// Emphasis, code spans and absolute links stay. What would need the document around it does not:
/// relative links become their text, tags of HTML go, and other signs that the generator reads get a
/// backslash.
///
/// - Returns: the first paragraph, and whether there is more behind it.
func inlineMarkdown(_ text: String) -> (text: String, isShortened: Bool) {
    var (line, isShortened) = firstParagraph(of: text)
    if line.utf8.count > 600, let end = sentenceEnd(in: line) {
        line = String(line[..<end])
        isShortened = true
    }
    var writer = InlineMarkdownWriter(line)
    let result = writer.written()
    return (result, isShortened)
}

/// The lines of the first paragraph as one, without the sign of a heading.
private func firstParagraph(of text: String) -> (line: String, isShortened: Bool) {
    var lines: [Substring] = []
    var isShortened = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let content = line.drop { $0 == " " || $0 == "\t" }
        let isEnd = content.allSatisfy(\.isWhitespace) || startsBlock(content)
        if lines.isEmpty {
            let start = content.drop { "#>*-+ ".contains($0) && startsBlock(content) }
            let isDecoration = start.allSatisfy { !$0.isLetter && !$0.isNumber }
            if !isDecoration || (!isEnd && !start.isEmpty) { lines.append(start) }
        } else if isEnd {
            isShortened = isShortened || !lines.isEmpty && hasWords(text, behind: line)
            break
        } else {
            lines.append(content)
        }
    }
    return (oneLine(lines.joined(separator: " ")) ?? "", isShortened)
}

private func hasWords(_ text: String, behind line: Substring) -> Bool {
    text[line.startIndex...].contains { $0.isLetter || $0.isNumber }
}

/// Whether a line starts a heading, a list, a quote, a table or code.
private func startsBlock(_ line: Substring) -> Bool {
    if ["```", "~~~", "|", ">", "# ", "## ", "### ", "#### ", "***", "---", "==="]
        .contains(where: { line.hasPrefix($0) })
    {
        return true
    }
    if ["- ", "* ", "+ "].contains(where: { line.hasPrefix($0) }) { return true }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let behind = line[digits.endIndex...]
    return !digits.isEmpty && (behind.hasPrefix(". ") || behind.hasPrefix(") "))
}

/// Behind the last sentence that ends within the limit; a space if there is none.
private func sentenceEnd(in line: String) -> String.Index? {
    let start = line.prefix(500)
    if let dot = start.ranges(of: ". ").last { return line.index(after: dot.lowerBound) }
    return start.lastIndex(of: " ")
}
