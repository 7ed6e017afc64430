import Site
import Testing

/// Links as they are written and the URLs that they become.
struct LinkTests {
    private static let bare = [
        "theme/templates/page.mustache": "{{{content}}}",
        "theme/templates/article.mustache": "{{{body}}}",
        "content/catalog.yaml": smallCatalog,
        "content/errors/404.md": "## Hidden things\n",
        "content/guides/index.md": "# Guides\n",
        "content/guides/other.md": "# Other\n\n## Part one\n",
        "content/images/a b.png": "PNG",
    ]

    @Test(arguments: [
        ("other.md", "../../guides/other/"),
        ("other.md#part-one", "../../guides/other/#part-one"),
        ("./other.md?x=1#part-one", "../../guides/other/?x=1#part-one"),
        ("index.md", "../../guides/"),
        ("../errors/404.md#hidden-things", "../../errors/404/#hidden-things"),
        ("/errors/404.md", "../../errors/404/"), ("../", "../../"), ("/", "../../"),
        ("error:404", "../../errors/404/"),
        ("error:user_missing", "../../errors/user_missing/"),
        ("/errors/user_missing/", "../../errors/user_missing/"),
        ("#here", "#here"), ("https://example.com/x?y=1#z", "https://example.com/x?y=1#z"),
        ("//cdn.example.com/x", "//cdn.example.com/x"), ("mailto:a@b.c", "mailto:a@b.c"),
        ("http://localhost:8080/", "http://localhost:8080/"),
        ("../images/a%20b.png", "../../images/a%20b.png"),
        ("https://en.wikipedia.org/wiki/Foo_(bar)", "https://en.wikipedia.org/wiki/Foo_(bar)"),
    ])
    func link(destination: String, url: String) throws {
        var files = Self.bare
        files["content/guides/page.md"] = "# Page\n\n## Here\n\n[x](\(destination))\n"
        let (site, report) = buildSite(files)
        #expect(report == "")
        let html = site.text("guides/page/index.html")
        #expect(html.contains("<a href=\"\(url)\">x</a>"), "\(html)")
    }

    @Test("the same page from the root, from a folder and for unknown addresses")
    func depths() {
        var files = Self.bare
        files["content/index.md"] = "# Home\n\n[x](guides/other.md) ![i](images/a%20b.png)\n"
        files["theme/templates/home.mustache"] = "{{{introduction}}}"
        files["theme/templates/not-found.mustache"] = "{{homeURL}} {{errorsURL}}"
        #expect(
            buildSite(files).site.text("index.html")
                == "<p><a href=\"guides/other/\">x</a> <img src=\"images/a%20b.png\" alt=\"i\" loading=\"lazy\" decoding=\"async\"></p>\n"
        )
        #expect(buildSite(files).site.text("404.html") == "/ /errors/")
        files["content/site.yaml"] = "baseURL: https://example.com/docs\n"
        #expect(buildSite(files).site.text("404.html") == "/docs/ /docs/errors/")
    }

    @Test("links in the catalog lead from the page they are shown on, and rows have none")
    func catalogLinks() {
        var files = Self.bare
        files["content/catalog.yaml"] = """
            statuses:
              - { code: 404, reason: Not Found, description: 'See [guide](guides/other.md) & `x`.' }
            """
        files["content/errors/404.md"] = nil
        files["theme/templates/error.mustache"] = "{{{summary}}}"
        files["theme/templates/home.mustache"] =
            "{{#classes}}{{#rows}}{{rowURL}}|{{{rowDescription}}}{{/rows}}{{/classes}}"
        let (site, report) = buildSite(files)
        #expect(report == "")
        #expect(
            site.text("errors/404/index.html")
                == "See <a href=\"../../guides/other/\">guide</a> &amp; <code>x</code>.")
        #expect(site.text("index.html") == "errors/404/|See guide &amp; <code>x</code>.")
    }
}
