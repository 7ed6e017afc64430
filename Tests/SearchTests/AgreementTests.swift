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
        let queries = try evaluated.queries() + hostileQueries
        #expect(queries.count > 90)
        try await compare(queries, in: try await evaluated.index(), wholeLimit: wholeLimit)
    }

    @Test("they agree on an API's own codes, messages and scripts", arguments: [0, Int.max])
    func ownCodes(wholeLimit: Int) async throws {
        let codes = ["not_found", "Not_Found", "E-104", "E-1042", "22P02", "10", "-10"]
        let documents = codes.enumerated().map { place, code in
            var document = SearchDocument(
                kind: .error, url: "errors/\(place)/", title: "参数错误 \(code)", summary: "请求参数不正确。")
            document.code = code
            document.status = "40\(place)"
            document.sections = [.init(id: "causes", title: "Causes")]
            document.passages = [
                .init(
                    section: nil, role: .message(literals: ["Order ", " is locked by ", ""]),
                    text: "Order {order} is locked by {user}"),
                .init(
                    section: "causes", role: .prose,
                    text: String(repeating: "no word of it. ", count: 40) + "the end"),
            ]
            return document
        }
        let queries = [
            "not_found", "Not_Found", "NOT_FOUND", " Not_Found\n", "e10", "E-1049", "22P03", "1042",
            "10", "-10", "参数错误", "正确", "Order 404 is locked by bob", "order is locked", "end",
            "[http-nio-8080-exec-403] ERROR Order A-9981 is locked by \"bob\"", "error 401", "405",
        ]
        try await compare(
            queries,
            in: SearchIndex(
                of: [AnalyzedPages(documents, language: .english)], title: "Orders", language: "en"),
            wholeLimit: wholeLimit)
    }

    private func compare(
        _ queries: [String], in index: SearchIndex, wholeLimit: Int
    ) async throws {
        let node = try #require(Node.path)
        let folder = try TemporaryFolder()
        try index.write(to: folder, wholeLimit: wholeLimit)
        try folder.write(JSON.strings(queries).bytes(), to: "queries.json")
        let run = try await runCommand([
            node, EvaluatedSite.path("results.mjs"), folder.path, "\(folder.path)/queries.json",
        ])
        #expect(run.errors == "")
        let engine = SearchEngine(index)
        let lines = run.text.split(separator: "\n")
        #expect(lines.count == queries.count)
        for (query, line) in zip(queries, lines) {
            #expect(engine.search(query).json.lineText == line, "\(query)")
        }
    }
}

/// What nobody asks and somebody pastes.
private let hostileQueries = [
    "", " ", "…", "\u{0}", "__proto__", "constructor", "hasOwnProperty toString", "a", "é",
    "ÉÇ ß ẞ Ά σς", "İstanbul", "½ x² ﬁle", "👩‍👩‍👧 429", "日本語 エラー", "٤٢٩", "४२९",
    "<script>alert(1)</script>", "E-1049", "22P03", "参数错误", "base64", "utf8 x509", "four oh four",
    "#429", "@error", "~4", "4", "6", "99", "4xx", "9xx", "4x", "429x", "0429", "(429)", "429.",
    "-429",
    "e1042", "E-1042", "errors errors", "http", "status code", "http/1.1",
    String(repeating: "x", count: 5000), String(repeating: "time out ", count: 900),
    "{\"status\":429}", "\"", "a=b", "12:42:03.503 GET /404/500?x=429 503ms 10.4.0.1:502",
    "timeou", "tim", "unauthorizd acess", "gatewaytimeout", "gate way", "too many", "TooManyReq",
]
