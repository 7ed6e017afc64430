import Testing

@testable import Search

/// Which page comes first.
struct RankingTests {
    private static let engine = SearchEngine(
        SearchIndex(
            of: pages.map {
                AnalyzedDocument(
                    $0, language: .english,
                    synonyms: Synonyms([["delete", "remove"]], language: .english))
            },
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
            ("time=12:01:02 msg=\"Card 4242 was declined\" duration=401ms", "declined"),
        ])
    func logs(query: String, first: String) {
        #expect(found(query).first == first)
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
    notFound.passages = [
        .init(section: nil, role: .comparison, text: "A token that expired is 401.")
    ]
    var tooMany = page(.status, "429", "Too Many Requests", "The client sent requests too fast.")
    tooMany.passages = [.init(section: nil, role: .header, text: "Retry-After")]
    tooMany.isRetryable = true
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
