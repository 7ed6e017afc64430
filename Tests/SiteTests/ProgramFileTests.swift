import Site
import TestSupport
import Testing

/// The files for programs beside those of codes: articles, lists, problem documents, problem types
/// and the files for language models.
struct ProgramFileTests {
    private static let files = [
        "content/site.yaml": """
        title: Shop errors
        api: Shop API
        description: What goes wrong in the *shop*.
        languages: [de]
        search:
          demote: [notes/]
          exclude: [drafts.md]
        navigation:
          - { title: Guides, pages: [guides/retries.md] }
        """,
        "content/catalog.yaml": """
        typePattern: https://api.example.com/problems/{slug}
        statuses:
          - { code: 200, reason: OK, description: All is well. }
          - { code: 402, reason: Payment Required, description: 'Pay; see [](error:card_declined).' }
        errors:
          - code: card_declined
            status: 402
            title: Card declined
            summary: The bank said no.
            message: Card {card_end} was declined {attempts} times, {status}
            parameters:
              - { name: card_end, example: '4242' }
              - { name: attempts, type: integer, example: 3 }
              - { name: status, example: lost }
          - code: own_format
            status: 500
            title: Own format
            summary: Answered in another format.
            example: { response: { headers: { Content-Type: application/json }, body: { error: no } } }
          - { code: old_one, status: 402, title: Old, summary: Gone., removed: { since: '2' } }
        """,
        "content/de/catalog.yaml": """
        statuses:
          - { code: 402, title: Zahlung erforderlich, description: Zahlen Sie. }
        errors:
          - { code: card_declined, title: Karte abgelehnt, summary: Die Bank sagte nein. }
        """,
        "content/index.md": "# Welcome\n\nRead [the guide](guides/retries.md).\n",
        "content/guides/retries.md": """
        ---
        title: Retries & waits
        description: When to try again.
        ---

        See <error:402>, {{status.402.reason}} and [notes](../notes/a.md#more).
        """,
        "content/notes/a.md": "# A note\n\n## More\n\nText.\n",
        "content/drafts.md": "# Draft\n\nSecret plans.\n",
        "content/other.md": "# Another\n\nText.\n",
    ]

    private func build(_ settings: String = "") -> (site: Site, report: String) {
        var files = Self.files
        files["content/site.yaml"]? += settings
        return buildSite(files)
    }

