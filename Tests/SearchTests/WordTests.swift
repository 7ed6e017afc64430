import Testing

@testable import Search

/// How texts become the terms that pages are found by.
struct WordTests {
    @Test(
        "a run is cut where its case changes and between letters and digits",
        arguments: [
            ("rateLimitExceeded", ["rate", "limit", "exceeded"]),
            ("JSONParser2", ["json", "parser", "2"]), ("E1042", ["e", "1042"]),
            ("HTTP", ["http"]), ("OAuth2Token", ["o", "auth", "2", "token"]), ("429", ["429"]),
            ("Größe", ["grosse"]), ("ÉtatDeCompte", ["etat", "de", "compte"]),
            ("ΣΊΣΥΦΟΣ", ["σισυφοσ"]), ("ﬁle", ["file"]), ("ｅｒｒｏｒ", ["error"]),
            ("e\u{301}tat", ["etat"]),
        ])
    func cuts(text: String, parts: [String]) {
        let run = WordRun(text[...])
        #expect(run?.parts == parts)
        #expect(run?.whole == parts.joined())
    }

    @Test("what is no letter and no digit is between runs; a run of marks alone is none")
    func runs() {
        let text = "X-Request-Id: a\u{301}b, 10.4 “ok”👩‍👩‍👧x\u{0}y"
        #expect(
            wordRanges(in: text).map { String(text[$0]) } == [
                "X", "Request", "Id", "a\u{301}b", "10", "4", "ok", "x", "y",
            ])
        #expect(WordRun("\u{301}") == nil)
    }

    @Test(
        "forms of an English word have one stem",
        arguments: [
            ["timeout", "timeouts"],
            ["authenticate", "authenticating", "authentication", "authenticated"],
            ["retry", "retries", "retried", "retrying"],
            ["expire", "expired", "expires", "expiring"],
            ["unauthorized", "unauthorised"],
            ["authorization", "authorisation", "authorize", "authorise"],
            ["cancel", "cancelled", "canceled", "cancelling"], ["behavior", "behaviour"],
            ["analyze", "analyse"], ["use", "used", "uses", "using"],
            ["available", "availability"],
            ["mutable", "mutably", "mutability"], ["implement", "implements", "implementation"],
            ["declare", "declaration"], ["define", "defined", "definition"],
            ["modify", "modification"], ["expire", "expiration"], ["require", "requirement"],
            ["limit", "limitation"], ["validate", "validation", "validating"],
            ["temporary", "temporarily"],
            ["permanent", "permanently"],
            ["response", "responses"], ["process", "processes", "processing"], ["box", "boxes"],
            ["redirect", "redirection", "redirected"], ["status", "status"], ["feed", "feeds"],
        ])
    func english(words: [String]) {
        #expect(Set(words.map { SearchLanguage.english.stem($0) }).count == 1, "\(words)")
    }

    @Test("other English words stay apart")
    func apart() {
        let words = [
            "accept", "access", "allow", "bad", "found", "gone", "gateway", "limit", "login",
            "method",
            "not", "range", "rate", "request", "server", "service", "time", "token", "type", "user",
        ]
        #expect(Set(words.map { SearchLanguage.english.stem($0) }).count == words.count)
    }

    @Test(
        "forms of a German word have one stem",
        arguments: [
            ["anfrage", "anfragen"], ["server", "servern", "servers"],
            ["fehler", "fehlern", "fehlers"],
            ["grenze", "grenzen"], ["abgelaufen", "abgelaufene", "abgelaufener", "abgelaufenes"],
            ["methode", "methoden"], ["verboten", "verbotene"], ["dienst", "dienste", "diensten"],
        ])
    func german(words: [String]) {
        #expect(Set(words.map { SearchLanguage.german.stem($0) }).count == 1, "\(words)")
    }

    @Test("names that are spelt alike but for signs and case have one key")
    func names() {
        for name in [
            "rate_limit_exceeded", "rateLimitExceeded", "Rate-Limit Exceeded",
            "RATE.LIMIT:EXCEEDED",
        ] {
            #expect(nameKey(name) == "ratelimitexceeded")
        }
        #expect(nameKey("…") == "")
    }

    @Test("a question is words, a log is a log")
    func kinds() {
        let analyzer = TextAnalyzer(language: .english)
        let question = SearchQuery("why is the token expired", analyzer)
        #expect(question.words.map(\.term) == ["token", "expir"])
        #expect(question.pairs == [.init(first: "token", second: "expir")])
        #expect(!question.isPasted && question.isOpenEnded)
        #expect(!SearchQuery("token expired ", analyzer).isOpenEnded)
        #expect(SearchQuery("the and", analyzer).words.map(\.term) == ["the", "and"])
        #expect(SearchQuery("HTTP error 503", analyzer).wholeNames == ["httperror503", "503"])
        for log in [
            "{\"status\":429}", "a\nb", "level=error",
            "one two three four five six seven eight nine ten",
        ] {
            #expect(SearchQuery(log, analyzer).isPasted, "\(log)")
        }
    }
}
