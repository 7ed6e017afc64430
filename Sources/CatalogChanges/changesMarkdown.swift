/// Changes as Markdown, for release notes and comments on a change.
package func changesMarkdown(_ changes: [CodeChange]) -> String {
    if changes.isEmpty { return "No changes.\n" }
    let sections = changes.byKind.map { kind, members in
        let items = members.map(\.markdownItem).joined(separator: "\n")
        return "### \(kind.title)\n\n\(items)\n"
    }
    return sections.joined(separator: "\n")
}

extension CodeChange {
    fileprivate var markdownItem: String {
        var line = "- "
        if isBreaking { line += "**Breaking:** " }
        line += codeSpan(code)
        if let replacement, kind == .renamed { line += " is now \(codeSpan(replacement))" }
        line += " (\(escaped(title)))"
        if let reason, kind != .renamed { line += ": \(escaped(reason))" }
        if let replacement, kind != .renamed {
            line += (reason == nil ? ": " : "; ") + "use \(codeSpan(replacement)) instead"
        }
        return ([line] + details.map(\.markdownItem)).joined(separator: "\n")
    }
}

extension FactChange {
    fileprivate var markdownItem: String {
        let mark = isBreaking ? "**Breaking:** " : ""
        let words = sentence(value: hasProse ? escaped : codeSpan)
        return "  - \(mark)\(words)" + (reason.map { "; \(escaped($0))" } ?? "")
    }
}

/// A text as a code span, whatever backticks are in it (CommonMark §6.1).
private func codeSpan(_ text: String) -> String {
    let text = oneLine(text)
    var longest = 0
    var current = 0
    for character in text.utf8 {
        current = character == UInt8(ascii: "`") ? current + 1 : 0
        longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
}

/// A text in which nothing is markup, and nobody is mentioned.
private func escaped(_ text: String) -> String {
    let text = oneLine(text)
    var output = ""
    for scalar in text.unicodeScalars {
        if "\\`*_{}[]<>#|~&!@".unicodeScalars.contains(scalar) { output.append("\\") }
        output.unicodeScalars.append(scalar)
    }
    return output
}
