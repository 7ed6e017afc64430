import Testing

@testable import Search

/// Which page comes first.
struct RankingTests {
    private static let engine = SearchEngine(
        SearchIndex(
            of: [
                AnalyzedPages(
                    pages, language: .english,
                    synonyms: Synonyms([["delete", "remove"]], language: .english))
            ],
            title: "Orders", language: "en"))

    private func found(_ query: String, _ filters: [SearchFilter] = []) -> [String] {
        Self.engine.search(query, filters: filters).results.map(\.url)
    }

    @Test(
        "the exact code is first, however it is spelt",
        arguments: [
            ("429", "429"), ("HTTP 429", "429"), ("error 429", "429"), ("E-1042", "e-1042"),
            ("e1042", "e-1042"), ("1042", "e-1042"), ("E 1042", "e-1042"), ("E-1O42", "e-1042"),
            ("el042", "e-1042"),
            ("card_declined", "declined"),
            ("cardDeclined", "declined"), ("Card Declined", "declined"),
            ("payment_refused", "declined"),
            ("too many requests", "429"), ("requests too many", "429"), ("TooManyRequests", "429"),
            ("four twenty-nine", "429"), ("a four twenty nine again", "429"),
            ("4xx", "class/4xx"), ("4", "class/4xx"), ("42", "429"), ("card_decl", "declined"),
        ])
    func names(query: String, first: String) {
        #expect(found(query).first == first)
    }

    @Test(
        "symptoms, typos and other words lead to the page",
        arguments: [
            ("token expired", "401"), ("tokn expired", "401"), ("expiring tokens", "401"),
            ("removed by somebody", "404"), ("toomany", "429"), ("Retry-After", "429"),
            ("Card 4242 was declined", "declined"), ("unathorized", "401"),
            ("the ordr is gone", "404"), ("out of stok", "sold_out"), ("428", "class/4xx"),
            ("Cannot GET /orders/7", "404"), ("blue whale", "sold_out"),
        ])
    func words(query: String, first: String) {
        #expect(found(query).first == first)
    }

