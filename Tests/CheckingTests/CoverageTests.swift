import Checking
import Diagnostics
import ErrorCatalog
import Escaping
import Testing

/// What codes say, counted, and the record that may only improve.
struct CoverageTests {
    private static let catalog = """
        groups: [{ id: orders, title: Orders }]
        statuses:
          - { code: 204, reason: No Content, description: d }
          - code: 404
            reason: Not Found
            description: d
            specification: { rfc: 9110, section: "15.5.5" }
            causes:
              - { cause: c, check: k, fixes: [f] }
              - { cause: c, fixes: [f] }
            related: [204]
        errors:
          - code: declined
            status: 402
            title: t
            summary: s
            group: orders
            message: "{amount} was declined by {bank}"
            parameters: [{ name: amount, description: a }, { name: bank }]
            causes: [{ cause: c, check: k, fixes: [f] }]
            retry: { policy: after-delay, delay: Retry-After }
            related: [{ code: 404, difference: d }]
            example: { request: { method: GET, path: / }, response: { body: x } }
          - { code: plain, status: 400, title: t, summary: s }
          - { code: gone, status: 400, title: t, summary: s, removed: {} }

        """

    private func coverage(
        _ text: String = catalog, withText: Set<String> = []
    ) -> CatalogCoverage {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "content/catalog.yaml", bytes: Array(text.utf8))
        let catalog = decodeCatalog([file], diagnostics: &problems)
        #expect(!problems.containsErrors, "\(textReport(problems, colour: false))")
        return CatalogCoverage(catalog, codesWithText: withText)
    }

    private func record(_ text: String) -> (CoverageRecord, [Diagnostic]) {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "content/coverage.json", bytes: Array(text.utf8))
        let record = CoverageRecord(file: file, diagnostics: &problems)
        return (record, problems)
    }

    @Test("a field counts for the codes for which it makes sense; removed codes don't count")
    func table() {
        #expect(
            coverageText(coverage(withText: ["404"])) == """
                field            covered  statuses  errors
                causes          66 % 2/3       1/1     1/2
                checks          50 % 1/2       0/1     1/1
                fixes          100 % 2/2       1/1     1/1
                retry           33 % 1/3       0/1     1/2
                actor            0 % 0/3       0/1     0/2
                severity         0 % 0/3       0/1     0/2
                request         25 % 1/4       0/2     1/2
                response        25 % 1/4       0/2     1/2
                headers          0 % 0/1         –     0/1
                specification   50 % 1/2       1/2       –
                message         50 % 1/2         –     1/2
                parameters       0 % 0/1         –     0/1
                type             0 % 0/2         –     0/2
                endpoints        0 % 0/2         –     0/2
                since            0 % 0/2         –     0/2
                group           50 % 1/2         –     1/2
                related         50 % 2/4       1/2     1/2
                differences     50 % 1/2       0/1     1/1
                keywords         0 % 0/4       0/2     0/2
                text            25 % 1/4       1/2     0/2

                All fields together, by group:
                orders: 52 % 10/19

                """)
    }

    @Test func missing() {
        #expect(coverage().codes(lacking: .causes) == ["plain"])
        #expect(coverage().codes(lacking: .checks) == ["404"])
        #expect(coverage().codes(lacking: .specification) == ["204"])
    }

    @Test func markdown() {
        let lines = coverageMarkdown(coverage()).split(separator: "\n")
        #expect(
            lines.prefix(3) == [
                "| field | covered | statuses | errors |", "| --- | ---: | ---: | ---: |",
                "| causes | 66 % 2/3 | 1/1 | 1/2 |",
            ])
        #expect(lines.count == CoverageField.allCases.count + 2)
    }

    @Test func json() {
        let text = coverageJSON(coverage()).displayText
        #expect(text.hasPrefix("{\n  \"version\": 1,\n  \"codes\": 4,\n  \"fields\": {\n"))
        #expect(
            text.contains(
                """
                    "checks": {
                      "covered": 1,
                      "of": 2,
                      "statuses": {
                        "covered": 0,
                        "of": 1
                      },
                      "errors": {
                        "covered": 1,
                        "of": 1
                      },
                      "groups": {
                        "orders": {
                          "covered": 1,
                          "of": 1
                        }
                      },
                      "missing": [
                        "404"
                      ]
                    },
                """))
    }

    @Test("the first record excuses what is missing now, and is read back as it was")
    func firstRecord() {
        let coverage = coverage()
        let first = CoverageRecord(of: coverage, fields: [.causes, .fixes])
        #expect(
            String(decoding: first.bytes, as: UTF8.self) == """
                {
                  "version": 1,
                  "missing": {
                    "causes": [
                      "plain"
                    ],
                    "fixes": []
                  }
                }

                """)
        let (again, problems) = record(String(decoding: first.bytes, as: UTF8.self))
        #expect(again == first)
        #expect(problems == [])
        #expect(coverageProblems(coverage, record: first) == [])
        #expect(!CoverageRecord.firstFields(of: coverage).contains(.since))
        #expect(CoverageRecord.firstFields(of: coverage).contains(.keywords) == false)
    }

    @Test("a loss and a bare new code are one finding each; a code that goes away is none")
    func ratchet() {
        let first = CoverageRecord(of: coverage(), fields: [.causes, .fixes, .retry])
        let worse =
            Self.catalog
            .replacing("retry: { policy: after-delay, delay: Retry-After }", with: "tags: [a]")
            .replacing("  - { code: 204, reason: No Content, description: d }\n", with: "")
            .replacing("related: [204]", with: "tags: [b]")
            + "  - { code: bare, status: 400, title: t, summary: s }\n"
        let problems = coverageProblems(coverage(worse), record: first)
        #expect(
            problems.map(\.message) == [
                "the code 'declined' lacks 'retry', which content/coverage.json does not allow",
                "the code 'bare' lacks 'causes' and 'retry', which content/coverage.json does not "
                    + "allow",
            ])
        #expect(problems.first?.range?.displayPlace == "content/catalog.yaml:12:11")
    }

    @Test("a code that is renamed keeps its excuse if it keeps its old name as an alias")
    func renamed() {
        let first = CoverageRecord(of: coverage(), fields: [.causes])
        let renamed = Self.catalog.replacing(
            "{ code: plain,", with: "{ code: simple, aliases: [plain],")
        #expect(coverageProblems(coverage(renamed), record: first) == [])
        let raised = first.raised(to: coverage(renamed), adding: [])
        #expect(raised == record(#"{"missing": {"causes": ["simple"]}}"#).0)
    }

    @Test("raising takes out what was mended and never adds an excuse")
    func raised() {
        let (old, _) = record(
            #"{"version": 1, "missing": {"causes": ["plain", "404", "none"], "retry": []}}"#)
        let raised = old.raised(to: coverage(), adding: [.causes, .text])
        let (expected, _) = record(
            #"{"missing": {"causes": ["plain"], "retry": [], "text": ["204", "404", "declined", "plain"]}}"#
        )
        #expect(raised == expected)
        #expect(raised.allowedCount == 5)
        #expect(coverageProblems(coverage(), record: raised).count == 2)
    }

    @Test("what is wrong in a record is said with its place")
    func damagedRecord() {
        let (_, problems) = record("{\n  \"version\": 2,\n  \"missing\": { \"cause\": [] }\n}\n")
        #expect(
            problems.map(\.message) == [
                "this program can't read version 2 of the record",
                "unknown key 'cause' in 'missing'",
            ])
        #expect(problems.last?.help == "did you mean 'causes'?")
        #expect(problems.last?.range?.displayPlace == "content/coverage.json:3:16")
        #expect(record("[]").1.map(\.code) == [.wrongType])
        #expect(record("{").1.map(\.code) == [.jsonSyntax])
        #expect(record("").1.map(\.code) == [.jsonSyntax])
    }
}
