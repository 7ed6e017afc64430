import Diagnostics
import Escaping
import Markdown
import Testing

/// Parts that include parts that include parts.
///
/// Without limits, these tests end in a crash or not at all.
struct SnippetLimitTests {
    @Test("a chain of 8,000 parts stops at the 33rd")
    func chain() {
        let references = NoReferences()
        for number in 0..<8_000 {
            references.files["\(number)"] = "\(number)\n{{include \(number + 1)}}\n"
        }
        let (page, diagnostics) = rendered(
            Array("# A\n\n{{include 0}}\n".utf8), references: references)
        #expect(
            texts(of: diagnostics) == [
                "31:2:11 more than 32 parts include one another; include '32' further up"
            ])
        #expect(page.html.text.hasSuffix("\n30\n31</p>\n"))
    }

    @Test("parts that include another twice each stop at 2,000", arguments: ["", "text\n"])
    func doubling(leaf: String) {
        let references = NoReferences()
        for number in 0..<31 {
            references.files["\(number)"] = String(
                repeating: "{{include \(number + 1)}}\n", count: 2)
        }
        references.files["31"] = leaf
        let (_, diagnostics) = rendered(
            Array("{{include 0}}\n".utf8), references: references)
        #expect(
            texts(of: diagnostics).map { $0.drop { $0 != " " } } == [
                " the page includes more than 2,000 parts; take includes out, or split the page"
            ])
    }

    @Test("2,000 parts are shown")
    func harmless() {
        let references = NoReferences()
        references.files["a"] = "a\n"
        let text = String(repeating: "{{include a}}\n", count: 2_000)
        let (page, diagnostics) = rendered(Array(text.utf8), references: references)
        #expect(diagnostics == [])
        #expect(page.html.text.utf8.count { $0 == UInt8(ascii: "a") } == 2_000)
    }

    @Test("a page that includes too many bytes is refused")
    func size() {
        let references = NoReferences()
        references.files["a"] = String(repeating: "abc def\n", count: 1 << 17)
        let text = String(repeating: "{{include a}}\n", count: 100)
        let (_, diagnostics) = rendered(Array(text.utf8), references: references)
        #expect(
            texts(of: diagnostics) == [
                "input.md:5:11 the page has more than 4 MiB with its snippets; "
                    + "take includes out, or split the page",
                "input.md:1:1 the document has more than 4 MiB; split it into several files",
            ])
    }

    @Test("code blocks do not include more than 4 MiB, which is said once")
    func codeBlocks() {
        let references = NoReferences()
        references.files["a"] = String(repeating: "a", count: 1 << 20)
        let text = String(repeating: "```json include=\"a\"\n```\n\n", count: 1_000)
        let (page, diagnostics) = rendered(Array(text.utf8), references: references)
        #expect(
            texts(of: diagnostics) == [
                "input.md:13:18 the code blocks of the page include more than 4 MiB; "
                    + "link to the file instead"
            ])
        #expect(page.html.bytes.count < 5 << 20)
    }

    /// A line `path:line:column message; help` for each finding.
    private func texts(of diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map {
            "\($0.range?.displayPlace ?? "?") \($0.message); \($0.help ?? "")"
        }
    }
}
