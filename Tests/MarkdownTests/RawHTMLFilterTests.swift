import Markdown
import TestSupport
import Testing

/// Raw HTML that a site allows, and what never passes even then.
struct RawHTMLFilterTests {
    @Test("attacks, and what only looks like one", arguments: rawHTMLPayloads)
    func payload(html: String, filtered: String?) {
        let result = filter(html)
        #expect(result.text == filtered ?? html)
        #expect(result.problems.isEmpty == (filtered == nil))
    }

    @Test("filtering twice is filtering once", arguments: 0..<5)
    func idempotence(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            let html = randomHTML(using: &generator)
            let once = filter(html)
            let twice = filter(once.text)
            guard once.text != twice.text || !twice.problems.isEmpty else { continue }
            Issue.record("\(html.debugDescription)\n\(once.text)\n\(twice.text)")
            return
        }
    }

    @Test("the problems, in order")
    func problems() {
        let html = """
            <p onclick="x"><a HREF='java&Tab;script:x' srcdoc =y>b</Script >
            <i onclick =z><![CDATA[>]]><b title="
            """
        let report = filter(html).problems.map { problem in
            let part = String(decoding: Array(html.utf8)[problem.range], as: UTF8.self)
            return "\(part): \(problem.message); \(problem.help)"
        }
        let left = "it is left out, for it would run a script; remove it"
        #expect(
            report == [
                "onclick=\"x\": the attribute 'onclick' is not allowed in raw HTML; \(left)",
                "HREF='java&Tab;script:x': the URL scheme 'javascript' is not allowed here; the "
                    + "attribute 'HREF' is left out; link to an http, https or mailto URL or to a "
                    + "file of this site",
                "srcdoc =y: the attribute 'srcdoc' is not allowed in raw HTML; \(left)",
                "</Script: '</Script>' is not allowed in raw HTML; it is shown as text; remove it, "
                    + "or write it as code",
                "onclick =z: the attribute 'onclick' is not allowed in raw HTML; \(left)",
                "<![CDATA[: '<![CDATA[' ends at another place in HTML than in SVG; it is shown as "
                    + "text; write '&lt;' and '&gt;' instead of the section",
                "<b: '<b' is not finished in this piece of raw HTML; the rest of the piece is "
                    + "shown as text; add '>', and close quotation marks before it",
            ])
    }

    @Test("a misplaced '=', a comment without end and a long name")
    func otherProblems() {
        let long = "on" + String(repeating: "x", count: 100)
        let messages = filter("<a x onclick=1 =y \(long)><!-- ").problems.map(\.message)
        let shortened = long.prefix(40) + "…"
        #expect(
            messages == [
                "the attribute 'onclick' is not allowed in raw HTML",
                "the attribute '=y' starts with '='",
                "the attribute '\(shortened)' is not allowed in raw HTML",
                "'<!--' is not finished in this piece of raw HTML",
            ])
    }

    @Test("ids and links, for the checks of links")
    func links() {
        let html = """
            <h2 ID=caf&eacute; id=second><a name='x&amp;y' href="?a=1&copy=2&lt;#f">t</a></h2>
            <img SRC=i.png name=n><svg><use href="#s"/><image xlink:href="p.png"/></svg>
            <a href="javascript:x" id=""></a href=no id=no><!-- <a id=no> --><script src=no>
            """
        let result = filter(html)
        #expect(result.ids == ["café", "x&y", ""])
        #expect(result.links.map(\.url) == ["?a=1&copy=2<#f", "i.png", "#s", "p.png"])
        #expect(result.links.map(\.kind) == [.link, .image, .link, .image])
        let written = result.links.map {
            String(decoding: Array(html.utf8)[$0.offset], as: UTF8.self)
        }
        #expect(written == ["?a=1&copy=2&lt;#f", "i.png", "#s", "p.png"])
    }

    @Test(
        "character references as browsers resolve them",
        arguments: [
            ("&#128;&#x9f;&#0;&#xD800;&#x110000;", "€Ÿ\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("&jsercy;&nosuch;&fjlig;&CounterClockwiseContourIntegral;", "ј&nosuch;fj∳"),
            ("&copy &copyx &copy= &copy; &amp", "© &copyx &copy= © &"),
            ("&notin &notin; &notit;", "&notin ∉ &notit;"),
            ("&; & &# &#; &#x; &#xg", "&; & &# &#; &#x; &#xg"),
            ("&#106;&#x6A a&#X6a;", "jj aj"),
        ])
    func characterReferences(value: String, decoded: String) {
        #expect(filter("<a id=\"\(value)\">").ids == [decoded])
    }

    @Test("nothing traps, at whatever byte the piece ends")
    func prefixes() {
        for (html, _) in rawHTMLPayloads {
            let bytes = Array(html.utf8)
            for end in 0...bytes.count {
                let once = filter(bytes[..<end])
                #expect(filter(once.bytes[...]).bytes == once.bytes)
            }
        }
    }

    @Test("markup that never ends takes no quadratic time")
    func length() {
        for fragment in ["<a ", "<![CDATA[", "<!--", "<a x='", "<script ", "<a x=\"'"] {
            let once = filter(String(repeating: fragment, count: 50_000) + "x=\">")
            #expect(filter(once.bytes[...]).bytes == once.bytes)
        }
    }
}

private func filter(_ html: String) -> FilteredHTML {
    filter(Array(html.utf8)[...])
}

private func filter(_ bytes: ArraySlice<UInt8>) -> FilteredHTML {
    bytes.withUnsafeBufferPointer { filteredHTML($0) }
}

extension FilteredHTML {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Fragments that mean something in HTML, put together at random.
private func randomHTML(using generator: inout SeededGenerator) -> String {
    let fragments = [
        "<a", "<a ", "<img ", "<svg>", "</a>", "</p", "<script>", "</style>", "<noscript>",
        "<IfRaMe/", "<br/", " href", " href=", "href=\"", "src='", " srcset=", " onclick=",
        "onclick=\"1\"", "onload='1'", "/onload=1", " =", "=", "'", "\"", " ", "\t", "\n", "\r",
        "\u{C}", "\u{B}", "/", "/>", ">", ">", "<", "</", "<!", "<?", "?>", "<!-", "<!--", "-->",
        "--!>", "->", "--", "-", "!", "<![CDATA[", "]]>", "]]", "<!DOCTYPE ", "javascript:1",
        "java", "script:1", "&#106;avascript:1", "&#x6aavascript:1", "&Tab;", "&NewLine;",
        "&colon;1", "&#0058 1", "\u{1}javascript:1", "data:text/html,x", "data:image/png,x",
        "#x", " id=i", " name=n", " title=", "title=\"<img src=x onerror=1>\"", "x", "x=1",
        "x =1", " y", "hre", "f=javascript:1", " values=a;", " xlink:href=", " srcdoc=x",
        "&lt;", "&", "é", "\u{0}",
    ]
    let count = Int.random(in: 1...25, using: &generator)
    return (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
}
