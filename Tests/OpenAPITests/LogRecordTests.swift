import Diagnostics
import Escaping
import Testing

@testable import OpenAPI

struct LogRecordTests {
    @Test(
        "records of servers, proxies and collectors",
        arguments: [
            (
                #"{"status":404,"method":"GET","path":"/a","body":{"code":"gone"}}"#,
                ObservedResponse(status: 404, method: "GET", target: "/a", codes: ["gone"])
            ),
            (
                #"{"status":"429","request":"POST /a?b HTTP/1.1"}"#,
                ObservedResponse(status: 429, method: "POST", target: "/a?b")
            ),
            (
                #"{"req":{"method":"PUT","url":"/a"},"res":{"statusCode":500,"body":"{\"error\":{\"code\":\"oops\"}}"}}"#,
                ObservedResponse(status: 500, method: "PUT", target: "/a", codes: ["oops"])
            ),
            (
                #"{"http.request.method":"GET","url.path":"/a","http.response.status_code":400,"error_code":7}"#,
                ObservedResponse(status: 400, method: "GET", target: "/a", codes: ["7"])
            ),
            (
                #"{"httpRequest":{"status":403,"requestMethod":"GET","requestUrl":"https://x/a"}}"#,
                ObservedResponse(status: 403, method: "GET", target: "https://x/a")
            ),
            (
                #"{"status":422,"body":{"type":"https://e.x/p/bad","status":400,"errors":[{"code":"a"},{"code":"b"},{"code":"a"}]}}"#,
                ObservedResponse(
                    status: 422, codes: ["a", "b"], types: ["https://e.x/p/bad"], bodyStatus: 400)
            ),
            (#"{"status":404.0}"#, ObservedResponse(status: 404)),
            (#"{"status":"404 Not Found"}"#, ObservedResponse(status: 404)),
            (#"{"status":"HTTP/1.1 503 Service Unavailable"}"#, ObservedResponse(status: 503)),
            // A code that repeats the status is none, and neither is a phrase.
            (
                #"{"status":404,"body":{"code":404,"error":"Not Found"}}"#,
                ObservedResponse(status: 404)
            ),
            // Successes have codes of all kinds.
            (
                #"{"status":200,"body":{"code":"DE"}}"#, ObservedResponse(status: 200)
            ),
        ])
    func records(line: String, expected: ObservedResponse) throws {
        let record = try #require(jsonValue(Array(line.utf8)))
        #expect(LogRecord.response(record) == expected)
    }

    @Test(
        "a record without a status is none",
        arguments: [
            #"{"code":"x"}"#, #"{"status":"ok"}"#, #"{"status":null}"#, #"{"status":99}"#, "{}",
            #"{"status":404.5}"#, #"{"status":"404, 1"}"#, #"{"status":"4040 Not Found"}"#,
        ])
    func withoutStatus(line: String) throws {
        let record = try #require(jsonValue(Array(line.utf8)))
        #expect(LogRecord.response(record) == nil)
    }

    @Test("a HAR file is read with encoded bodies, and requests without an answer are passed over")
    func archive() {
        let text = """
            {"log": {"entries": [
              {"request": {"method": "GET", "url": "https://a.example/x?y=1"},
               "response": {"status": 404, "content":
                 {"mimeType": "application/json", "text": "{\\"code\\":\\"gone\\"}"}}},
              {"request": {"method": "GET", "url": "https://a.example/x"},
               "response": {"status": 409, "content":
                 {"text": "eyJjb2RlIjoiYnVzeSJ9", "encoding": "base64"}}},
              {"request": {"method": "GET", "url": "https://a.example/x"},
               "response": {"status": 0, "content": {}}},
              {"request": {"method": "GET", "url": "https://a.example/x"},
               "response": {"status": 500, "content": {"text": "**", "encoding": "base64"}}}
            ]}}
            """
        var logs = ResponseLogs(nil)
        logs.read(archive: sourceFile("a.har", text))
        #expect(logs.finish().diagnostics.isEmpty)
        let facts = logs.tally.facts.keys.map { "\($0.status) \($0.code ?? "-")" }.sorted()
        #expect(facts == ["404 gone", "409 busy", "500 -"])
        #expect(logs.tally.responses == 3)
    }

    @Test(
        "archives are known by how they start, and lines of collectors are none",
        arguments: [
            (#"{"log":{"version":"1.2","entries":[]}}"#, true),
            ("\u{FEFF}{\n  \"log\" : {\n    \"creator\": {", true),
            (#"{"log":{"level":"error"},"status":404}"#, false),
            (#"{"status":404,"log":{"version":1}}"#, false), ("", false), ("[]", false),
        ])
    func archiveStart(text: String, isArchive: Bool) {
        #expect(startsHAR(Array(text.utf8)) == isArchive)
    }

    @Test(
        "other files are no HAR files",
        arguments: [
            ("", "this is not a HAR file: invalid JSON: the file is empty"),
            ("{}", "this HAR file has no 'log.entries'"),
            ("[1", "this is not a HAR file: invalid JSON: this bracket is not closed"),
        ])
    func noArchive(text: String, message: String) {
        var logs = ResponseLogs(nil)
        logs.read(archive: sourceFile("a.har", text))
        #expect(logs.finish().diagnostics.map(\.message) == [message])
    }

    @Test("distinct codes are kept up to a limit")
    func manyCodes() {
        var tally = ResponseTally(paths: nil)
        for number in 0..<(ResponseTally.limit + 5) {
            var response = ObservedResponse(status: 400)
            response.codes = ["code-\(number)"]
            tally.add(response) { .line("log", number, []) }
        }
        #expect(tally.facts.count == ResponseTally.limit)
        #expect(tally.dropped == 5)
        #expect(tally.errors == ResponseTally.limit + 5)
    }
}
