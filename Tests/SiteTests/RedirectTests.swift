import Diagnostics
import Permanence
import Site
import Testing

/// Redirects of the settings and from old names of codes.
struct RedirectTests {
    private let catalog = """
        statuses:
          - { code: 404, reason: Not Found, description: Nothing here. }
        errors:
          - code: user_gone
            aliases: [user_missing, USER_GONE]
            status: 404
            title: No such user
            summary: The user is gone.
        """

    private func site(
        _ settings: String, _ more: [String: String] = [:]
    ) -> (site: Site, report: String) {
        buildSite(
            ["content/site.yaml": settings, "content/catalog.yaml": catalog].merging(more) { $1 })
    }

    @Test("an alias has an address that leads to the code, unless a page has it")
    func aliases() {
        let (site, report) = site("baseURL: https://example.com/docs/\n")
        #expect(report == "")
        let pages = site.outputs.map(\.path).filter {
            $0.hasPrefix("errors/") && $0.hasSuffix(".html")
        }
        #expect(
            pages == [
                "errors/404/index.html", "errors/class/4xx/index.html", "errors/index.html",
                "errors/user_gone/index.html",
                "errors/user_missing/index.html",
            ])
        let page = site.text("errors/user_missing/index.html")
        #expect(
            page.contains(#"<meta http-equiv="refresh" content="0; url=../../errors/user_gone/">"#))
        #expect(
            page.contains(
                #"<link rel="canonical" href="https://example.com/docs/errors/user_gone/">"#))
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(
            page.contains(
                #"<a href="../../errors/user_gone/" data-redirect>user_gone No such user</a>"#))
        #expect(page.contains(#"<body class="page-redirect">"#))
        #expect(!site.text("sitemap.xml").contains("user_missing"))
        #expect(site.text("sitemap.xml").contains("user_gone"))
        #expect(!site.text("search.json").contains("errors/user_missing/"))
    }

    @Test("an alias that a URL can't tell from another code has an address with a hash")
    func hashedAlias() {
        let more = "\n  - { code: User_Missing, status: 404, title: Other, summary: Other. }\n"
        let (site, report) = site("", ["content/catalog.yaml": catalog + more])
        #expect(report == "")
        #expect(site.text("errors/user_missing/index.html").contains(">Other<"))
        let redirects = site.outputs.map(\.path).filter {
            $0.wholeMatch(of: /errors\/user_missing-[0-9a-z]{8}\/index\.html/) != nil
        }
        #expect(redirects.count == 1)
        #expect(site.text(redirects.first ?? "").contains("url=../../errors/user_gone/\""))
    }

    @Test("a redirect and an alias for one address have to agree")
    func redirectOfAlias() {
        let same = site("redirects:\n  errors/user_missing/: error:user_gone#causes\n")
        #expect(!same.report.contains("another name"))
        let other = site("redirects:\n  errors/user_missing/: error:404\n")
        #expect(
            other.report == """
                content/site.yaml:2:3: error[DOC0608]: the address /errors/user_missing/ is that of 'user_missing', another name of the code 'user_gone', and can't lead elsewhere
                  |
                2 |   errors/user_missing/: error:404
                  |   ^^^^^^^^^^^^^^^^^^^^
                  note: content/catalog.yaml:5:15: the alias
                  |
                5 |     aliases: [user_missing, USER_GONE]
                  |               ^^^^^^^^^^^^
                  = help: remove the redirect, or the alias

                """)
    }

    @Test("targets: a page, a Markdown file, a code, a file, another site, each with a place on it")
    func targets() {
        let (site, report) = site(
            """
            redirects:
              old/: guides/new/
              /old-file: /guides/new.md
              old-code.html: error:user_missing
              download/: files/a b.txt
              away/: https://example.com/x?y=1;z#part
              loud/: HTTPS://Example.com
              "deep/old page/": guides/new/#some-words
            """,
            [
                "content/guides/new.md": "# New & old\n\n## Some words\n\nText.\n",
                "content/files/a b.txt": "x",
            ])
        #expect(report == "")
        let urls = [
            "old/index.html": "../guides/new/", "old-file/index.html": "../guides/new/",
            "old-code.html": "errors/user_gone/", "download/index.html": "../files/a%20b.txt",
            "away/index.html": "https://example.com/x?y=1;z#part",
            "loud/index.html": "HTTPS://Example.com",
            "deep/old page/index.html": "../../guides/new/#some-words",
        ]
        for (path, url) in urls {
            let page = site.text(path)
            #expect(page.contains(#"content="0; url=\#(url)""#), "\(path): \(page)")
            #expect(page.contains(#"<a href="\#(url)" data-redirect>"#), "\(path)")
        }
        #expect(site.text("old/index.html").contains("data-redirect>New &amp; old</a>"))
        #expect(site.text("old/index.html").contains(#"rel="canonical" href="../guides/new/""#))
        #expect(
            site.text("away/index.html").contains(
                #"rel="canonical" href="https://example.com/x?y=1;z""#))
        #expect(site.text("deep/old page/index.html").contains("data-redirect>Some words</a>"))
    }

    @Test("an old anchor stands at the heading, at the top with a link, or on the page moved to")
    func anchors() {
        let (site, report) = site(
            """
            redirects:
              guides/new/#old-words: guides/new/#some-words
              errors/user_gone/#reasons: errors/404/
              guides/new/#left: guides/other/#here
              gone/: guides/other/
              gone/#there: guides/other/#here
            """,
            [
                "content/guides/new.md": "# New\n\n## Some *words*\n\nText.\n",
                "content/guides/other.md": "# Other\n\n## Here\n",
            ])
        #expect(report == "")
        let new = site.text("guides/new/index.html")
        #expect(new.contains(#"<h2 id="some-words"><span id="old-words"></span>Some <em>"#))
        #expect(
            new.contains(
                #"<p class="notice" id="left">What stood here has moved: <a href="../../guides/other/#here">Here</a></p>"#
            ))
        let other = site.text("guides/other/index.html")
        #expect(other.contains(#"<h2 id="here"><span id="there"></span>Here"#))
        #expect(!other.contains("moved-anchors"))
        #expect(
            site.text("errors/user_gone/index.html").contains(
                #"<p class="notice" id="reasons">What stood here has moved: <a href="../../errors/404/">404 Not Found</a>"#
            ))
    }

    @Test("a published code keeps its address whatever codes are added")
    func pinnedSlugs() {
        let clash = """
            errors:
              - { code: user-gone, status: 404, title: A, summary: A. }
              - { code: User-Gone, status: 404, title: B, summary: B. }
            """
        let free = buildSite(["content/catalog.yaml": clash]).site
        #expect(free.text("errors/user-gone/index.html").contains("<h1>"))
        #expect(free.text("errors/user-gone/index.html").contains(">A<"))
        var files = projectFiles(["content/catalog.yaml": clash])
        let lock = """
            {"version": 1, "pages": [{"path": "errors/user-gone/", "code": "User-Gone"}]}
            """
        files.permalinks = SourceFile(
            path: "content/permalinks.lock.json", bytes: Array(lock.utf8))
        var diagnostics: [Diagnostic] = []
        let plan = SitePlan(files: files, diagnostics: &diagnostics)
        let contents = PageContents(of: plan)
        let pinned = Site(plan: plan, contents: contents, diagnostics: &diagnostics)
        #expect(diagnostics == [])
        #expect(pinned.text("errors/user-gone/index.html").contains(">B<"))
    }

    @Test("host files are there for the hosts of the settings, with or without redirects")
    func hosts() {
        let none = site("hosts: []\n").site
        #expect(none.text("_redirects") == "")
        let (site, report) = site(
            """
            baseURL: https://example.com/docs/
            hosts: [netlify, nginx]
            """)
        #expect(report == "")
        #expect(
            site.text("_redirects").hasSuffix(
                "\n/docs/errors/user_missing/ /docs/errors/user_gone/ 301!\n"))
        #expect(
            site.text("redirects.nginx.conf").contains(
                #"location = "/docs/errors/user_missing/" {"#))
        let empty = buildSite([
            "content/site.yaml": "hosts: [nginx]\n", "content/catalog.yaml": smallCatalog,
        ]).site
        #expect(empty.text("redirects.nginx.conf").hasPrefix("# Redirects of this site"))
    }
}
