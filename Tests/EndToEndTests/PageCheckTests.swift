import TestSupport
import Testing

/// The checks of pages on a page that fails all of them: a check that finds nothing proves nothing.
@Suite(.enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)))
struct PageCheckTests {
    private static let files = [
        "index.html": """
        <!doctype html>
        <html lang="en">
        <title>Bad page</title>
        <script src="late.js"></script>
        <style>p { color: red }</style>
        <main>
        <h1 id="a">One</h1><h4 id="a">Four</h4><h1>Two</h1>
        <p>Some text.</p>
        <img src="http://other.invalid/picture.png" width="10" height="10">
        <div class="wide">Wide</div>
        <div class="cut">Cut off at the end</div>
        <p class="faint">Hard to read</p>
        </main>
        </html>
        """,
        "late.js": """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.wide { width: 2000px } .faint { color: #eee }
            .cut { width: 20px; overflow: hidden; white-space: nowrap }`);
        document.adoptedStyleSheets = [sheet];
        addEventListener("load", () => {
          const late = document.createElement("div");
          late.style.height = "300px";
          setTimeout(() => document.body.prepend(late), 60);
        });
        """,
    ]

    private func withBadPage(_ test: (BrowserPage) async throws -> Void) async throws {
        let server = try StaticServer(
            StaticResponder(
                files: Self.files.mapValues { Array($0.utf8) },
                headers: [(name: "Content-Security-Policy", value: "default-src 'self'")]))
        let page = try await SharedBrowser.newPage()
        if let axe = QualityTools.axe { try await page.addScript(axe) }
        try await page.navigate(to: server.address)
        try await test(page)
        await page.close()
    }

    @Test("overflow, shifts, wrong headings and cut texts are found")
    func layout() async throws {
        try await withBadPage { page in
            #expect(try await page.problems(PageChecks.layoutShift).count == 1)
            #expect(try await page.evaluate(PageChecks.overflow).integer ?? 0 > 500)
            #expect(try await page.evaluate(PageChecks.headings) == "a, skip to h4, 2 h1")
            let cut = try await page.problems(PageChecks.cutText)
            #expect(cut == ["DIV cut: Cut off at the end"])
        }
    }

    @Test("a style within the page and a picture from elsewhere break the policy")
    func policy() async throws {
        try await withBadPage { page in
            let errors = await page.consoleErrors.filter { $0.contains("Content Security Policy") }
            #expect(errors.count == 2)
        }
    }

    @Test(
        "axe-core finds barriers",
        .enabled(if: QualityTools.axe != nil, Comment(rawValue: QualityTools.reason)))
    func barriers() async throws {
        try await withBadPage { page in
            for (onlyColours, rules) in [
                (true, ["color-contrast"]),
                (false, ["color-contrast", "heading-order", "image-alt"]),
            ] {
                let found = try await page.problems(PageChecks.axe(onlyColours: onlyColours))
                #expect(Set(found.map { String($0.prefix { $0 != ":" }) }).sorted() == rules)
            }
        }
    }
}
