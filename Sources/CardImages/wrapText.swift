/// Breaks a text into lines.
///
/// - Parameters:
///   - pieces: the text, in pieces that a line may end behind.
///   - size: how large it is drawn.
///   - width: how wide a line may be in pixels.
///   - limit: how many lines there may be; what is left over becomes an ellipsis.
/// - Returns: the lines, and whether all of the text is in them, with no piece broken apart.
func wrapText(
    _ pieces: [Substring], _ size: TextSize, width: Double, limit: Int
) -> (lines: [TextLine], isWhole: Bool) {
    var lines: [String] = []
    var isWhole = true
    var line = ""
    let fits = { (text: String) in
        TextLine(trimmed(text), size).width <= width
    }
    for piece in pieces {
        if fits(line + piece) {
            line += piece
            continue
        }
        if !line.isEmpty { lines.append(line) }
        line = String(piece)
        while !fits(line) {
            // A piece that is wider than a line is broken where the line ends.
            isWhole = false
            var head = line
            while head.count > 1, !fits(head) { head.removeLast() }
            lines.append(head)
            line.removeFirst(head.count)
        }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > limit {
        isWhole = false
        var last = lines[limit - 1]
        while !last.isEmpty, !fits(trimmed(last) + "…") { last.removeLast() }
        lines = lines[..<(limit - 1)] + [trimmed(last) + "…"]
    }
    return (lines.map { TextLine(trimmed($0), size) }, isWhole)
}

/// The words of a text, each with the space behind it.
func words(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices where text[index] == " " {
        pieces.append(text[start...index])
        start = text.index(after: index)
    }
    return pieces + [text[start...]]
}

/// The parts of a code: behind `_`, `-`, `.`, `:` and `/`, and before a capital letter.
func codeParts(of code: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = code.startIndex
    var previous: Character = " "
    for index in code.indices {
        let isEnd = "_-.:/".contains(previous) && !"_-.:/".contains(code[index])
        if index > start, isEnd || (previous.isLowercase && code[index].isUppercase) {
            pieces.append(code[start..<index])
            start = index
        }
        previous = code[index]
    }
    return pieces + [code[start...]]
}

private func trimmed(_ text: String) -> String {
    let tail = text.reversed().prefix { $0 == " " }.count
    return String(text.dropLast(tail))
}
