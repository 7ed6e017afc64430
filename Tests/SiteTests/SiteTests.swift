import Site
import Testing

struct SiteTests {
    @Test("every code has its page; the code 404 is never the page for unknown addresses")
    func outputs() {
        let (site, report) = buildSite([
            "content/catalog.yaml": smallCatalog, "content/guides/a b.md": "# A\n",
            "content/images/x.svg": "<svg/>",
        ])
        #expect(report == "")
        let own = site.outputs.map(\.path).filter { !$0.hasPrefix("assets/") }
        #expect(
            own == [
                "404.html", "apple-touch-icon.png", "catalog.json", "errors.md", "errors/404.json",
                "errors/404.md", "errors/404.problem.json", "errors/404/index.html",
                "errors/class/4xx.md", "errors/class/4xx/index.html", "errors/index.html",
                "errors/user_missing.json", "errors/user_missing.md",
                "errors/user_missing.problem.json", "errors/user_missing/index.html",
                "guides/a-b.md", "guides/a-b/index.html", "images/x.svg", "index.html", "index.md",
                "llms-full.txt", "llms.txt", "manifest.webmanifest", "openapi-errors.yaml",
                "problem-types.json", "search.js", "search.json", "search/index.html",
            ])
        #expect(site.text("404.html").contains("<title>Page not found"))
        #expect(site.text("errors/404/index.html").contains("<title>404 Not Found"))
        #expect(site.text("images/x.svg") == "<svg/>")
    }

    @Test("a file belongs to the code with its name before one with its slug")
    func files() {
        let (site, report) = buildSite([
            "content/catalog.yaml": """
            errors:
              - {code: E-1042, status: 409, title: Upper, summary: S., message: "{{id}} {name}",
                 parameters: [{name: name}]}
              - {code: e-1042, status: 409, title: Lower, summary: S.}
            """,
            "content/errors/E-1042.md": "Text of upper.\n",
            "content/errors/e-1042.md": "Text of lower.\n",
        ])
        #expect(report == "")
        let pages = site.outputs.filter { $0.path.hasSuffix(".html") }
            .map { site.text($0.path) }.filter { $0.contains("Text of") }
        #expect(pages.count == 2)
        for (code, text) in [("E-1042", "upper"), ("e-1042", "lower")] {
            #expect(
                pages.contains {
                    $0.contains("<title>\(code)") && $0.contains("Text of \(text)")
                })
        }
        #expect(pages.contains { $0.contains(#"{id} <var data-parameter="name""#) })
    }

    @Test("absolute URLs only where a standard wants them")
    func baseURL() {
        let plain = buildSite(["content/catalog.yaml": smallCatalog]).site
        #expect(plain.output(at: "sitemap.xml") == nil)
        #expect(!plain.text("index.html").contains("canonical"))
        let based = buildSite([
            "content/catalog.yaml": smallCatalog,
            "content/site.yaml": "baseURL: https://Example.com/docs\n",
        ]).site
        #expect(
            based.text("sitemap.xml") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url><loc>https://example.com/docs/</loc></url>
                  <url><loc>https://example.com/docs/errors/</loc></url>
                  <url><loc>https://example.com/docs/errors/404/</loc></url>
                  <url><loc>https://example.com/docs/errors/user_missing/</loc></url>
                  <url><loc>https://example.com/docs/errors/class/4xx/</loc></url>
                </urlset>

                """)
        #expect(
            based.text("errors/404/index.html").contains(
                "<link rel=\"canonical\" href=\"https://example.com/docs/errors/404/\">"))
        #expect(!based.text("404.html").contains("canonical"))
        #expect(based.text("errors/404/index.html").contains("href=\"../../assets/style.css?v="))
    }

    @Test("the search index holds what its page promises")
    func searchIndex() {
        let site = buildSite([
            "content/catalog.yaml": """
            statuses:
              - code: 404
                reason: Not Found
                description: Nothing `here`.
                keywords: [missing]
                causes: [{ cause: A typo., fixes: [Look again.] }]
            """,
            "content/errors/404.md": "## Deep *down*\n\nText & more.\n",
            "content/site.yaml": "title: T\nlanguage: fr\n",
        ]).site
        let index = site.text("search.json")
        let head = #"{"version":2,"site":{"title":"T","language":"fr"},"pageCount":3,"terms":{"#
        #expect(index.hasPrefix(head))
        // What is far below the first page, what stands above and below headings, what is unseen.
        for term in [
            ##""#notfound":[1,2,2]"##, #""=missing":[1,1,2]"#, #""@list":[0,1,1,2,1,1]"#,
            #""nothing here":[1,36,1]"#, #""typo":[1,52,2]"#, #""text":[1,12,4]"#,
            #""missing":[1,74,0]"#, #""~40":[1,1,2]"#,
        ] {
            #expect(index.contains(term), "\(term)")
        }
        let pages = [
            #"{"url":"errors/","kind":"list","title":"All codes","summary":"","sections":[]}"#,
            #"{"url":"errors/404/","kind":"status","code":"404","status":"404","#,
            #""title":"Not Found","summary":"Nothing here.","sections":["#,
            #"{"id":"causes","title":"Causes and fixes","text":"A typo. Look again."}"#,
            #"{"id":"deep-down","title":"Deep down","text":"Text \u0026 more."}"#,
        ]
        for page in pages { #expect(index.contains(page), "\(page)") }
        #expect(site.text("search.js") == "docsSearchPart(\"search\",\(index));\n")
    }

    @Test("an entry without facts leaves no empty sections")
    func emptyEntry() {
        let page = buildSite(["content/catalog.yaml": smallCatalog]).site
            .text("errors/404/index.html")
        for section in ["retry", "causes", "message", "example", "headers", "related"] {
            #expect(!page.contains("id=\"\(section)\""))
        }
        #expect(page.contains("Nothing here."))
    }

    @Test("previous and next follow the codes, breadcrumbs the folders")
    func neighbours() {
        let site = buildSite([
            "content/catalog.yaml": """
            statuses:
              - { code: 400, reason: A, description: a }
              - { code: 404, reason: B, description: b }
              - { code: 500, reason: C, description: c }
            """,
            "theme/templates/page.mustache": """
            {{#previousPage}}{{previousTitle}}@{{previousURL}}{{/previousPage}}|\
            {{#nextPage}}{{nextTitle}}@{{nextURL}}{{/nextPage}}|\
            {{#breadcrumbs}}{{crumbTitle}}{{#crumbURL}}@{{crumbURL}}{{/crumbURL}};{{/breadcrumbs}}
            """,
        ]).site
        #expect(
            site.text("errors/404/index.html")
                == "400 A@../../errors/400/|500 C@../../errors/500/|"
                + "API errors@../../;All codes@../../errors/;404;")
        #expect(site.text("errors/400/index.html").hasPrefix("|404 B@"))
    }

    @Test("beyond fifty error codes no page lists them all")
    func navigationLimit() {
        for count in [50, 51] {
            let entries = (1...count).map {
                "  - { code: e\($0), status: 400, title: T, summary: s }"
            }
            let page = buildSite([
                "content/catalog.yaml": "errors:\n" + entries.joined(separator: "\n") + "\n"
            ]).site.text("search/index.html")
            #expect(page.contains("errors/e7/") == (count == 50))
        }
    }
}
