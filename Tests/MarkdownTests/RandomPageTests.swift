import Diagnostics
import Escaping
import Markdown
import TestSupport
import Testing

/// Whatever stands in a text, it is rendered, and each finding lies within its file.
struct RandomPageTests {
    @Test("thousands of random pages", arguments: 0..<8)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let references = NoReferences()
        references.values = ["a": "<b>&"]
        references.files = ["p": "> part {{a}}\n\n{{include p}}\n[x]: /y\n"]
        for _ in 0..<1_000 {
            let page = randomPage(using: &generator)
            let options = PageMarkdownOptions(
                takesTitle: Bool.random(using: &generator),
                allowsHTML: Bool.random(using: &generator))
            let (result, diagnostics) = rendered(page, options: options, references: references)
            let isInside = diagnostics.allSatisfy { diagnostic in
                guard let range = diagnostic.range else { return true }
                return range.offsets.upperBound <= range.file.bytes.count
            }
            let isUTF8 = String(validating: result.html.bytes, as: UTF8.self) != nil
            let shown = String(decoding: page, as: UTF8.self).debugDescription
            #expect(isInside && isUTF8, "\(shown)")
            // Also the report must be able to show every place.
            #expect(textReport(diagnostics, colour: false).isEmpty == diagnostics.isEmpty)
        }
    }

    @Test("thousands of random fields", arguments: 8..<12)
    func fields(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let references = NoReferences()
        references.values = ["a": "<b>&"]
        for _ in 0..<1_000 {
            let text = String(decoding: randomPage(using: &generator), as: UTF8.self)
            let file = SourceFile(path: "catalog.yaml", bytes: Array("key: |\n  \(text)\n".utf8))
            var diagnostics: [Diagnostic] = []
            let result = renderInlineMarkdown(
                text, at: SourceRange(file, 5..<file.bytes.count), references: references,
                diagnostics: &diagnostics)
            #expect(String(validating: result.html.bytes, as: UTF8.self) != nil, "\(text)")
            #expect(textReport(diagnostics, colour: false).isEmpty == diagnostics.isEmpty)
        }
    }
}

/// Fragments that mean something in some extension, put together at random.
private func randomPage(using generator: inout SeededGenerator) -> [UInt8] {
    let fragments = [
        "a", "word ", " ", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "\t", "# ", "## x {#i}\n",
        "> ", ">", "- ", "* ", "1. ", "- [ ] ", "- [x] t\n", "```", "~~~",
        "```js {1} title=\"t\"\n",
        "```sh tab=\"T\" hl_lines=\"9\"\nx\n```\n", "`", "*", "**", "_", "[", "]", "](", ")",
        "](/u \"t\")", "[]()", "![", "![i](s.png)", "![]()", "<", "<b>", "</b>", "<!--", "-->",
        "<a href=\"javascript:x\" id=i>", "<div>\n", "<x:y>", "&amp;", "&#126;", "&#xFFFE;", "\\",
        "\\|", "|", "| a | b |\n", "|---|:-:|\n", "|-\n", ":-\n", "-|-\n", "~", "~~", "~~~ ",
        "www.a.b", "http://a.b/c_d", "m@a.bc", "{{a}}", "{{", "}}", "{{b}}", "{{include p}}\n",
        "{{include q}}\n", "[^1]", "[^1]: note\n", "[^2]:\n    x\n", "[^", "[r]", "[r][s]",
        "[r]: /x\n",
        "[r]: <javascript:x> 'T'\n", "]:", "[a]:", "> [!NOTE]\n", "> [!NO]\n", "!!! note\n",
        ":::x\n",
        "===\n", "---\n", "===", "é", "日本", "\u{1F600}", "\u{A0}", "\u{202E}", "\"", "'",
        "javascript:x", "\u{0}", "\u{1}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
        guard let fragment = fragments.randomElement(using: &generator) else { continue }
        bytes += Array(fragment.utf8)
        if Int.random(in: 0..<60, using: &generator) == 0 { bytes.append(0xE4) }
    }
    return bytes
}
