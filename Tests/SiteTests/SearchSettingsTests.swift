import Foundation
import Site
import Testing

/// What a project says about its search.
struct SearchSettingsTests {
    private let files = [
        "content/catalog.yaml": smallCatalog, "content/a.md": "# Alpha\n\nWords.\n",
        "content/notes/b.md": "# Beta\n\nWords.\n", "content/notes/c.md": "# Gamma\n\nWords.\n",
    ]

    @Test("excluded articles are not found; paths that no article has are reported")
    func excluded() {
        var files = files
        files["content/site.yaml"] = """
            search:
              demote: [a.md]
              exclude: [notes/]
            """
        let (site, report) = buildSite(files)
        #expect(report == "")
        #expect(site.text("search.json").contains("\"url\":\"a/\""))
        #expect(!site.text("search.json").contains("notes/"))
        files["content/site.yaml"] = "search: { exclude: [notez/, a.md] }\n"
        #expect(
            buildSite(files).report.hasPrefix(
                """
                content/site.yaml:1:21: error[DOC0113]: there is no page 'notez/' below content/
                """))
    }

    @Test("no file of the project takes the place of a part of the index")
    func parts() {
        var files = files
        files["content/site.yaml"] = "languages: [de]\n"
        for path in ["search.js", "search/terms-7.json", "search/words.js", "de/search/pages-0.js"]
        {
            files["content/\(path)"] = "{}"
        }
        files["content/search/terms.json"] = "{}"
        files["content/search/terms-a.json"] = "{}"
        let report = buildSite(files).report
        let places = report.split(separator: "\n").filter { $0.contains("DOC0601") }
        #expect(
            places.map { $0.prefix { $0 != ":" } }.sorted() == [
                "content/de/search/pages-0.js", "content/search.js", "content/search/terms-7.json",
                "content/search/words.js",
            ])
    }

    @Test("demoted articles count less")
    func demoted() throws {
        var files = files
        let normal = try #require(
            impact(of: "alpha", in: buildSite(files).site.text("search.json")))
        files["content/site.yaml"] = "search: { demote: [a.md] }\n"
        let demoted = try #require(
            impact(of: "alpha", in: buildSite(files).site.text("search.json")))
        #expect(demoted < normal && demoted > 0)
    }

    private func impact(of term: String, in index: String) -> Int? {
        guard let start = index.range(of: "\"\(term)\":[")?.upperBound else { return nil }
        return index[start...].split(separator: ",").dropFirst().first.flatMap { Int($0) }
    }

    @Test("browsers learn how to search a site with a base URL")
    func openSearch() {
        var files = files
        #expect(!buildSite(files).site.outputs.map(\.path).contains("opensearch.xml"))
        files["content/site.yaml"] = "title: A & B\nbaseURL: https://example.com/docs/\n"
        let site = buildSite(files).site
        #expect(
            site.text("opensearch.xml") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>A &amp; B</ShortName>
                  <Description>A &amp; B</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Url type="text/html" template="https://example.com/docs/search/?q={searchTerms}"/>
                </OpenSearchDescription>

                """)
        #expect(
            site.text("errors/404/index.html").contains(
                "<link rel=\"search\" type=\"application/opensearchdescription+xml\" "
                    + "title=\"A &amp; B\" href=\"../../opensearch.xml\">"))
    }

    @Test("a vocabulary of the project takes the place of the stock one, and its mistakes are said")
    func vocabulary() {
        var files = files
        files["theme/search/en.yaml"] = """
            statuses:
              404: [lost sheep]
              all: [everything]
            spoken:
              404: [four oh four]
            words: [[sheep, lamb]]
            """
        let (site, report) = buildSite(files)
        #expect(report == "")
        let index = site.text("search.json")
        for term in ["\"=lostsheep\":", "\"lost sheep\":", "\"=everything\":", "\"#fourohfour\":"] {
            #expect(index.contains(term), "\(term)")
        }
        #expect(!index.contains("\"=brokenlink\":"))
        files["theme/search/en.yaml"] = """
            statuses:
              999: [x]
            word: []
            words: [lamb]
            """
        #expect(
            buildSite(files).report == """
                theme/search/en.yaml:2:3: error[DOC0102]: unknown key '999' in 'statuses' of the \
                vocabulary
                  |
                2 |   999: [x]
                  |   ^^^
                  = help: use a status from 100 to 599, a class such as 4xx, or 'all'

                theme/search/en.yaml:3:1: error[DOC0102]: unknown key 'word' in the vocabulary of \
                the search
                  |
                3 | word: []
                  | ^^^^
                  = help: did you mean 'words'?

                theme/search/en.yaml:4:9: error[DOC0105]: an element of 'words' has to be a list, \
                but this is a text
                  |
                4 | words: [lamb]
                  |         ^^^^
                  = help: write '- [remove, delete]'

                """)
    }
}
