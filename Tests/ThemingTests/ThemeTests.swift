import Diagnostics
import Escaping
import TestSupport
import Testing
import Theming

struct ThemeTests {
    private func theme(_ files: [String: String]) -> (Theme, String) {
        var diagnostics: [Diagnostic] = []
        let sources = files.sorted { $0.key < $1.key }.map {
            SourceFile(path: "theme/\($0.key)", bytes: Array($0.value.utf8))
        }
        let theme = Theme(files: sources, folder: "theme/", diagnostics: &diagnostics)
        return (theme, textReport(diagnostics, colour: false))
    }

    @Test("the stock theme is the folder theme/ of the checkout and without problems")
    func stock() throws {
        let (theme, report) = theme([:])
        #expect(report == "")
        #expect(!theme.assets.isEmpty)
        for asset in theme.assets {
            #expect(
                String(decoding: asset.bytes, as: UTF8.self)
                    == (try Repository.text("theme/\(asset.path)")))
        }
    }

    @Test("one file of the project takes the place of the stock file of that path")
    func shadowing() {
        let (theme, report) = theme([
            "templates/article.mustache": "<h1>{{title}}</h1>{{{body}}}{{> partials/mine}}",
            "templates/partials/mine.mustache": "<i>{{siteTitle}}</i>",
            "assets/style.css": "b{}", "assets/extra.css": "i{}",
        ])
        #expect(report == "")
        var view = View()
        view.set(.title, "A < B & \"C\"")
        view.set(.body, HTML(escaping: "<x>"))
        view.set(.siteTitle, "'S'")
        let html = theme.render(.article, view).text
        #expect(
            html == "<h1>A &lt; B &amp; &quot;C&quot;</h1>&lt;x&gt;<i>&#39;S&#39;</i>"
                || html == "<h1>A &lt; B &amp; &quot;C&quot;</h1>&lt;x&gt;<i>&apos;S&apos;</i>")
        let style = theme.assets.first { $0.path == "assets/style.css" }
        #expect(style?.bytes == Array("b{}".utf8))
        #expect(theme.assets.contains { $0.path == "assets/extra.css" })
    }

    @Test("texts with template syntax in them are texts")
    func injection() {
        let (theme, _) = theme(["templates/article.mustache": "{{title}}|{{{body}}}"])
        var view = View()
        view.set(.title, "{{siteTitle}} {{> partials/head}}")
        view.set(.body, HTML(escaping: "{{{siteTitle}}}"))
        view.set(.siteTitle, "SECRET")
        #expect(
            theme.render(.article, view).text
                == "{{siteTitle}} {{&gt; partials/head}}|{{{siteTitle}}}")
    }

    @Test("an asset's version changes with its content alone")
    func versions() {
        let (one, _) = theme(["assets/a.css": "x"])
        let (two, _) = theme(["assets/a.css": "y"])
        let versions = [one, one, two].compactMap { theme in
            theme.assets.first { $0.path == "assets/a.css" }?.version
        }
        #expect(versions[0] == versions[1])
        #expect(versions[1] != versions[2])
    }

    @Test("a partial that includes itself is reported and never rendered")
    func recursion() {
        let (theme, report) = theme([
            "templates/article.mustache": "{{> partials/a}}",
            "templates/partials/a.mustache": "{{> partials/b}}",
            "templates/partials/b.mustache": "x{{> partials/a}}",
        ])
        #expect(
            report == """
                theme/templates/partials/b.mustache:1:6: error[DOC0502]: \
                the partial 'partials/a' includes itself
                  |
                1 | x{{> partials/a}}
                  |      ^^^^^^^^^^
                  = help: remove one of the inclusions

                """)
        #expect(!theme.render(.article, View()).isEmpty)
    }
}
