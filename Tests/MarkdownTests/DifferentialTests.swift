import Markdown
import TestSupport
import Testing

/// The plain mode against libcmark's own renderer, byte for byte.
struct DifferentialTests {
    @Test("thousands of random documents", arguments: 0..<8)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            let document = randomMarkdown(using: &generator)
            let (ours, reference) = (renderPlainHTML(document), referencePlainHTML(document))
            guard ours != reference else { continue }
            Issue.record("differs: \(String(decoding: document, as: UTF8.self).debugDescription)")
            return
        }
    }

    @Test("every fixture", arguments: Fixture.all(in: "page", beside: #filePath))
    func fixture(_ fixture: Fixture) throws {
        let bytes = Array(try #require(fixture.text("input.md")).utf8)
        #expect(renderPlainHTML(bytes) == referencePlainHTML(bytes))
    }

    @Test("bytes that are not UTF-8, and nothing at all")
    func oddBytes() {
        let inputs: [[UInt8]] = [[], [0], [0xFF], Array("&#xFFFE; &#0; \0".utf8), [0xC3], [0x0D]]
        for input in inputs {
            #expect(renderPlainHTML(input) == referencePlainHTML(input))
        }
    }

    @Test("nesting of any depth needs no stack")
    func depth() {
        let input = Array(String(repeating: "*a **b ", count: 50_000).utf8)
        #expect(renderPlainHTML(input) == referencePlainHTML(input))
    }
}

/// Fragments that mean something in Markdown, put together at random.
private func randomMarkdown(using generator: inout SeededGenerator) -> [UInt8] {
    let fragments = [
        "a", "word ", "  ", "\n", "\n\n", "\t", "# ", "## x\n", "> ", "- ", "* ", "+ ", "1. ",
        "7) ", "    ", "```", "~~~ js x\n", "`", "``", "*", "**", "_", "__", "***", "[", "]",
        "](", "](/u \"t\")", "](<a b>)", "![", "![i](s.png)", "<", ">", "<b>", "</b>",
        "<!-- c -->", "<?p?>", "<div>\n", "&amp;", "&copy;", "&#35;", "&#xFFFE;", "\\", "\\*",
        "http://e.x/?a=1&b='2'", "<http://a.b>", "<m@a.b>", "[r]", "[r]: /x 'T'\n", "===\n",
        "---\n", "***\n", "  \n", "\\\n", "é", "日本", "\u{1F600}", "\"", "'", "|", "~~", ":",
        "javascript:x", "%20", "%", "\r\n", "\u{0}",
    ]
    let count = Int.random(in: 1...40, using: &generator)
    var bytes: [UInt8] = []
    for _ in 0..<count {
        guard let fragment = fragments.randomElement(using: &generator) else { continue }
        bytes += Array(fragment.utf8)
    }
    return bytes
}