    @Test("an article as one Markdown file, with links from the file itself")
    func article() {
        let (site, _) = build()
        #expect(
            site.text("guides/retries.md") == """
                ---
                title: Retries & waits
                url: "../guides/retries/"
                description: When to try again.
                ---

                # Retries \\& waits

                See [error:402](../errors/402/), Payment Required and [notes](../notes/a/#more).

                """)
        #expect(
            site.text("notes/a.md").hasPrefix(
                "---\ntitle: A note\nurl: \"../notes/a/\"\n---\n\n# A note\n"))
        let page = site.text("guides/retries/index.html")
        #expect(
            page.contains(
                "<link rel=\"alternate\" type=\"text/markdown\" href=\"../../guides/retries.md\">"))
        #expect(page.contains("data-copy-file=\"../../guides/retries.md\""))
    }

    @Test("the lists of codes as Markdown files")
    func lists() {
        let (site, _) = build("\nbaseURL: https://docs.example.com/x/")
        let url = "https://docs.example.com/x/errors"
        #expect(
            site.text("errors.md") == """
                ---
                title: All codes
                url: \(url)/
                ---

                # All codes

                ## Status codes

                - [`200`](\(url)/200/) **OK**: All is well.
                - [`402`](\(url)/402/) **Payment Required**: Pay; see [`card_declined`](\(url)/card_declined/).

                ## API error codes

                - [`card_declined`](\(url)/card_declined/) **Card declined**: The bank said no.
                - [`own_format`](\(url)/own_format/) **Own format**: Answered in another format.
                - [`old_one`](\(url)/old_one/) **Old**: Gone.

                """)
        #expect(site.text("errors/class/5xx.md").hasSuffix("another format.\n"))
        #expect(
            site.text("index.md").contains(
                "[the guide](https://docs.example.com/x/guides/retries/)"))
        #expect(site.text("de/errors.md").contains("**Karte abgelehnt**: Die Bank sagte nein."))
    }

    @Test("the problem document of a code; none where no such response can be")
    func problem() {
        let (site, _) = build()
        #expect(
            site.text("errors/card_declined.problem.json") == """
                {
                  "type": "https://api.example.com/problems/card_declined",
                  "title": "Card declined",
                  "status": 402,
                  "detail": "Card 4242 was declined 3 times, lost",
                  "code": "card_declined",
                  "card_end": "4242",
                  "attempts": 3
                }

                """)
        #expect(
            site.text("de/errors/402.problem.json") == """
                {
                  "type": "about:blank",
                  "title": "Zahlung erforderlich",
                  "status": 402
                }

                """)
        for path in ["errors/200.problem.json", "errors/own_format.problem.json"] {
            #expect(site.output(at: path) == nil, "\(path)")
        }
        #expect(
            site.twins(ofPageAt: "errors/own_format/index.html").map(\.mediaType) == [
                "text/markdown", "application/json",
            ])
        #expect(
            site.twins(ofPageAt: "de/errors/402/index.html").map(\.output.path) == [
                "de/errors/402.md", "de/errors/402.json", "de/errors/402.problem.json",
            ])
        #expect(site.twins(ofPageAt: "search/index.html").isEmpty)
        #expect(site.twins(ofPageAt: "errors/402.md").isEmpty)
    }

    @Test("the problem types, with titles in all languages")
    func problemTypes() {
        let text = build().site.text("problem-types.json")
        #expect(
            text == """
                {
                  "version": 1,
                  "site": {
                    "title": "Shop errors",
                    "api": "Shop API",
                    "language": "en"
                  },
                  "problemTypes": [
                    {
                      "type": "about:blank",
                      "title": "Payment Required",
                      "titles": {
                        "en": "Payment Required",
                        "de": "Zahlung erforderlich"
                      },
                      "status": 402,
                      "reference": "errors/402/",
                      "example": "errors/402.problem.json"
                    },
                    {
                      "type": "https://api.example.com/problems/card_declined",
                      "title": "Card declined",
                      "titles": {
                        "en": "Card declined",
                        "de": "Karte abgelehnt"
                      },
                      "status": 402,
                      "code": "card_declined",
                      "members": [
                        {
                          "name": "card_end",
                          "type": "string",
                          "example": "4242"
                        },
                        {
                          "name": "attempts",
                          "type": "integer",
                          "example": "3"
                        }
                      ],
                      "reference": "errors/card_declined/",
                      "example": "errors/card_declined.problem.json"
                    },
                    {
                      "type": "https://api.example.com/problems/old_one",
                      "title": "Old",
                      "titles": {
                        "en": "Old"
                      },
                      "status": 402,
                      "code": "old_one",
                      "removed": true,
                      "reference": "errors/old_one/",
                      "example": "errors/old_one.problem.json"
                    }
                  ]
                }

                """)
    }

    @Test("the list of pages for language models: what is excluded is not there")
    func languageModelIndex() {
        let (site, _) = build()
        #expect(
            site.text("llms.txt") == """
                # Shop errors

                > What goes wrong in the \\*shop\\*.

                ## Status codes

                - [200 OK](errors/200.md): All is well.
                - [402 Payment Required](errors/402.md): Pay; see card\\_declined.

                ## API error codes

                - [card\\_declined Card declined](errors/card_declined.md): The bank said no.
                - [own\\_format Own format](errors/own_format.md): Answered in another format.
                - [old\\_one Old](errors/old_one.md): Gone.

                ## Guides

                - [Retries \\& waits](guides/retries.md): When to try again.

                ## More to read

                - [Another](other.md)

                ## Optional

                - [catalog.json](catalog.json): application/json
                - [problem-types.json](problem-types.json): application/json
                - [openapi-errors.yaml](openapi-errors.yaml): application/yaml
                - [llms-full.txt](llms-full.txt): text/plain
                - [A note](notes/a.md)

                """)
        let german = site.text("de/llms.txt")
        #expect(german.contains("- [card\\_declined Karte abgelehnt](errors/card_declined.md)"))
        #expect(german.contains("- [catalog.json](../catalog.json)"))
        #expect(german.contains("- [llms-full.txt](llms-full.txt)"))
        let absolute = build("\nbaseURL: https://docs.example.com/x/").site.text("de/llms.txt")
        #expect(absolute.contains("](https://docs.example.com/x/de/errors/402.md)"))
        #expect(absolute.contains("](https://docs.example.com/x/catalog.json)"))
    }

    @Test("the text of all pages for language models, in the order of the list")
    func languageModelText() {
        let (site, _) = build()
        let paths = [
            "index", "errors/200", "errors/402", "errors/card_declined", "errors/own_format",
        ]
        let rest = ["errors/old_one", "guides/retries", "other", "notes/a"]
        let expected = (paths + rest).map { site.text("\($0).md") }.joined(separator: "\n")
        #expect(site.text("llms-full.txt") == expected)
        #expect(site.output(at: "drafts/index.html") != nil)
        #expect(!site.text("llms-full.txt").contains("Secret"))
    }

    @Test("many codes: lists instead of codes, and no text of all")
    func manyCodes() {
        let codes = (1...1001).map { "  - { code: e\($0), status: 400, title: T, summary: S. }" }
        let (site, _) = buildSite([
            "content/catalog.yaml": "errors:\n" + codes.joined(separator: "\n") + "\n"
        ])
        let list = site.text("llms.txt")
        #expect(list.contains("- [All codes](errors.md)\n"))
        #expect(list.contains("- [4xx Client errors (1/6)](errors/class/4xx.md)"))
        #expect(!list.contains("(2/6)"))
        #expect(!list.contains("llms-full.txt"))
        #expect(site.output(at: "llms-full.txt") == nil)
        #expect(site.text("errors.md").contains("- [4xx Client errors (2/6)](errors/class/4xx/2/)"))
        #expect(site.text("index.md").contains("[All 1001 error codes of the API](errors/)"))
    }

    @Test("a file of the project takes the place of ours, but not of a page's form")
    func ownFiles() {
        var files = ["content/catalog.yaml": smallCatalog, "content/guides/retries.md": "# A\n"]
        files["content/llms.txt"] = "Mine.\n"
        files["content/problem-types.json"] = "{}"
        files["content/guides/retries.json"] = "{}"
        let (site, report) = buildSite(files)
        #expect(site.text("llms.txt") == "Mine.\n")
        #expect(site.text("guides/retries.json") == "{}")
        #expect(
            report == """
                content/problem-types.json:1:1: error[DOC0601]: 'problem-types.json' is in the way of a file of the site itself
                  |
                1 | {}
                  | ^
                  = help: rename the file or its folder

                """)
    }

    @Test("the home page names the files of the whole site")
    func homePage() {
        let page = build().site.text("de/index.html")
        for (type, url) in [
            ("text/markdown", "index.md"), ("application/json", "../catalog.json"),
            ("application/json", "../problem-types.json"),
            ("application/yaml", "../openapi-errors.yaml"), ("text/plain", "llms.txt"),
            ("text/plain", "llms-full.txt"),
        ] {
            #expect(page.contains("<link rel=\"alternate\" type=\"\(type)\" href=\"\(url)\">"))
        }
    }
}
