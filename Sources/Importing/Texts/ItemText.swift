import Escaping

/// Texts that may be a list of things, such as causes.
struct ItemText {
    /// The items, each on one line; none where the texts are more than a list.
    var items: [String] = []
    /// All of it, as it is.
    var markdown: String

    init(_ texts: [String]) {
        let texts = texts.map(\.trimmingSpaces).filter { !$0.isEmpty }
        markdown = texts.joined(separator: "\n\n")
        for text in texts {
            guard let more = listItems(in: text) else {
                items = []
                break
            }
            items += more
        }
        if texts.count > 1, items.count == texts.count {
            markdown = items.map { "- \($0)" }.joined(separator: "\n")
        }
    }
}

/// The items of a text that is paragraphs only or lists of one level only: a paragraph with a list
/// says something of the list.
private func listItems(in markdown: String) -> [String]? {
    let blocks = markdownBlocks(markdown)
    let paragraphs = blocks.count(where: isParagraph)
    if paragraphs == blocks.count {
        return blocks.map { $0.replacing("\\\n", with: " ").onOneLine }.filter { !$0.isEmpty }
    }
    guard paragraphs == 0 else { return nil }
    var items: [String] = []
    for line in blocks.joined(separator: "\n").split(separator: "\n") {
        if let match = line.wholeMatch(of: /\ {0,3}(?:[-*+]|\d{1,9}[.)])\s+(.+)/) {
            items.append(String(match.1).onOneLine)
        } else if !items.isEmpty, isParagraph(String(line)) || line.hasPrefix("  "),
            !line.hasPrefix("    ")
        {
            items[items.count - 1] += " " + String(line).onOneLine
        } else {
            return nil
        }
    }
    return items.filter { !$0.isEmpty }
}

/// A plain text as Markdown in which only lists are markup: lines that start with a dash, a star, a
/// bullet or a number.
func plainListMarkdown(_ text: String) -> String {
    let lines = text.withPlainLineEnds.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
        let line = String(line).trimmingSpaces
        guard let match = line.prefixMatch(of: /(?:[-*+\u{2022}]|(\d{1,3})[.)])\s+(?=\S)/) else {
            return escapedMarkdown(line)
        }
        let marker = match.1.map { "\($0)." } ?? "-"
        return "\(marker) \(escapedMarkdown(String(line[match.range.upperBound...])))"
    }.joined(separator: "\n")
}
