import Diagnostics
import Escaping
import Markdown
import TestSupport
import Testing

/// Documents that are made to keep the parser busy for hours, and harmless ones that look alike.
///
/// All are of a size at which a shape that slips through shows as a test that does not end.
struct HostileInputTests {
    /// A text and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: [UInt8]
        /// `line:column message` of the only finding.
        var finding: String

        init(_ name: String, _ text: String, _ finding: String = "") {
            self.name = name
            self.text = Array(text.utf8)
            self.finding = finding
        }

        var testDescription: String { name }
    }

    private static let nesting =
        "more than 100 block quotes and list items in one another; "
        + "nest less deeply, or put the text into a fenced code block"
    private static let blankLines =
        "too many blank lines inside nested lists; take the blank lines out, or nest less deeply"
    private static let images =
        "too many images and links in one paragraph; "
        + "put a blank line between them, or the text into a fenced code block"

    static let hostile: [Case] = [
        Case("quotes in one line", times(">", 100_000) + times("a*", 100_000), "1:1 \(nesting)"),
        Case("lists in one line", "# A\n\n" + times("- ", 100_000) + "x", "3:1 \(nesting)"),
        Case("lists with tabs", times("-\t", 100_000) + "x" + times("\n", 9_999), "1:1 \(nesting)"),
        Case("numbers", times("1. ", 50_000) + "x" + times("\n", 50_000), "1:1 \(nesting)"),
        Case("mixed markers", times("> - 1) + ", 40_000) + "*x*", "1:1 \(nesting)"),
        Case("markers of the first bytes", "\u{FEFF}" + times("+ ", 50_000), "1:4 \(nesting)"),
        Case("carriage returns", "a\r\r" + times("* > ", 50_000), "1:4 \(nesting)"),
        Case("one list deeper with each line", staircase(600), "101:1 \(nesting)"),
        Case(
            "behind a fence that an item's end closes",
            "- a\n  ```\nb\n\n" + times("- ", 50_000) + "x", "5:1 \(nesting)"),
        Case(
            "behind a comment with a fence", "<!--\n```\n-->\n" + times("> ", 50_000),
            "4:1 \(nesting)"),
        Case(
            "behind definitions that are no heading", "[a]: b\n===\n<a>\n" + times("> ", 50_000),
            "4:1 \(nesting)"),
        Case(
            "blank lines in lists",
            times("- ", 99) + "x" + times("\n", 300_000), "101012:1 \(blankLines)"),
        Case(
            "blank lines in a fence in lists",
            times("- ", 99) + "```" + times("\n", 300_000), "101012:1 \(blankLines)"),
        Case("images not finished", times("![[]()", 60_000), "1:37948 \(images)"),
        Case(
            "images, then links", times("![", 50_000) + times("[](b)", 9_999), "1:102002 \(images)"),
        Case(
            "images in front of uses of a definition",
            "[r]: x\n\n" + times("![", 50_000) + times("[r]", 50_000), "3:101203 \(images)"),
        Case("4 MiB and a byte", times("a", (4 << 20) + 1), "1:1 \(size)"),
    ]

    private static let size = "the document has more than 4 MiB; split it into several files"

    @Test("refused before it is parsed", arguments: hostile)
    func refused(_ document: Case) {
        #expect(findings(in: document.text) == [document.finding])
    }

    static let harmless: [Case] = [
        Case(
            "thematic breaks", times(times("- ", 500) + "\n\n" + times("*", 5_000) + "\n\n", 50), ""
        ),
        Case("quotes in a fence", "```\n" + times(times("> ", 5_000) + "\n", 50) + "```\n"),
        Case("lists in a fence of an item", "- a\n\n  ~~~\n  " + times("- ", 50_000) + "x\n"),
        Case("lists in indented code", "a\n\n    " + times("- ", 100_000) + "x\n"),
        Case("pictures of characters", times(times(" ", 90) + "* > - 1. |\n", 2_000)),
        Case("long table", times("| a | - | > | 1. |\n", 4_000)),
        Case("minified code", "```js\n" + times("a=![b[0]],", 30_000) + "\n```\n"),
        Case("base64", times(times("QUJD", 19) + "\n", 5_000)),
        Case("links", times("- [a](#b), [c](d.md \"e\")\n", 5_000)),
        Case("images", times("![a](b.png)\n\n", 10_000)),
        Case("images of a paragraph", times("[![a](b.png)](c)\n", 3_000)),
        Case("a list of images", times("- ![a](b.png)\n", 10_000)),
        Case("changelog", times(staircase(10) + "\n", 400)),
        Case("50 levels", staircase(50) + "\n" + times("> ", 50) + "a\n"),
        Case("blank lines", "- - - a" + times("\n", 200_000)),
        Case("one line", times("lorem ipsum ", 100_000)),
        Case("emphasis in emphasis", times("*a **a ", 15_000) + "b" + times(" a** a*", 15_000)),
        Case("brackets", times("[", 100_000) + "a" + times("]", 100_000)),
        Case("code spans not finished", (1..<600).map { "e" + times("`", $0) }.joined()),
        Case("tags not finished", times("x <!-- <? <![CDATA[ <a b=\" </", 5_000)),
        Case("NUL", times("abc\u{0}de\n", 10_000)),
    ]

    @Test("rendered, for it only looks alike", arguments: harmless)
    func accepted(_ document: Case) {
        let limits = [Self.nesting, Self.blankLines, Self.images, Self.size]
        let refusals = findings(in: document.text).filter { finding in
            limits.contains { finding.hasSuffix($0) }
        }
        #expect(refusals == [])
    }

    /// What is found, as `line:column message; help`.
    private func findings(in text: [UInt8]) -> [String] {
        rendered(text).diagnostics.prefix(3).map { diagnostic in
            let offset = diagnostic.range?.offsets.lowerBound ?? 0
            let before = text[..<offset]
            let line = before.count { $0 == 0x0A } + 1
            let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
            return "\(line):\(column) \(diagnostic.message); \(diagnostic.help ?? "")"
        }
    }
}

private func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
}

/// A list in which each item stands in the one before it.
private func staircase(_ depth: Int) -> String {
    (0..<depth).map { times("  ", $0) + "- a\n" }.joined()
}
