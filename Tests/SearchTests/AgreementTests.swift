import Escaping
import Search
import Site
import TestSupport
import Testing

/// The script of the theme and `docs search` are two programs with one ranking.
@Suite(.enabled(if: Node.path != nil, Comment(rawValue: Node.reason)), .serialized)
struct AgreementTests {
    @Test(
        "the script finds what the program finds, in one file and in parts",
        arguments: EvaluatedSite.allCases, [0, Int.max])
    func agree(on evaluated: EvaluatedSite, wholeLimit: Int) async throws {
        let node = try #require(Node.path)
        let index = try await evaluated.index()
        let folder = try TemporaryFolder()
        try index.write(to: folder, wholeLimit: wholeLimit)
        let queries = try evaluated.queries() + hostileQueries
        try folder.write(JSON.strings(queries).bytes(), to: "queries.json")
        let run = try await runCommand([
            node, EvaluatedSite.path("results.mjs"), folder.path, "\(folder.path)/queries.json",
        ])
        #expect(run.errors == "")
        let engine = SearchEngine(index)
        let lines = run.text.split(separator: "\n")
        #expect(lines.count == queries.count)
        #expect(queries.count > 90)
        for (query, line) in zip(queries, lines) {
            #expect(engine.search(query).json.lineText == line, "\(query)")
        }
    }
}

/// What nobody asks and somebody pastes.
private let hostileQueries = [
    "", " ", "…", "\u{0}", "__proto__", "constructor", "hasOwnProperty toString", "a", "é",
    "ÉÇ ß ẞ Ά σς", "İstanbul", "½ x² ﬁle", "👩‍👩‍👧 429", "日本語 エラー", "٤٢٩", "४२९",
    "<script>alert(1)</script>",
    "#429", "@error", "~4", "4", "6", "99", "4xx", "9xx", "4x", "429x", "0429", "(429)", "429.",
    "-429",
    "e1042", "E-1042", "errors errors", "http", "status code", "http/1.1",
    String(repeating: "x", count: 5000), String(repeating: "time out ", count: 900),
    "{\"status\":429}", "\"", "a=b", "12:42:03.503 GET /404/500?x=429 503ms 10.4.0.1:502",
    "timeou", "tim", "unauthorizd acess", "gatewaytimeout", "gate way", "too many", "TooManyReq",
]