    @Test(
        "in a log, the code of the API comes before the status, and other numbers count nothing",
        arguments: [
            (#"{"status": 429, "code": "card_declined"}"#, "declined"),
            ("HTTP/1.1 404 Not Found\nDate: 12:42:9", "404"),
            (#"2026-01-02 10.4.0.1:404 "GET /429 HTTP/1.1" 401 429"#, "401"),
            ("ERROR payment: code=E-1042 after 404ms", "e-1042"),
            (#"{"status":"error","message":"Card 429 was declined"}"#, "declined"),
            (#"HTTP/1.1 404 {"message":"Card 429 was declined"}"#, "declined"),
            ("time=12:01:02 msg=\"Card 4242 was declined\" duration=401ms", "declined"),
        ])
    func logs(query: String, first: String) {
        #expect(found(query).first == first)
    }

    @Test("a message with values in it is worth more than a number in it")
    func messages() {
        #expect(found("Card 404 was declined").first == "declined")
        #expect(found("Card 404 was refused").first == "404")
    }

    @Test("of codes that differ in signs or case, the one that was typed comes first")
    func spelling() {
        let engine = engine(of: ["not_found", "Not_Found", "E-104", "E-1041", "NOTFOUND"])
        func first(_ query: String) -> String? { engine.search(query).results.first?.code }
        for code in ["not_found", "Not_Found", "NOTFOUND"] { #expect(first(code) == code) }
        #expect(first(" Not_Found\n") == "Not_Found")
        #expect(engine.search("e10").results.map(\.code) == ["E-104", "E-1041"])
    }

    @Test("a code that is not there opens no other", arguments: ["E-1049", "22P03", "E1049x"])
    func unknownCodes(_ code: String) {
        let engine = engine(of: ["E-1042", "22P02", "other"])
        let found = engine.search(code)
        #expect(found.results.isEmpty && found.count == 0)
        #expect(found.nearest.first?.code == (code.hasPrefix("E") ? "E-1042" : "22P02"))
    }

    @Test("codes of a status without a page are found by its phrase")
    func reasonPhrases() {
        var late = page(.error, "late", "The partner was slow", "No answer came.")
        late.reasonPhrase = "Gateway Timeout"
        let other = page(.error, "other", "Wrong number", "It has too many digits.")
        let engine = SearchEngine(
            SearchIndex(
                of: [AnalyzedPages([late, other], language: .english)], title: "Orders",
                language: "en"))
        #expect(engine.search("gateway timeout").results.map(\.url) == ["late"])
    }

    @Test(
        "scripts without spaces are found by any part of a text",
        arguments: ["参数错误", "格式", "请求参数", "エラー"])
    func unspacedScripts(_ query: String) {
        let wrong = page(.error, "wrong", "请求参数错误", "请求的参数格式不正确。エラーです。")
        let other = page(.error, "other", "没有权限", "不允许。")
        let engine = SearchEngine(
            SearchIndex(
                of: [AnalyzedPages([wrong, other], language: .other)], title: "Orders",
                language: "zh"))
        #expect(engine.search(query).results.first?.url == "wrong")
    }

    private func engine(of codes: [String]) -> SearchEngine {
        let documents = codes.map { code in
            var document = page(.error, "errors/\(code)", "Title", "Something failed.")
            document.code = code
            return document
        }
        return SearchEngine(
            SearchIndex(
                of: [AnalyzedPages(documents, language: .english)], title: "Orders", language: "en")
        )
    }

    @Test("filters keep what is asked for, and all of them count")
    func filters() {
        #expect(found("429", [.error]) == ["e-1042"])
        #expect(found("4xx", [.status, .retryable]) == ["429"])
        #expect(found("4xx", [.list]) == ["class/4xx"])
        #expect(found("4xx", [.class5]) == [])
    }

    @Test("a word that stands under a heading leads there, with its place in the text")
    func sections() throws {
        let result = try #require(Self.engine.search("clock skew").results.first)
        #expect(result.url == "401")
        #expect(result.section == .init(id: "causes", title: "Causes"))
        #expect(
            result.excerpt == [
                MarkedText(text: "The ", isMatch: false), MarkedText(text: "clock", isMatch: true),
                MarkedText(text: " of the client is ", isMatch: false),
                MarkedText(text: "skewed", isMatch: true), MarkedText(text: ".", isMatch: false),
            ])
        #expect(Self.engine.search("401").results.first?.section == nil)
    }

    @Test("where nothing is found, the nearest by name are offered")
    func nearest() {
        let found = Self.engine.search("E-1O43")
        #expect(found.results.isEmpty && found.count == 0)
        #expect(found.nearest.map(\.url) == ["e-1042"])
        #expect(Self.engine.search("").nearest.isEmpty)
    }

    @Test("what only symptoms say leads to the page, not to a section")
    func symptoms() throws {
        let result = try #require(Self.engine.search("not logged in").results.first)
        #expect(result.url == "401" && result.section == nil)
    }

    @Test("messages in samples count, and a code that nothing sends comes behind others")
    func samplesAndRetiredCodes() {
        #expect(found("shelf holds no more of them") == ["sold_out"])
        #expect(found("item out of stock") == ["sold_out", "no_stock"])
        var retired = pages[1]
        #expect(!SearchPhrases(["no longer sent"]).areSaid(by: retired))
        retired.sections = [.init(id: "note", title: "Note: this is No Longer sent.")]
        #expect(SearchPhrases(["", "no longer sent"]).areSaid(by: retired))
    }

    @Test("the order of the pages decides between equals, and the limit cuts")
    func order() {
        let found = Self.engine.search("request", limit: 2)
        #expect(found.results.count == 2)
        #expect(found.count > 2)
        let scores = found.results.map(\.score)
        #expect(scores == scores.sorted(by: >))
    }
}

private let pages: [SearchDocument] = {
    var unauthorized = page(.status, "401", "Unauthorized", "The request has no valid credentials.")
    unauthorized.symptoms = ["token expired", "not logged in"]
    unauthorized.sections = [.init(id: "causes", title: "Causes")]
    unauthorized.passages = [
        .init(section: "causes", role: .cause, text: "The clock of the client is skewed.")
    ]
    var notFound = page(
        .status, "404", "Not Found", "The order was deleted, or the path of the request is wrong.")
    notFound.symptoms = ["Cannot GET", "link is dead", "page is gone"]
    notFound.passages = [
        .init(section: nil, role: .comparison, text: "A token that expired is 401."),
        .init(
            section: nil, role: .prose, text: "Whale songs: blue songs, blue songs, whale songs."),
    ]
    var tooMany = page(.status, "429", "Too Many Requests", "The client sent requests too fast.")
    tooMany.passages = [.init(section: nil, role: .header, text: "Retry-After")]
    tooMany.isRetryable = true
    tooMany.spokenNumbers = ["four twenty nine"]
    var numbered = page(.error, "e-1042", "Quota used up", "No requests are left this month.")
    numbered.code = "E-1042"
    numbered.status = "429"
    var declined = page(.error, "declined", "Payment refused", "The bank refused the card.")
    declined.code = "card_declined"
    declined.status = "402"
    declined.aliases = ["payment_refused"]
    declined.passages = [
        .init(
            section: nil, role: .message(literals: ["Card ", " was declined"]),
            text: "Card {card} was declined")
    ]
    var retired = page(.error, "no_stock", "Item out of stock", "No item is left.")
    retired.isRetired = true
    var soldOut = page(.error, "sold_out", "Item out of stock", "No item is left.")
    soldOut.passages = [
        .init(section: nil, role: .prose, text: "The blue whale sells well."),
        .init(section: nil, role: .prose, text: "// error: the shelf holds no more of them"),
        .init(section: nil, role: .quotedError, text: "the shelf holds no more of them"),
    ]
    var list = page(.list, "class/4xx", "4xx Client errors", "The request can't be served.")
    list.code = "4xx"
    return [unauthorized, notFound, tooMany, numbered, declined, retired, soldOut, list]
}()

private func page(
    _ kind: SearchDocument.Kind, _ url: String, _ title: String, _ summary: String
) -> SearchDocument {
    var page = SearchDocument(kind: kind, url: url, title: title, summary: summary)
    guard kind == .status else { return page }
    page.code = url
    page.status = url
    page.isRetryable = false
    return page
}
