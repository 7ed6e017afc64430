import Site
import Testing

/// A site in several languages.
struct LanguageTests {
    private static let project = [
        "content/site.yaml": """
        title: Guide
        baseURL: https://example.com/docs/
        languages: [de]
        navigation:
          - title: Guides
            pages: [guides/a.md, guides/b.md]
        """,
        "content/catalog.yaml": """
        statuses:
          - code: 404
            reason: Not Found
            description: Nothing here.
            retry: { policy: never, note: It is gone. }
        errors:
          - code: quota
            status: 404
            title: No quota
            summary: All is used.
            message: "{limit} are used."
            parameters: [{ name: limit }]
            aliases: [old_quota]
        """,
        "content/guides/a.md": "# A\n\nSee [404](../errors/404.md) and [b](b.md).\n",
        "content/guides/b.md": "# B\n",
        "content/de/site.yaml": "title: Anleitung\n",
        "content/de/catalog.yaml": """
        statuses:
          - code: 404
            title: Nicht gefunden
            description: Hier ist nichts.
            retry: { note: Weg ist weg. }
        """,
        "content/de/guides/a.md": "# Ah\n\nSiehe [404](../errors/404.md) und [b](b.md).\n",
    ]

    @Test("each language has its pages; articles only once they are translated")
    func outputs() {
        let (site, report) = buildSite(Self.project)
        #expect(report == "")
        let german = site.outputs.map(\.path).filter { $0.hasPrefix("de/") && !$0.hasSuffix("png") }
        #expect(
            german.filter { $0.hasSuffix(".html") || $0 == "de/search.json" } == [
                "de/404.html", "de/errors/404/index.html", "de/errors/class/4xx/index.html",
                "de/errors/index.html",
                "de/errors/old_quota/index.html", "de/errors/quota/index.html",
                "de/guides/a/index.html", "de/index.html", "de/search.json",
                "de/search/index.html",
            ])
        #expect(!site.outputs.contains { $0.path.hasPrefix("de/assets/") })
    }

    @Test("the brand is the same in all languages: one file each, links that stay in them")
    func brand() {
        var project = Self.project
        project["content/site.yaml", default: ""] +=
            "\n" + """
                brand:
                  logo: l.svg
                  accent: "#0055cc"
                  footer:
                    links:
                      - { title: A, to: guides/a.md }
                      - { title: B, to: guides/b.md }
                      - { title: L, to: l.svg }
                """
        project["content/l.svg"] =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'/>"
        let (site, report) = buildSite(project)
        #expect(report == "")
        let page = site.text("de/errors/404/index.html")
        for address in ["../../guides/a/", "../../../guides/b/", "../../../l.svg"] {
            #expect(page.contains(#"<a href="\#(address)">"#), "\(address)")
        }
        #expect(page.contains(#"src="../../../l.svg?v="#))
        #expect(page.contains(#"href="../../../assets/brand.css?v="#))
        let home = site.text("de/index.html")
        #expect(home.contains(#"src="../l.svg?v="#))
        #expect(site.text("index.html").contains(#"src="./l.svg?v="#))
    }

    @Test("texts are translated; the protocol's words and what waits stay")
    func texts() {
        let (site, _) = buildSite(Self.project)
        let page = site.text("de/errors/404/index.html")
        #expect(page.contains(#"<html lang="de" dir="ltr""#))
        #expect(page.contains("<title>404 Nicht gefunden · Anleitung"))
        #expect(page.contains("Weg ist weg."))
        #expect(page.contains("Zum Inhalt springen"))
        #expect(!page.contains("notice-untranslated"))
        #expect(page.contains("href=\"../../../assets/style.css?v="))
        let waiting = site.text("de/errors/quota/index.html")
        #expect(waiting.contains("No quota"))
        #expect(waiting.contains("notice-untranslated"))
        #expect(site.text("errors/404/index.html").contains("<title>404 Not Found · Guide"))
        let index = site.text("de/errors/index.html")
        let row = #"<strong class="row-name" lang="en" dir="auto">No quota</strong>"#
        let summary = #"<span lang="en" dir="auto">All is used.</span> <span class="tag">en</span>"#
        #expect(index.contains("\(row) \(summary)"))
        #expect(index.contains(#"<td class="row-description">Hier ist nichts.</td>"#))
        #expect(waiting.contains(#"<h1 lang="en" dir="auto">No quota</h1>"#))
        #expect(
            waiting.contains(#"<p class="lead"><span lang="en" dir="auto">All is used.</span>"#))
        #expect(waiting.contains(#"<span aria-current="page" lang="en" dir="auto">quota"#))
        #expect(page.contains(#"<span class="pager-title" lang="en" dir="auto">quota No quota<"#))
        #expect(page.contains(#"</span> <span lang="en" dir="auto">No quota</span></a></li>"#))
    }

    @Test("without groups in the settings, the navigation leads to what is not translated, too")
    func untranslatedArticles() {
        var files = Self.project
        files["content/site.yaml"] = "title: Guide\nlanguages: [de]\n"
        let page = buildSite(files).site.text("de/errors/404/index.html")
        #expect(page.contains(#"<a href="../../guides/a/"><span>Ah</span></a>"#))
        #expect(
            page.contains(
                #"<a href="../../../guides/b/"><span lang="en" dir="auto">B</span> <span class="tag">en"#
            ))
    }

    @Test("a language is called as its texts say, else by its tag")
    func languageNames() {
        var files = Self.project
        files["content/site.yaml"] = "title: Guide\nlanguages: [de, fr, ar]\n"
        files["theme/strings/fr.yaml"] = "copy: Copier\n"
        files["theme/strings/ar.yaml"] = "languageName: العربية\n"
        let page = buildSite(files).site.text("index.html")
        let names = page.matches(of: /hreflang="[a-z]+"[^>]*>([^<]+)</).map { String($0.output.1) }
        #expect(names == ["English", "Deutsch", "fr", "العربية"])
    }

    @Test("links stay in the language where they can")
    func links() {
        let (site, _) = buildSite(Self.project)
        let article = site.text("de/guides/a/index.html")
        #expect(article.contains(#"Siehe <a href="../../errors/404/">404</a>"#))
        #expect(article.contains(#"und <a href="../../../guides/b/">b</a>"#))
        let english = site.text("guides/a/index.html")
        #expect(english.contains(#"See <a href="../../errors/404/">404</a>"#))
    }

    @Test("readers and search engines are told of the other languages")
    func alternates() {
        let (site, _) = buildSite(Self.project)
        let base = "https://example.com/docs/"
        for path in ["errors/404/", "de/errors/404/"] {
            let page = site.text(path + "index.html")
            for (language, folder) in [("en", ""), ("de", "de/"), ("x-default", "")] {
                let link =
                    #"<link rel="alternate" hreflang="\#(language)" href="\#(base + folder)"#
                    + #"errors/404/">"#
                #expect(page.contains(link))
            }
        }
        #expect(
            site.text("errors/404/index.html").contains(
                #"<a href="../../de/errors/404/" lang="de" hreflang="de">Deutsch</a>"#))
        #expect(!site.text("guides/b/index.html").contains(#"hreflang="de" href="https:"#))
    }

    @Test("mistakes in a translation")
    func mistakes() {
        var project = Self.project
        project["content/de/catalog.yaml"] = """
            statuses:
              - { code: 405, title: Falsch }
              - { code: 404, titel: Nicht gefunden }
            errors:
              - code: quota
                message: "{limits} verbraucht."
                causes: [{ cause: Zu viel. }]
                retry: { note: Nein. }
            """
        #expect(
            buildSite(project).report == """
                content/de/catalog.yaml:2:13: error[DOC0206]: the catalog has no code '405'
                  |
                2 |   - { code: 405, title: Falsch }
                  |             ^^^
                  = help: did you mean '404'?

                content/de/catalog.yaml:3:18: error[DOC0102]: unknown key 'titel' in a translated status
                  |
                3 |   - { code: 404, titel: Nicht gefunden }
                  |                  ^^^^^
                  = help: did you mean 'title'?

                content/de/catalog.yaml:6:14: error[DOC0107]: the message has other parameters than in \
                the catalog
                  |
                6 |     message: "{limits} verbraucht."
                  |              ^^^^^^^^^^^^^^^^^^^^^^
                  = help: use {limit}

                content/de/catalog.yaml:7:13: error[DOC0107]: the catalog has 0 causes, but 1 here
                  |
                7 |     causes: [{ cause: Zu viel. }]
                  |             ^^^^^^^^^^^^^^^^^^^^^
                  = help: translate each, in the order of the catalog

                content/de/catalog.yaml:8:12: error[DOC0102]: 'quota' has no 'retry' with a note to \
                translate
                  |
                8 |     retry: { note: Nein. }
                  |            ^^^^^^^^^^^^^^^
                  = help: add the note to the catalog first

                """)
    }
}
