import ErrorCatalog
import Foundation
import TestSupport
import Testing

@testable import Preview

/// The parameters that say how an error is tried.
struct TryOptionsTests {
    private func run(_ test: @Sendable (RunningPreview) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder)
        try await RunningPreview.with(folder, test)
    }

    @Test("so many requests fail, then one succeeds; other keys are counted apart")
    func times() async throws {
        try await run { server in
            let statuses = { (target: String) in
                var statuses: [Int] = []
                for _ in 0..<4 { statuses.append(try await server.get(target).status) }
                return statuses
            }
            #expect(try await statuses("/_try/429?times=2") == [429, 429, 200, 200])
            #expect(try await statuses("/_try/429?times=2") == [200, 200, 200, 200])
            #expect(try await statuses("/_try/503?times=1") == [503, 200, 200, 200])
            #expect(try await statuses("/_try/429?times=3&key=a+b") == [429, 429, 429, 200])
            #expect(try await statuses("/_try/429?times=0") == [200, 200, 200, 200])
            let success = try await server.get("/_try/429?times=3&key=a%20b")
            #expect(success.headers["content-type"] == "application/json")
            #expect(
                success.text == "{\n  \"status\": 200,\n  \"title\": \"OK\",\n  \"attempt\": 5\n}\n"
            )
        }
    }

    @Test("a wrong query counts for nothing")
    func uncounted() async throws {
        try await run { server in
            let refused = try await server.get("/_try/429?times=1&delay=x")
            #expect(refused.status == 400)
            let first = try await server.get("/_try/429?times=1")
            #expect(first.status == 429)
        }
    }

    @Test("the wait is what was asked for")
    func retryAfter() async throws {
        try await run { server in
            for value in ["0", "120", "Sun, 01 Mar 2026 09:30:00 GMT"] {
                for code in ["429", "404", "quota_exceeded", "418"] {
                    let target =
                        "/_try/\(code)?retry-after=" + value.replacing(" ", with: "%20")
                    let answer = try await server.get(target)
                    #expect(
                        answer.fieldLines.filter { $0.hasPrefix("Retry-After") }
                            == ["Retry-After: \(value)"])
                }
            }
        }
    }

    @Test("a documented date to wait for is as far ahead as it was when it was documented")
    func moved() async throws {
        try await run { server in
            // The field Date is no measure: the server renews it when it comes to that.
            let earliest = Int(Date().timeIntervalSince1970)
            let headers = try await server.get("/_try/503").headers
            let latest = Int(Date().timeIntervalSince1970)
            let retry = try #require(HTTPDate(headers["retry-after"] ?? ""))
            #expect((earliest...latest).contains(retry.secondsSince1970 - 1072))
        }
    }

    @Test("a delay ends when the client stops to listen")
    func delay() async throws {
        try await run { server in
            let connection = try RawHTTP(port: server.port)
            connection.send(
                "GET /_try/429?delay=60&times=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.endSending()
            // After the delay, the answer would be a 429.
            let answer = await connection.receive { _ in false }
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nNobody waits for this any more.\n"))
            #expect(try await server.get("/_try/429?times=1").status == 429, "not counted")
            let short = try await server.get("/_try/429?delay=0.01", method: "POST")
            #expect(short.status == 429)
            #expect(short.headers["connection"] == "close")
        }
    }

    @Test("weights choose, and a seed makes the choice the same each time")
    func weights() async throws {
        try await run { server in
            let statuses = { (target: String) in
                var statuses: [Int] = []
                for _ in 0..<12 { statuses.append(try await server.get(target).status) }
                return statuses
            }
            let weights = "/_try/?429=3&503=1&200=6"
            let first = try await statuses("\(weights)&seed=7&key=a")
            #expect(try await statuses("\(weights)&seed=7&key=b") == first)
            #expect(try await statuses("\(weights)&seed=8&key=a") != first)
            #expect(Set(first) == [200, 429, 503])
            let random = try await statuses(weights)
            #expect(Set(random).isSubset(of: [200, 429, 503]))
            #expect(try await statuses("/_try/?429=0&418=1") == Array(repeating: 418, count: 12))
        }
    }

    @Test("each code is chosen as often as its weight says")
    func shares() {
        var mistakes: [TryMistake] = []
        let items = queryItems("429=3&503=1&200=6")
        let choice = TryChoice(items, in: .init(entries: []), mistakes: &mistakes)
        #expect(mistakes == [])
        var counts: [String: Int] = [:]
        for count in 1...10_000 {
            counts[choice.target(for: scattered(seed: 1, count: count))?.name ?? "", default: 0] +=
                1
        }
        #expect(Set(counts.keys) == ["200", "429", "503"])
        #expect((2800...3200).contains(counts["429"] ?? 0))
        #expect((900...1100).contains(counts["503"] ?? 0))
    }

    private static let wrongQueries: [(String, [(String, String)])] = [
        (
            "429?delay=61",
            [("delay", "'61' is not a number of seconds from 0 to 60, such as 1.5.")]
        ),
        (
            "429?delay=&times=-1&retry-after=soon&seed=x&example=3",
            [
                ("delay", "'' is not a number of seconds from 0 to 60, such as 1.5."),
                ("times", "'-1' is not a whole number from 0 to 1000000, such as 3."),
                (
                    "retry-after",
                    "'soon' is not a whole number of seconds, such as 30, or an HTTP date, such as "
                        + "'Sun, 01 Mar 2026 09:30:00 GMT'."
                ),
                ("seed", "'x' is not a whole number from 0 to 18446744073709551615, such as 7."),
                ("example", "'3' is not the number of an example: '429' has 2, counted from 1."),
            ]
        ),
        (
            "quota_exceeded?quota=many&reset=today&qouta=1",
            [
                ("quota", "'many' is not a whole number."),
                ("reset", "'today' is not a point in time such as 2026-03-01T09:30:00Z."),
                (
                    "qouta",
                    "It is no option and no parameter of 'quota_exceeded'. Did you mean 'quota'?"
                ),
            ]
        ),
        (
            "quota_exceeded?reset=2026-03-01T09:30:00Z&parameter.reset=2026-03-01T09:30:00Z",
            [("parameter.reset", "It is given twice. Give it once.")]
        ),
        ("429?times=1&times=2", [("times", "It is given twice. Give it once.")]),
        ("quota_exceeded?example=1", [("example", "'quota_exceeded' has no documented example.")]),
        (
            "429?something=1",
            [
                (
                    "something",
                    "It is no option and no parameter of '429'. The message has no parameters. "
                        + "Options are 'delay', 'retry-after', 'times', 'key', 'example', 'seed'."
                )
            ]
        ),
        ("429?seed=1", [("seed", "It needs weights, as in _try/?429=1&200=9&seed=7.")]),
        ("?seed=1", [("seed", "It needs weights, as in _try/?429=1&200=9&seed=7.")]),
        (
            "?429=x&none_such=1&100=1&example=1",
            [
                ("429", "'x' is not a weight: a whole number from 0 to 1000000."),
                (
                    "none_such",
                    "The catalog has no code 'none_such'. Give one of its codes, or a status from "
                        + "200 to 599."
                ),
                (
                    "100",
                    "'100' is a status before the final response and can't be one. Give a status "
                        + "from 200 to 599."
                ),
                ("example", "It needs a code, as in _try/429."),
            ]
        ),
        ("?429=0&503=0", [("429", "All weights are 0. Make one larger.")]),
        (
            "429?delay=" + String(repeating: "9", count: 5000),
            [
                (
                    "delay",
                    "'" + String(repeating: "9", count: 100)
                        + "…' is not a number of seconds from 0 to 60, such as 1.5."
                )
            ]
        ),
    ]

    @Test("all that is wrong is said at once", arguments: wrongQueries)
    func wrong(query: String, mistakes: [(String, String)]) async throws {
        try await run { server in
            let answer = try await server.get("/_try/\(query)")
            #expect(answer.status == 400)
            #expect(answer.headers["content-type"] == "application/problem+json")
            let errors = mistakes.map { name, detail in
                """
                    {
                      "parameter": "\(name)",
                      "detail": "\(detail)"
                    }
                """
            }
            let sentence =
                mistakes.count == 1
                ? "A parameter of this try is wrong." : "\(mistakes.count) parameters are wrong."
            #expect(
                answer.text == """
                    {
                      "type": "about:blank",
                      "title": "Bad Request",
                      "status": 400,
                      "detail": "\(sentence)",
                      "errors": [
                    \(errors.joined(separator: ",\n"))
                      ]
                    }

                    """)
        }
    }
}
