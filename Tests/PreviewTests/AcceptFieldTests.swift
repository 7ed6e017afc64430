import Testing

@testable import Preview

/// What a client likes best (RFC 9110 §12.5.1).
struct AcceptFieldTests {
    private static let offers = [
        "text/html", "text/markdown", "application/json", "application/problem+json",
    ]

    @Test(
        "the weights decide, then how exactly a range names it, then its place",
        arguments: [
            (nil, "text/html"), ("", "text/html"), ("*/*", "text/html"), (",,;", "text/html"),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
            ("text/markdown", "text/markdown"), ("TEXT/Markdown", "text/markdown"),
            ("text/markdown, text/html;q=0.9", "text/markdown"),
            ("text/markdown, text/html, */*", "text/markdown"),
            ("text/html, text/markdown", "text/html"),
            ("text/html;q=0.5, text/markdown;q=0.51", "text/markdown"),
            ("text/html;q=0, */*", "text/markdown"),
            ("text/*;q=0.1, application/json;q=0.2", "application/json"),
            ("application/*", "application/json"),
            ("application/json, text/plain, */*", "application/json"),
            ("*/*, application/problem+json", "application/problem+json"),
            ("*/*;q=1, text/*;q=0", "application/json"),
            ("text/markdown;q=0.001", "text/markdown"),
            ("application/json; charset=utf-8", "application/json"),
            ("application/json;profile=\"a,b;q=0\";q=0.3, text/html;q=0.2", "application/json"),
            ("text/html;q=2, application/json;q=0.1", "application/json"),
            ("text/html;q=0.1234, application/json;q=0.1", "application/json"),
            ("text/html ; Q=0.1 , application/json\t;\tq=0.2", "application/json"),
            ("*/html, application/json;q=0.1", "application/json"),
            ("text/h*;q=0.9, application/json;q=0.1", "application/json"),
            ("text/html;q=1.001, application/json;q=0.1", "application/json"),
            ("text/html;q=, application/json;q=0.1", "application/json"),
            ("text/html;q=00, application/json;q=0.1", "application/json"),
            ("text/html;q=.5, application/json;q=0.1", "application/json"),
            ("text/html;q=0., application/json;q=1.000", "application/json"),
            ("image/png", nil), ("text/html;q=0", nil), ("*/*;q=0", nil),
        ] as [(String?, String?)])
    func preferred(field: String?, expected: String?) {
        #expect(AcceptField(field).preferred(among: Self.offers) == expected)
    }

    @Test("a long field is read in one pass")
    func long() {
        let field = AcceptField(
            String(repeating: "a/b;q=0.5,", count: 5000) + "text/markdown;q=0.6")
        #expect(field.preferred(among: Self.offers) == "text/markdown")
    }
}
