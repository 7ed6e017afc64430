import Diagnostics
import Testing

@testable import Site

struct BrandTests {
    private let square = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'/>"
    private let wide = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 100'/>"

    private func build(_ brand: String, _ more: [String: String] = [:]) -> (Site, String) {
        var files = [
            "content/catalog.yaml": smallCatalog, "content/site.yaml": "title: T\n\(brand)",
        ]
        files.merge(more) { _, new in new }
        let built = buildSite(files)
        return (built.site, built.report)
    }

    @Test("without a brand there is no style sheet of it and no trace on pages")
    func none() {
        let (site, report) = build("brand: {}\n")
        #expect(report == "")
        #expect(site.output(at: "assets/brand.css") == nil)
        let page = site.text("errors/404/index.html")
        #expect(!page.contains("brand.css"))
        #expect(!page.contains("preload"))
        #expect(page.contains("type=\"image/svg+xml\""))
    }

    @Test("one accent is enough: the dark one is the same hue, and can be read")
    func accent() {
        let (site, report) = build("brand: { accent: \"#05c\" }\n")
        #expect(report == "")
        let style = site.text("assets/brand.css")
        #expect(style == ":root {\n  --accent: light-dark(#0055cc, #7eaefe);\n}\n")
        let page = site.text("errors/404/index.html")
        #expect(page.contains("href=\"../../assets/brand.css?v="))
    }

    @Test("two accents are taken as they are")
    func twoAccents() {
        let (site, report) = build(
            "brand: { accent: { light: rgb(0 85 204), dark: \"#9cf\" } }\n")
        #expect(report == "")
        #expect(
            site.text("assets/brand.css")
                == ":root {\n  --accent: light-dark(#0055cc, #99ccff);\n}\n")
    }

    @Test("fonts: names of the system, and files with a version")
    func fonts() {
        let (site, report) = build(
            """
            brand:
              fonts:
                body:
                  family: "In\\"ter"
                  files:
                    - fonts/a b.woff2
                    - { file: fonts/i.ttf, weight: 400, style: italic }
                code: IBM Plex Mono, monospace
            """,
            ["content/fonts/a b.woff2": "wOF2...", "content/fonts/i.ttf": "true..."])
        #expect(report == "")
        let style = site.text("assets/brand.css")
        #expect(
            style.replacing(/v=[0-9a-z]+/, with: "v=V") == """
                @font-face {
                  font-family: "In\\22 ter";
                  src: url("../fonts/a%20b.woff2?v=V") format("woff2");
                  font-weight: 100 900;
                  font-style: normal;
                  font-display: optional;
                }
                @font-face {
                  font-family: "In\\22 ter";
                  src: url("../fonts/i.ttf?v=V") format("truetype");
                  font-weight: 400;
                  font-style: italic;
                  font-display: optional;
                }
                :root {
                  --brand-sans: "In\\22 ter";
                  --brand-mono: "IBM Plex Mono", monospace;
                }

                """)
        let page = site.text("errors/404/index.html")
        let address = #/href="../../fonts/a%20b.woff2\?v=([0-9a-z]+)" as="font" /#
        let version = page.firstMatch(of: address)?.1
        #expect(version.map { style.contains("woff2?v=\($0)") } == true, "one address, one load")
        #expect(page.contains("type=\"font/woff2\" crossorigin>"))
    }

    @Test("a logo has its size; with words it stands for the title, without beside it")
    func logo() {
        let files = ["content/l.svg": square, "content/d.svg": wide]
        let (one, report) = build("brand: { logo: l.svg }\n", files)
        #expect(report == "")
        let page = one.text("errors/404/index.html")
        #expect(page.contains(/src="..\/..\/l.svg\?v=\w+" alt="" width="32" height="32">/))
        #expect(page.contains("<span>T</span>"))
        #expect(one.output(at: "assets/brand.css") == nil)
        let (two, none) = build(
            "brand: { logo: { light: l.svg, dark: d.svg, alt: A & B }, favicon: l.svg }\n", files)
        #expect(none == "")
        let both = two.text("index.html")
        #expect(both.contains("alt=\"A &amp; B\" width=\"32\" height=\"32\" loading=\"lazy\">"))
        #expect(both.contains("alt=\"A &amp; B\" width=\"240\" height=\"24\" loading=\"lazy\">"))
        #expect(!both.contains("<span>T</span>"))
        #expect(both.contains(/<link rel="icon" href=".\/l.svg\?v=\w+"/))
        #expect(two.text("assets/brand.css").hasPrefix(".logo-dark { display: none; }"))
    }

    @Test("a footer with text and links to anywhere")
    func footer() {
        let (site, report) = build(
            """
            brand:
              footer:
                text: Made <here>
                links:
                  - { title: Guide, to: guide.md }
                  - { title: Code, to: "error:404" }
                  - { title: File, to: terms.txt }
                  - { title: Status, to: "https://status.example.com/?a=1&b=2" }
                  - { title: Mail, to: "mailto:a@example.com" }
            """,
            ["content/guide.md": "# Guide\n", "content/terms.txt": "Terms"])
        #expect(report == "")
        let page = site.text("errors/404/index.html")
        for link in [
            "<p>Made &lt;here&gt;</p>", "<li><a href=\"../../guide/\">Guide</a></li>",
            "<li><a href=\"../../errors/404/\">Code</a></li>",
            "<li><a href=\"../../terms.txt\">File</a></li>",
            "<li><a href=\"https://status.example.com/?a=1&amp;b=2\">Status</a></li>",
            "<li><a href=\"mailto:a@example.com\">Mail</a></li>",
        ] {
            #expect(page.contains(link), "\(link)")
        }
    }

    @Test("a style sheet of the theme is never lost to that of the brand")
    func ownStyle() {
        let (site, report) = build(
            "brand: { accent: \"#05c\" }\n", ["theme/assets/brand.css": "own{}"])
        #expect(report.contains("error[DOC0601]: 'assets/brand.css' is a file of the theme"))
        #expect(site.text("assets/brand.css") == "own{}")
    }
}
