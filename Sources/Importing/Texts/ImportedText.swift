import Escaping

/// A text of a source as Markdown: its first paragraph, and what else it has.
struct ImportedText {
    /// One paragraph of inline Markdown on one line; empty where the text starts with another block.
    var paragraph = ""
    /// The blocks behind it.
    var rest = ""

    init(_ text: String, _ form: ImportOptions.TextForm) {
        let blocks = markdownBlocks(ImportedText.markdown(of: text, form))
        guard let first = blocks.first, isParagraph(first) else {
            rest = blocks.joined(separator: "\n\n")
            return
        }
        let lead = LeadParagraph(at: 0, of: blocks)
        paragraph = lead.text.replacing("\\\n", with: " ").onOneLine
        rest = lead.rest.joined(separator: "\n\n")
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
    // Most titles and codes have no markup, and then the expressions cost much for nothing.
    guard markdown.utf8.contains(where: markupBytes.contains) else { return markdown.onOneLine }
    // What has a backslash is a sign and no markup, so it is set aside meanwhile.
    var text = markdown.replacing(/\\([!-\/:-@\[-`{-~])/) { match in
        match.output.1.unicodeScalars.first.flatMap { Unicode.Scalar(signBase + $0.value) }
            .map { String($0) } ?? ""
    }
    text = text.replacing(/!?\[([^\[\]]*)\]\([^()\s]*\)/) { $0.output.1 }
    text = text.replacing(/\*\*(\S(?:.*?\S)?)\*\*/) { $0.output.1 }
    text = text.replacing(/(^|[^\w\\])__(\S(?:.*?\S)?)__(?!\w)/) {
        "\($0.output.1)\($0.output.2)"
    }
    text = text.replacing(/(^|[^\w\\*])[*_](\S(?:[^*_]*\S)?)[*_](?!\w)/) {
        "\($0.output.1)\($0.output.2)"
    }
    text = text.replacing(/(`+) ?(.+?) ?\1/) { $0.output.2 }
    return withSigns(decodedReferences(text)).onOneLine
}

/// Where the signs stand that are set aside: characters for private use, which texts don't have.
private let signBase: UInt32 = 0xF_0000

/// A text with the signs that were set aside.
private func withSigns(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isSign = (signBase..<signBase + 0x80).contains(scalar.value)
        result.append(isSign ? Unicode.Scalar(UInt8(scalar.value - signBase)) : scalar)
    }
    return String(result)
}

private let markupBytes = Set("\\`*_[]&".utf8)
