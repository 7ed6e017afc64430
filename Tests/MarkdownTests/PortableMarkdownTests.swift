import Diagnostics
import Escaping
import Markdown
import Testing

/// Texts for places outside of their site.
struct PortableMarkdownTests {
    private static let snippets = [
        "code.py": "print(\"```\")\n", "part.md": "Part of [a](error:429).\n\n> {{x}}\n",
    ]

    /// Every link leads to example.com, every value is `V*`.
    private final class References: ReferenceResolver {
        func target(of use: LinkUse) -> LinkTarget? {
            if use.destination.hasPrefix("http") { return LinkTarget(url: use.destination) }
            let path = use.destination.replacing("error:", with: "errors/")
                .replacing(" ", with: "%20")
            let isCode = use.destination == "error:a|b"
            return LinkTarget(
                url: "https://e.org/" + path,
                text: use.destination.hasPrefix("error:")
                    ? LinkTarget.Words(isCode ? "a|b" : "4*9", isCode: isCode) : nil)
        }
        func value(named name: Located<String>) -> String? { name.value == "x" ? "V*" : nil }
        func snippet(at path: Located<String>) -> MarkdownSource? {
            PortableMarkdownTests.snippets[path.value].map {
                MarkdownSource(
                    wholeFile: SourceFile(path: path.value, bytes: Array($0.utf8)))
            }
        }
    }

    private func document(_ text: String) -> String {
        let source = MarkdownSource(
            wholeFile: SourceFile(path: "a.md", bytes: Array(text.utf8)))
        let recorder = ReferenceRecorder(References())
        var ignored: [Diagnostic] = []
        _ = renderMarkdown(
            source, options: PageMarkdownOptions(), references: recorder, diagnostics: &ignored)
        return portableMarkdown(source, references: recorder.recorded, parts: References())
    }

    private func inline(_ text: String) -> String {
        portableInlineMarkdown(
            text, in: SourceFile(path: "a.yaml", bytes: []), options: PageMarkdownOptions(),
            references: References())
    }

    @Test(
        "links lead to what the site has, all else stays",
        arguments: [
            ("[a](b.md)", "[a](https://e.org/b.md)"),
            ("[a](b.md \"T\") [c](b.md)", "[a](https://e.org/b.md \"T\") [c](https://e.org/b.md)"),
            ("[a](<b c.md>)", "[a](<https://e.org/b%20c.md>)"),
            ("[a](b\\_c.md)", "[a](https://e.org/b_c.md)"),
            ("[a](b&amp;c.md)", "[a](https://e.org/b&c.md)"),
            ("[](error:429)", "[4\\*9](https://e.org/errors/429)"),
            ("[](<error:a|b>)", "[`a|b`](<https://e.org/errors/a|b>)"),
            ("<error:429>", "[error:429](https://e.org/errors/429)"),
            ("<https://x.org> https://y.org", "<https://x.org> https://y.org"),
            ("![i](i.png)", "![i](https://e.org/i.png)"),
            ("[![i](i.png)](b.md)", "[![i](https://e.org/i.png)](https://e.org/b.md)"),
            ("`[a](b.md)` [a](b.md)", "`[a](b.md)` [a](https://e.org/b.md)"),
            ("{{x}} `{{x}}` \\{{x}} {{y}}", "V\\* `{{x}}` \\{{x}} {{y}}"),
            ("*a* **b** ~~c~~ \\* &amp;", "*a* **b** ~~c~~ \\* &amp;"),
        ])
    func references(source: String, expected: String) {
        #expect(document(source) == expected)
        #expect(inline(source) == expected)
    }

    @Test("definitions, footnotes, tables, quotes, lists and parts")
    func blocks() {
        let text = """

            # T {#t}

            [a][d] and [d] and x[^1].\r
            {{include part.md}}

            | A | B |
            | - | - |
            | [a](b.md) `\\|` | {{x}} |

            > {{include part.md}}

            - ```py title="c" include="code.py" hl_lines="1"
              gone
              ```
            - ~~~{.py include=code.py}
              ~~~

            ```
            [a](b.md) {{x}}
            ```

            [d]: <b.md> "T"
            [^1]: Note [a](error:429).


            """
        #expect(
            document(text) == """
                # T {#t}

                [a][d] and [d] and x[^1].
                Part of [a](https://e.org/errors/429).

                > V\\*


                | A | B |
                | - | - |
                | [a](https://e.org/b.md) `\\|` | V\\* |

                > Part of [a](https://e.org/errors/429).
                > 
                > > V\\*
                > 

                - ````py title="c" hl_lines="1"
                  print("```")
                  ````
                - ~~~{.py}
                  print("```")
                  ~~~

                ```
                [a](b.md) {{x}}
                ```

                [d]: <https://e.org/b.md> "T"
                [^1]: Note [a](https://e.org/errors/429).
                """)
    }

    @Test(
        "a text of one paragraph starts no other block",
        arguments: [
            ("# a", "\\# a"), ("#a", "#a"), ("> a", "\\> a"), ("- a", "\\- a"), ("-a", "-a"),
            ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.5 a", "1.5 a"), ("* * *", "\\* * *"),
            ("**a** b", "**a** b"), ("___", "\\___"), ("~~~", "\\~~~"), ("```a", "\\```a"),
            ("```a``` b", "```a``` b"), ("[a]: b", "\\[a]: b"), ("[a](b)", "[a](https://e.org/b)"),
            ("    a", "a"), ("a\nb", "a b"), ("", ""),
        ])
    func paragraphs(source: String, expected: String) {
        #expect(inline(source) == expected)
    }

    @Test("what the parser can't be trusted with gives nothing")
    func limits() {
        #expect(document(String(repeating: "![](", count: 60_000) + "](]") == "")
    }
}
