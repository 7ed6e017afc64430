import Escaping

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
        line += codeSpan(oneLine(code))
        if let replacement, kind == .renamed { line += " is now \(codeSpan(oneLine(replacement)))" }
        line += " (\(plainMarkdown(oneLine(title))))"
        if let reason, kind != .renamed { line += ": \(plainMarkdown(oneLine(reason)))" }
        if let replacement, kind != .renamed {
            line += (reason == nil ? ": " : "; ") + "use \(codeSpan(oneLine(replacement))) instead"
        }
        return ([line] + details.map(\.markdownItem)).joined(separator: "\n")
    }
}

extension FactChange {
    fileprivate var markdownItem: String {
        let mark = isBreaking ? "**Breaking:** " : ""
        let words = sentence(value: { (hasProse ? plainMarkdown : codeSpan)(oneLine($0)) })
        return "  - \(mark)\(words)" + (reason.map { "; \(plainMarkdown(oneLine($0)))" } ?? "")
    }
}
