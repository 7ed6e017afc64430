/// A text as a code span of Markdown, whatever backquotes are in it (CommonMark 0.31.2 §6.1).
///
/// - Parameter text: a text on one line.
/// - Returns: the Markdown.
package func codeSpan(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
    }
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
