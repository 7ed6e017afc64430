/// A text as a code span of Markdown, whatever backquotes are in it (CommonMark 0.31.2 §6.1).
///
/// - Parameter text: a text on one line.
/// - Returns: the Markdown.
package func codeSpan(_ text: String) -> String {
    let longest = longestRun(of: UInt8(ascii: "`"), in: text.utf8)
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
}

/// A text on one line as Markdown in which nothing is markup, wherever it is read: it is escaped more
/// than CommonMark needs, so that on GitHub nobody is mentioned and nothing is struck out.
package func plainMarkdown(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
        if "\\`*_{}[]<>#|~&!@".unicodeScalars.contains(scalar) { output.append("\\") }
        output.unicodeScalars.append(scalar)
    }
    return output
}

/// A text as a fenced code block of Markdown, whatever backquotes are in it (CommonMark 0.31.2 §4.5).
///
/// - Parameters:
///   - text: the code, with a line end behind it or without.
///   - info: the language and its options.
/// - Returns: the Markdown without a line end behind it.
package func codeBlock(_ text: String, info: String) -> String {
    let longest = longestRun(of: UInt8(ascii: "`"), in: text.utf8)
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(info)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)"
}

/// The most bytes of one kind that follow each other directly.
package func longestRun(of sign: UInt8, in text: some Sequence<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for byte in text {
        run = byte == sign ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}
