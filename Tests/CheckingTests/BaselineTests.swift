import Checking
import Diagnostics
import Testing

/// Which findings are known, whatever becomes of their lines.
struct BaselineTests {
    private func findings(
        _ text: String, _ code: DiagnosticCode = .brokenLink, path: String = "content/a.md"
    ) -> [Diagnostic] {
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        return file.bytes.indices.filter { file.bytes[$0] == UInt8(ascii: "^") }.map { offset in
            Diagnostic(code, "m", at: SourceRange(file, offset..<(offset + 1)))
        }
    }

    private func reread(_ baseline: Baseline) -> Baseline? {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "b.json", bytes: baseline.bytes)
        let read = Baseline(file: file, diagnostics: &problems)
        #expect(problems == [])
        return read
    }

    @Test("lines may move and be indented anew")
    func moves() {
        let baseline = Baseline(findings("a ^\nb\n"))
        let comparison = baseline.comparison(with: findings("b\n\n\t a ^ \r\n"))
        #expect(comparison == .init(new: [], known: 1, mended: 0))
    }

    @Test("equal findings count; one more of them is new")
    func equal() {
        let baseline = Baseline(findings("a ^\na ^\n"))
        #expect(baseline.count == 2)
        let more = findings("a ^\na ^\nx\na ^\n")
        #expect(baseline.comparison(with: more) == .init(new: [more[2]], known: 2, mended: 0))
        #expect(
            baseline.comparison(with: findings("a ^")) == .init(new: [], known: 1, mended: 1))
    }

    @Test("another line, file or code is another finding")
    func others() {
        let baseline = Baseline(findings("a ^"))
        for other in [
            findings("b ^"), findings("a ^", path: "content/b.md"), findings("a ^", .brokenAnchor),
        ] {
            #expect(baseline.comparison(with: other) == .init(new: other, known: 0, mended: 1))
        }
    }

    @Test("what is always an error is never known")
    func fixed() {
        let errors = findings("a ^", .wrongType)
        let baseline = Baseline(errors)
        #expect(baseline == Baseline())
        #expect(baseline.comparison(with: errors).new == errors)
    }

    @Test("checks that did not run say nothing, and keep what they found before")
    func notRun() {
        let dead = findings("a ^", .deadLink)
        let baseline = Baseline(dead)
        #expect(baseline.comparison(with: [], notRun: [.deadLink]).mended == 0)
        #expect(baseline.comparison(with: []).mended == 1)
        #expect(Baseline().keeping(baseline, notRun: [.deadLink]) == baseline)
        #expect(Baseline().keeping(baseline, notRun: []) == Baseline())
    }

    @Test("the file is sorted, a finding a line, and read back as it was")
    func file() {
        let file = SourceFile(
            path: "content/x.md", bytes: Array("say \"<b>\" \u{FEFF}\u{1}é\n".utf8))
        let baseline = Baseline(
            findings("z ^\nz ^\n", path: "content/b.md") + findings("z ^", .rawHTML)
                + [Diagnostic(.rawHTML, "m", at: SourceRange(file, 0..<3))]
                + [Diagnostic(.missingHeader, "the page is gone", at: nil)])
        #expect(
            String(decoding: baseline.bytes, as: UTF8.self) == """
                {
                  "version": 1,
                  "findings": [
                    {"file":"","code":"DOC0211","text":"the page is gone"},
                    {"file":"content/a.md","code":"DOC0303","text":"z ^"},
                    {"file":"content/b.md","code":"DOC0401","count":2,"text":"z ^"},
                    {"file":"content/x.md","code":"DOC0303",\
                "text":"say \\"<b>\\" \u{FFFD}\u{FFFD}é"}
                  ]
                }

                """)
        #expect(reread(baseline) == baseline)
        #expect(reread(Baseline()) == Baseline())
        #expect(
            String(decoding: Baseline().bytes, as: UTF8.self)
                == "{\n  \"version\": 1,\n  \"findings\": []\n}\n")
    }

    @Test("a long line is known by its start and its hash")
    func longLines() {
        let long = String(repeating: "é", count: 1_500)
        let baseline = Baseline(findings(long + "^"))
        #expect(baseline.bytes.count < 500)
        #expect(reread(baseline)?.comparison(with: findings(long + "^")).known == 1)
        #expect(baseline.comparison(with: findings(long + "x^")).known == 0)
    }

    @Test("a finding in a file of one line is known by what stands around it")
    func singleLine() {
        let long = String(repeating: "é", count: 5_000)
        for tail in ["", long] {
            let baseline = Baseline(findings(long + "a^b" + tail))
            #expect(baseline.bytes.count < 500)
            #expect(reread(baseline)?.comparison(with: findings(long + "a^b" + tail)).known == 1)
            #expect(baseline.comparison(with: findings("x\n" + long + "ya^b" + tail)).known == 0)
            #expect(baseline.comparison(with: findings("yy" + long + "a^b" + tail)).known == 1)
            #expect(baseline.comparison(with: findings(long + "c^b" + tail)).known == 0)
        }
    }

    @Test("the line of a secret is not written down")
    func secretLine() {
        let baseline = Baseline(findings("key: hushhush^", .secretInExample))
        #expect(!String(decoding: baseline.bytes, as: UTF8.self).contains("hush"))
        #expect(
            reread(baseline)?.comparison(
                with: findings("a\nkey: hushhush^", .secretInExample)
            ).known == 1)
        #expect(baseline.comparison(with: findings("key: hush^", .secretInExample)).known == 0)
    }

    @Test(
        "a damaged file is one finding with its place",
        arguments: [
            ("", "1:1", "invalid JSON: the file is empty"),
            ("[]", "1:1", "a baseline has to be a mapping of keys and values, but this is a list"),
            ("{\"version\": 2, \"findings\": []}", "1:13", "this program can't read version 2"),
            ("{\"version\": 1}", "1:1", "a baseline needs the key 'findings'"),
            (
                "{\"version\": 1, \"findings\": [\n{\"file\":\"a\",\"code\":\"DOC9\",\"text\":\"x\"}]}",
                "2:20", "'DOC9' is no code that this program knows"
            ),
            ("statuses: []\n", "1:1", "invalid JSON: 'statuses' is no value"),
        ])
    func damaged(text: String, place: String, reason: String) {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "b.json", bytes: Array(text.utf8))
        #expect(Baseline(file: file, diagnostics: &problems) == nil)
        #expect(problems.map(\.code) == [.unusableBaseline])
        #expect(problems.first?.message == "this is not a baseline: \(reason)")
        #expect(problems.first?.range?.displayPlace == "b.json:\(place)")
    }

    @Test("no bytes make the reader crash")
    func garbage() {
        for text in [
            "{\"version\": 1, \"findings\": [{\"count\": 99999999999999999999}]}", "\0", "{",
            "\u{FEFF}",
        ] {
            var problems: [Diagnostic] = []
            let file = SourceFile(path: "b.json", bytes: Array(text.utf8))
            #expect(Baseline(file: file, diagnostics: &problems) == nil)
            #expect(!problems.isEmpty)
        }
    }
}
