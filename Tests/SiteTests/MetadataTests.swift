import Site
import Testing

struct MetadataTests {
    private static let base = "title: Shop & Co errors\nbaseURL: https://example.com/docs/\n"

    /// The lines of the head that are about metadata.
    private func head(_ page: String) -> String {
        let words = [
            "rel=\"canonical\"", "\"robots\"", "\"og:", "\"twitter:", "\"theme-color\"",
            "rel=\"manifest\"", "apple-touch-icon", "ld+json",
        ]
        return page.split(separator: "\n").filter { line in words.contains { line.contains($0) } }
            .joined(separator: "\n")
    }

    @Test("the head of a code's page with a base URL")
    func code() throws {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base,
        ]).site
        let page = site.text("errors/user_missing/index.html")
        let version = try #require(page.firstMatch(of: /card\.png\?v=([0-9a-z]+)/)?.1)
        #expect(
            head(page) == """
                <link rel="canonical" href="https://example.com/docs/errors/user_missing/">
                <meta property="og:type" content="article">
                <meta property="og:site_name" content="Shop &amp; Co errors">
                <meta property="og:title" content="user_missing No such user · Shop &amp; Co errors">
                <meta property="og:description" content="The user is gone.">
                <meta property="og:url" content="https://example.com/docs/errors/user_missing/">
                <meta property="og:locale" content="en_US">
                <meta property="og:image" content="https://example.com/docs/errors/user_missing/\
                card.png?v=\(version)">
                <meta property="og:image:type" content="image/png">
                <meta property="og:image:width" content="1200">
                <meta property="og:image:height" content="630">
                <meta property="og:image:alt" content="user_missing No such user">
                <meta name="twitter:card" content="summary_large_image">
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1217">
                <link rel="manifest" href="../../manifest.webmanifest">
                <link rel="apple-touch-icon" href="../../apple-touch-icon.png">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[\
                {"@type":"TechArticle","headline":"user_missing No such user",\
                "description":"The user is gone.",\
                "url":"https://example.com/docs/errors/user_missing/","inLanguage":"en",\
                "image":"https://example.com/docs/errors/user_missing/card.png?v=\(version)",\
                "about":{"@type":"DefinedTerm","termCode":"user_missing","name":"No such user",\
                "inDefinedTermSet":"https://example.com/docs/errors/"},\
                "isPartOf":{"@type":"WebSite","name":"Shop \\u0026 Co errors",\
                "url":"https://example.com/docs/"}},\
                {"@type":"BreadcrumbList","itemListElement":[\
                {"@type":"ListItem","position":1,"name":"Shop \\u0026 Co errors",\
                "item":"https://example.com/docs/"},\
                {"@type":"ListItem","position":2,"name":"All codes",\
                "item":"https://example.com/docs/errors/"},\
                {"@type":"ListItem","position":3,"name":"user_missing",\
                "item":"https://example.com/docs/errors/user_missing/"}]}]}</script>
                """)
    }

    @Test("without a base URL there is nothing that needs an absolute address")
    func withoutBaseURL() {
        let site = buildSite(["content/catalog.yaml": smallCatalog]).site
        #expect(
            head(site.text("errors/404/index.html")) == """
                <meta property="og:type" content="article">
                <meta property="og:site_name" content="API errors">
                <meta property="og:title" content="404 Not Found · API errors">
                <meta property="og:description" content="Nothing here.">
                <meta property="og:locale" content="en_US">
                <meta name="twitter:card" content="summary">
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1217">
                <link rel="manifest" href="../../manifest.webmanifest">
                <link rel="apple-touch-icon" href="../../apple-touch-icon.png">
                """)
        for path in ["card.png", "errors/404/card.png", "robots.txt", "sitemap.xml"] {
            #expect(site.output(at: path) == nil, "\(path)")
        }
    }

    @Test("home, list, article: their types, and the card of the site")
    func kinds() throws {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base,
            "content/guides/retry.md": "# Retries\n",
        ]).site
        let home = site.text("index.html")
        #expect(home.contains(#""@graph":[{"@type":"WebSite","name":"Shop \u0026 Co errors""#))
        #expect(!home.contains("BreadcrumbList"))
        #expect(home.contains(#"property="og:type" content="website""#))
        let list = site.text("errors/index.html")
        #expect(list.contains(#"{"@type":"CollectionPage","name":"All codes""#))
        let article = site.text("guides/retry/index.html")
        #expect(article.contains(#"{"@type":"TechArticle","headline":"Retries""#))
        #expect(!article.contains("DefinedTerm"))
        #expect(article.contains(#"property="og:type" content="article""#))
        for page in [home, list, article] {
            #expect(page.contains(#"og:image" content="https://example.com/docs/card.png?v="#))
            #expect(page.contains(#"og:image:alt" content="Shop &amp; Co errors""#))
        }
    }

    @Test("the search page and 404.html are not listed and have no card")
    func unlisted() {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base,
        ]).site
        for path in ["search/index.html", "404.html"] {
            let page = site.text(path)
            #expect(page.contains(#"<meta name="robots" content="noindex">"#))
            #expect(!page.contains("og:image"))
            #expect(!page.contains("ld+json"))
        }
        #expect(!site.text("index.html").contains("noindex"))
        #expect(!site.text("errors/404/index.html").contains("noindex"))
    }

    @Test(
        "no title ends the data or an attribute",
        arguments: [
            "</script><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "<!--",
            "&amp; & &#x3c;", "🚀 שלום مرحبا \u{202E}", String(repeating: "very long ", count: 30),
        ])
    func hostileTitles(title: String) throws {
        let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let site = buildSite([
            "content/catalog.yaml":
                "errors:\n  - { code: e, status: 400, title: \"\(quoted)\", summary: \"\(quoted)\" }\n",
            "content/site.yaml": Self.base,
        ]).site
        let page = site.text("errors/e/index.html")
        let block = /<script type="application\/ld\+json">(.*?)<\/script>/
        let data = try #require(page.firstMatch(of: block)?.1)
        #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
        #expect(data.hasPrefix(#"{"@context":"#) && data.hasSuffix("]}]}"))
        #expect(!page.contains("<script>"))
        #expect(!page.contains("<img src=x"))
        let image = try #require(site.output(at: "errors/e/card.png"))
        #expect(site.bytes(of: image).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("cards can be turned off; all else stays")
    func withoutCards() {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base + "cards: false\n",
        ]).site
        #expect(site.output(at: "errors/404/card.png") == nil)
        let page = site.text("errors/404/index.html")
        #expect(!page.contains("card.png"))
        #expect(page.contains(#"<meta name="twitter:card" content="summary">"#))
        #expect(page.contains("ld+json"))
    }

    @Test("'cards' is a flag")
    func wrongFlag() {
        let report = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": "cards: no thanks\n",
        ]).report
        #expect(report.contains("content/site.yaml:1:8: error[DOC0107]"))
    }

    @Test("a card has the colours of the site's style sheet")
    func colours() throws {
        let texts = [
            "content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base,
            "theme/assets/style.css": """
            :root { --class-4xx: light-dark(#123456, #abcdef); --page: light-dark(#fefefe, #010101); }
            """,
        ]
        let site = buildSite(texts).site
        let output = try #require(site.output(at: "errors/404/card.png"))
        #expect(site.bytes(of: output).contains([0x12, 0x34, 0x56]))
        #expect(site.text("index.html").contains(##"light)" content="#fefefe""##))
        #expect(site.text("index.html").contains(##"dark)" content="#010101""##))
    }

    @Test("the address of a card changes with what it shows")
    func versions() {
        let version = { (title: String) in
            buildSite([
                "content/catalog.yaml":
                    "statuses:\n  - { code: 404, reason: \(title), description: d }\n",
                "content/site.yaml": Self.base,
            ]).site.text("errors/404/index.html").firstMatch(of: /card\.png\?v=([0-9a-z]+)/)?.1
        }
        #expect(version("Not Found") == version("Not Found"))
        #expect(version("Not Found") != version("Gone Away"))
    }

    @Test("a file of the project takes the place of one that is made")
    func ownFiles() {
        let own = ["robots.txt", "manifest.webmanifest", "apple-touch-icon.png", "card.png"]
        var texts = ["content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base]
        for path in own { texts["content/\(path)"] = "own" }
        let (site, report) = buildSite(texts)
        #expect(report == "")
        for path in own { #expect(site.text(path) == "own", "\(path)") }
        let address = #"og:image" content="https://example.com/docs/card.png">"#
        #expect(site.text("index.html").contains(address))
    }

    @Test("a site with an icon of its own has no touch icon and no sign")
    func ownIcon() throws {
        let texts = ["content/catalog.yaml": smallCatalog, "content/site.yaml": Self.base]
        let stock = buildSite(texts).site
        let own = buildSite(texts.merging(["theme/assets/favicon.svg": "<svg/>"]) { $1 }).site
        #expect(stock.output(at: "apple-touch-icon.png") != nil)
        #expect(own.output(at: "apple-touch-icon.png") == nil)
        #expect(!own.text("index.html").contains("apple-touch-icon"))
        #expect(own.text("errors/404/card.png") != stock.text("errors/404/card.png"))
    }

    @Test("robots.txt and the manifest")
    func files() {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog,
            "content/site.yaml": Self.base + "description: All errors.\n",
        ]).site
        #expect(
            site.text("robots.txt") == """
                User-agent: *
                Allow: /

                Sitemap: https://example.com/docs/sitemap.xml

                """)
        let manifest = site.text("manifest.webmanifest")
        let version = manifest.firstMatch(of: /favicon\.svg\?v=([0-9a-z]+)/)?.1 ?? ""
        #expect(
            manifest == """
                {
                  "name": "Shop \\u0026 Co errors",
                  "description": "All errors.",
                  "lang": "en",
                  "dir": "ltr",
                  "start_url": "./",
                  "scope": "./",
                  "display": "browser",
                  "background_color": "#ffffff",
                  "theme_color": "#1b50c4",
                  "icons": [
                    {
                      "src": "assets/favicon.svg?v=\(version)",
                      "type": "image/svg+xml",
                      "sizes": "any"
                    },
                    {
                      "src": "apple-touch-icon.png",
                      "type": "image/png",
                      "sizes": "180x180"
                    }
                  ]
                }

                """)
    }

    @Test("each language has cards and addresses of its own, and one of each other file")
    func languages() throws {
        let site = buildSite([
            "content/catalog.yaml": smallCatalog,
            "content/site.yaml": Self.base + "languages: [de]\n",
        ]).site
        let page = site.text("de/errors/404/index.html")
        let image = "https://example.com/docs/de/errors/404/card.png?v="
        #expect(page.contains("<meta property=\"og:image\" content=\"\(image)"))
        #expect(page.contains(#"<meta property="og:locale" content="de_DE">"#))
        #expect(page.contains(#"<link rel="manifest" href="../../../manifest.webmanifest">"#))
        let url = "https://example.com/docs/de/errors/404/"
        #expect(page.contains(#""url":"\#(url)","inLanguage":"de""#))
        let cards = try ["errors/404/card.png", "de/errors/404/card.png"].map { path in
            site.bytes(of: try #require(site.output(at: path)))
        }
        #expect(cards[0] != cards[1], "the class is named in the language of the page")
        for path in ["robots.txt", "manifest.webmanifest", "apple-touch-icon.png", "sitemap.xml"] {
            #expect(site.output(at: path) != nil, "\(path)")
            #expect(site.output(at: "de/\(path)") == nil, "\(path)")
        }
        let addresses = site.text("sitemap.xml").matches(of: /<loc>(.*?)<\/loc>/).map { $0.1 }
        let paths = ["", "errors/", "errors/404/", "errors/user_missing/", "errors/class/4xx/"]
        #expect(
            addresses
                == (paths + paths.map { "de/" + $0 }).map { "https://example.com/docs/\($0)" })
    }

    @Test(
        "the language with a territory",
        arguments: [
            ("de", "de_DE"), ("pt-BR", "pt_BR"), ("zh-Hant-TW", "zh_TW"), ("en", "en_US"),
            ("EN-gb", "en_GB"), ("tlh", nil),
        ] as [(String, String?)])
    func locale(tag: String, locale: String?) {
        let page = buildSite([
            "content/catalog.yaml": smallCatalog, "content/site.yaml": "language: \(tag)\n",
        ]).site.text("index.html")
        #expect(page.firstMatch(of: /og:locale" content="(\w+)"/).map { String($0.1) } == locale)
    }
}
