import Diagnostics
import Testing

/// The forms of a report, whole.
struct ReportTests {
    private static let file = SourceFile(
        path: "content/a, b.yaml", bytes: Array("ök: 1\n\treson: \u{1B}[31mBad%\nend".utf8))

    private static let diagnostics = [
        Diagnostic(
            .unknownKey, "unknown key 'reson' in a status", at: SourceRange(file, 8..<13),
            related: [RelatedPlace("first used here", at: SourceRange(file, 0..<3))],
            help: "did you mean 'reason'?"),
        Diagnostic(.ambiguousID, "line one\nline two", at: SourceRange(file, 25..<28)),
        Diagnostic(.missingCatalog, "the project has no catalog", at: nil),
    ]

    private static let paths = RepositoryPaths(projectFolder: "docs/")

    @Test func text() {
        #expect(
            textReport(Self.diagnostics, colour: false) == """
                content/a, b.yaml:2:2: error[DOC0102]: unknown key 'reson' in a status
                  |
                2 | \treson: \u{FFFD}[31mBad%
                  | \t^^^^^
                  note: content/a, b.yaml:1:1: first used here
                  |
                1 | ök: 1
                  | ^^
                  = help: did you mean 'reason'?

                content/a, b.yaml:3:1: warning[DOC0203]: line one\u{FFFD}line two
                  |
                3 | end
                  | ^^^

                error[DOC0201]: the project has no catalog

                """)
    }

    @Test func colours() {
        let report = textReport([Self.diagnostics[2]], colour: true)
        #expect(
            report
                == "\u{1B}[1;31merror[DOC0201]\u{1B}[0m: \u{1B}[1mthe project has no catalog\u{1B}[0m\n"
        )
    }

    @Test func longLines() {
        let line = String(repeating: "a", count: 300) + "XY" + String(repeating: "b", count: 300)
        let file = SourceFile(path: "long.md", bytes: Array(line.utf8))
        let report = textReport(
            [Diagnostic(.brokenLink, "m", at: SourceRange(file, 300..<302))], colour: false)
        let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "long.md:1:301: error[DOC0401]: m")
        #expect(lines[2].unicodeScalars.count < 140)
        #expect(lines[2].contains("aXYb"))
        let caret = lines[3].unicodeScalars.firstIndex(of: "^")
        let target = lines[2].unicodeScalars.firstIndex(of: "X")
        let column = { (index: Substring.Index?, line: Substring) in
            index.map { line.unicodeScalars.distance(from: line.startIndex, to: $0) }
        }
        #expect(column(caret, lines[3]) == column(target, lines[2]))
    }

    @Test("of many findings of one kind in a file, 200 are shown and the rest is counted")
    func manyFindings() {
        let other = SourceFile(path: "content/b.yaml", bytes: [])
        let many = (0..<12_545).map { number in
            Diagnostic(.unknownKey, "\(number)", at: SourceRange(Self.file, 8..<13))
        }
        let findings =
            many + (0..<201).map { Diagnostic(.lostText, "\($0)", at: .start(of: Self.file)) }
            + (0..<200).map { Diagnostic(.unknownKey, "\($0)", at: .start(of: other)) }
            + (0..<1_200).map { Diagnostic(.missingCatalog, "\($0)", at: nil) }
        let report = textReport(findings, colour: false)
        let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count { $0.hasPrefix("content/a, b.yaml:2:2: error[DOC0102]: ") } == 200)
        #expect(lines.contains("content/b.yaml:1:1: error[DOC0102]: 199"))
        #expect(
            report.hasSuffix(
                """
                error[DOC0201]: 198

                error[DOC0201]: 199

                … and 12,345 more DOC0102 in content/a, b.yaml
                … and 1 more DOC0114 in content/a, b.yaml
                … and 1,000 more DOC0201

                """))
        #expect(jsonReport(findings).contains("\"message\": \"12544\""))
    }

    @Test("places of a long line that go back and forth are found without a walk for each")
    func farPlaces() {
        let line = "é" + String(repeating: "aé€😀", count: 400_000)
        let file = SourceFile(path: "a.json", bytes: Array("x\n\(line)\ny".utf8))
        let findings = (0..<10_000).map { number in
            let offset = 4 + number * 400
            return Diagnostic(
                .duplicateCode, "m", at: SourceRange(file, offset..<offset),
                related: [RelatedPlace("first", at: SourceRange(file, 2..<4))])
        }
        let lines = gitHubReport(findings).split(separator: "\n")
        #expect(lines[0].contains("line=2,col=2,"))
        #expect(lines[1].contains("line=2,col=162,"))
        #expect(lines[9_999].contains("line=2,col=1599842,"))
        let json = jsonReport(findings)
        #expect(json.contains("\"endColumn\": 1599842,"))
        #expect(json.ranges(of: "\"column\": 1,").count == 10_000)
    }

    @Test func json() {
        #expect(
            jsonReport(Self.diagnostics) == """
                {
                  "version": 1,
                  "errors": 2,
                  "warnings": 1,
                  "diagnostics": [
                    {
                      "code": "DOC0102",
                      "severity": "error",
                      "message": "unknown key 'reson' in a status",
                      "file": "content/a, b.yaml",
                      "line": 2,
                      "column": 2,
                      "endLine": 2,
                      "endColumn": 7,
                      "help": "did you mean 'reason'?",
                      "related": [
                        {
                          "message": "first used here",
                          "file": "content/a, b.yaml",
                          "line": 1,
                          "column": 1,
                          "endLine": 1,
                          "endColumn": 3
                        }
                      ]
                    },
                    {
                      "code": "DOC0203",
                      "severity": "warning",
                      "message": "line one\\nline two",
                      "file": "content/a, b.yaml",
                      "line": 3,
                      "column": 1,
                      "endLine": 3,
                      "endColumn": 4
                    },
                    {
                      "code": "DOC0201",
                      "severity": "error",
                      "message": "the project has no catalog"
                    }
                  ]
                }

                """)
    }

    @Test func gitHub() {
        #expect(
            gitHubReport(Self.diagnostics) == """
                ::error file=content/a%2C b.yaml,line=2,col=2,title=DOC0102::\
                unknown key 'reson' in a status%0Ahelp: did you mean 'reason'?
                ::warning file=content/a%2C b.yaml,line=3,col=1,title=DOC0203::line one%0Aline two
                ::error title=DOC0201::the project has no catalog

                """)
    }

    @Test func markdown() {
        #expect(
            markdownReport(Self.diagnostics, paths: Self.paths) == """
                2 errors, 1 warning

                | Place | Code | Problem |
                | --- | --- | --- |
                | `docs/content/a, b.yaml:2` | error DOC0102 | unknown key 'reson' in a \
                status<br>*did you mean 'reason'?* |
                | `docs/content/a, b.yaml:3` | warning DOC0203 | line one line two |
                |  | error DOC0201 | the project has no catalog |

                """)
        let hostile = Diagnostic(.rawHTML, "<b> a|b `c` [x](y) *z*", at: nil)
        #expect(
            markdownReport([hostile]).contains(
                #"| \<b\> a\|b \`c\` \[x\]\(y\) \*z\* |"#))
        #expect(markdownReport([]) == "No problems were found.\n")
    }

    @Test func sarif() {
        let log = sarifReport(Self.diagnostics, paths: Self.paths)
        #expect(log.contains("\n      \"columnKind\": \"unicodeCodePoints\",\n"))
        #expect(
            log.hasPrefix(
                """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "docs",
                          "rules": [
                            {
                              "id": "DOC0102",
                              "name": "unknown-key",
                              "shortDescription": {
                                "text": "unknown key"
                              },
                              "defaultConfiguration": {
                                "level": "error"
                              },
                              "properties": {
                                "tags": [
                                  "files"
                                ]
                              }
                            },
                """))
        #expect(log.contains(Self.sarifResult))
    }

    private static let sarifResult = """
                {
                  "ruleId": "DOC0102",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "unknown key 'reson' in a status\\nHelp: did you mean 'reason'?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "docs/content/a%2C%20b.yaml",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 2,
                          "endLine": 2,
                          "endColumn": 7
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "id": 1,
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "docs/content/a%2C%20b.yaml",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 3
                        }
                      },
                      "message": {
                        "text": "first used here"
                      }
                    }
                  ],
        """

    @Test("files that were named on the command line have no folder of the project in front")
    func namedFiles() {
        let findings = ["api/a b.yaml", "/srv/api.yaml"].map { path in
            let file = SourceFile(path: path, bytes: [], base: .workingDirectory)
            return Diagnostic(.invalidOpenAPI, "the file is empty", at: .start(of: file))
        }
        #expect(
            gitHubReport(findings, paths: Self.paths) == """
                ::error file=api/a b.yaml,line=1,col=1,title=DOC0705::the file is empty
                ::error file=/srv/api.yaml,line=1,col=1,title=DOC0705::the file is empty

                """)
        #expect(
            markdownReport(findings, paths: Self.paths) == """
                2 errors, 0 warnings

                | Place | Code | Problem |
                | --- | --- | --- |
                | `api/a b.yaml:1` | error DOC0705 | the file is empty |
                | `/srv/api.yaml:1` | error DOC0705 | the file is empty |

                """)
        let artifacts = sarifReport(findings, paths: Self.paths)
            .matches(of: /"artifactLocation": ({[^}]*})/).map { String($0.1) }
        #expect(
            artifacts == [
                """
                {
                                  "uri": "api/a%20b.yaml",
                                  "uriBaseId": "%SRCROOT%"
                                }
                """,
                """
                {
                                  "uri": "file:///srv/api.yaml"
                                }
                """,
            ])
    }

    @Test("lines of files with the same path are not mixed up")
    func samePath() {
        let findings = [SourceFile.Base.project, .workingDirectory].map { base in
            let bytes = Array((base == .project ? "a\nb\n" : "a b\n").utf8)
            let file = SourceFile(path: "a.yaml", bytes: bytes, base: base)
            return Diagnostic(.unknownKey, "m", at: SourceRange(file, 2..<3))
        }
        #expect(
            textReport(findings, colour: false) == """
                a.yaml:2:1: error[DOC0102]: m
                  |
                2 | b
                  | ^

                a.yaml:1:3: error[DOC0102]: m
                  |
                1 | a b
                  |   ^

                """)
    }

    @Test("a secret is not shown by findings in the same line either")
    func secrets() {
        let text = "a: { token: s€cret, reson: x }"
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let findings = [
            Diagnostic(.secretInExample, "this looks like a token", at: SourceRange(file, 12..<20)),
            Diagnostic(
                .unknownKey, "unknown key 'reson'", at: SourceRange(file, 22..<27),
                related: [RelatedPlace("first used here", at: SourceRange(file, 5..<10))]),
        ]
        #expect(
            textReport(findings, colour: false) == """
                a.yaml:1:13: warning[DOC0218]: this looks like a token

                a.yaml:1:21: error[DOC0102]: unknown key 'reson'
                  |
                1 | a: { token: ******, reson: x }
                  |                     ^^^^^
                  note: a.yaml:1:6: first used here
                  |
                1 | a: { token: ******, reson: x }
                  |      ^^^^^

                """)
    }

    @Test("a finding keeps its fingerprint when its line moves, and equal ones differ")
    func sarifFingerprints() {
        let hashes = { (text: String) in
            let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
            let findings = text.utf8.enumerated().filter { $1 == UInt8(ascii: "^") }.map {
                Diagnostic(.brokenLink, "m", at: SourceRange(file, $0.offset..<($0.offset + 1)))
            }
            return sarifReport(findings).matches(of: /docsFinding\/v1": "(\w+)"/).map {
                String($0.1)
            }
        }
        let two = hashes("a ^\na ^\n")
        #expect(Set(two).count == 2)
        #expect(hashes("new\n\n  a ^\n") == [two[0]])
        #expect(hashes("b ^\n") != [two[0]])
    }

    @Test func suggestions() {
        #expect(nearest(to: "reson", in: ["code", "reason"]) == "reason")
        #expect(nearest(to: "Reaosn", in: ["code", "reason"]) == "reason")
        #expect(nearest(to: "colour", in: ["code", "reason"]) == nil)
        #expect(nearest(to: "", in: ["a", "code"]) == "a")
        #expect(nearest(to: "ab", in: ["xy"]) == nil)
        let long = String(repeating: "a", count: 50_000)
        #expect(nearest(to: long, in: [long + "b"]) == nil)
    }
}
