import Foundation
import Publishing
import Site
import TestSupport
import Testing

@testable import Preview

/// Files that were sent before are answered on a shorter way; nobody may see that.
struct ReadyFileTests {
    /// The field lines but the date's, which is checked on its own.
    private func fields(of response: RawHTTP.Response) -> [String] {
        let date = /Date: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/
        let (dates, others) = (
            response.fieldLines.filter { $0.hasPrefix("Date") },
            response.fieldLines.filter { !$0.hasPrefix("Date") }
        )
        #expect(dates.count == 1)
        #expect(dates.allSatisfy { $0.wholeMatch(of: date) != nil }, "\(dates)")
        return others
    }

    @Test("the first answer, the next ones and those to other requests are the same")
    func sameAnswers() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder, settings: "baseURL: https://e.org/docs/\n")
        try await RunningPreview.with(folder) { server in
            let paths = server.preview.snapshot.site.outputs.map(\.path)
            #expect(paths.count > 20)
            for path in paths + ["", "errors/429/", "guide/"] {
                let first = try await server.get("/docs/\(path)")
                #expect(first.status == 200, "\(path)")
                // What the shorter way knows, and what it leaves to the longer one.
                for headers in [
                    [:], ["Cache-Control": "no-cache", "User-Agent": "x"], ["X-Other": "1"],
                    ["Accept": "text/html,*/*;q=0.1"],
                ] {
                    let next = try await server.get("/docs/\(path)?q=1", headers: headers)
                    #expect(next.status == 200, "\(path) \(headers)")
                    #expect(next.body == first.body, "\(path) \(headers)")
                    #expect(fields(of: next) == fields(of: first), "\(path) \(headers)")
                }
            }
        }
    }

    @Test("what is not plainly a file is left to the longer way")
    func others() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let page = try await server.get("/errors/429/")
            let tag = page.headers["etag"] ?? ""
            _ = try await server.get("/errors/429.json")
            for (headers, status) in [
                (["If-None-Match": tag], 304), (["Range": "bytes=0-3"], 206),
                (["If-Match": "\"x\""], 412), (["Sec-Fetch-Site": "cross-site"], 403),
                (["Accept": "application/json"], 200),
            ] {
                let answer = try await server.get("/errors/429/", headers: headers)
                #expect(answer.status == status, "\(headers)")
                #expect(answer.body != page.body, "\(headers)")
            }
            #expect(try await server.get("/errors/429/", host: "evil.example").status == 421)
            #expect(try await server.get("/errors/429/", method: "POST").status == 405)
            let old = try await server.answers(
                to: "GET /errors/429/ HTTP/1.0\r\nHost: localhost\r\n\r\n")
            #expect(statuses(in: old) == [200])
            let body = try await server.answers(
                to: server.request(
                    "GET /errors/429/ HTTP/1.1", ["Content-Length: 3", "Connection: close"],
                    body: "abc"))
            #expect(statuses(in: body) == [200])
        }
    }

    @Test("a page that was saved is the new one at once, also on a connection that is open")
    func saved() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let connection = try RawHTTP(port: server.port)
            for number in 1...5 {
                try "# Guide\n\nVersion \(number).\n".write(
                    toFile: server.preview.project.path("content/guide.md"), atomically: true,
                    encoding: .utf8)
                _ = try await server.preview.rebuild()
                for _ in 1...3 {
                    connection.send(server.request("GET /guide/ HTTP/1.1"))
                    let words = "Version \(number)."
                    #expect(await connection.receive { $0.hasSuffix("</html>\n") }.contains(words))
                }
            }
        }
    }

    /// Runs a test with a new connection to a preview that has `large.txt` ready to be sent.
    private func withLargeFile(
        _ test: @escaping @Sendable (RunningPreview, RawHTTP) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try folder.write(String(repeating: "x", count: 500_000), to: "content/large.txt")
        try await RunningPreview.with(folder) { server in
            _ = try await server.get("/large.txt")
            try await test(server, RawHTTP(port: server.port))
        }
    }

    @Test("a client that reads late gets everything")
    func lateReader() async throws {
        try await withLargeFile { server, connection in
            let line = "GET /large.txt HTTP/1.1"
            connection.send(
                (1...20).map { _ in server.request(line) }.joined()
                    + server.request(line, ["Connection: close"]))
            try await Task.sleep(for: .milliseconds(500))
            let answers = await connection.receive { _ in false }
            #expect(statuses(in: answers).count == 21)
            #expect(answers.utf8.count { $0 == UInt8(ascii: "x") } >= 21 * 500_000)
        }
    }

    @Test("of a client that never reads, no more is read than what is on its way")
    func neverReading() async throws {
        try await withLargeFile { server, connection in
            let request = server.request(
                "GET /large.txt HTTP/1.1",
                ["User-Agent: \(String(repeating: "a", count: 50_000))"])
            let sent = await connection.sendRepeatedly(request, limit: 100_000_000)
            #expect(sent < 50_000_000)
        }
    }

    @Test("many requests in one write, of both ways, are answered in their order")
    func mixed() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            _ = try await server.get("/errors/429/")
            let lines = (0..<60).map { number in
                number % 3 == 0
                    ? server.request("GET /errors/429/ HTTP/1.1")
                    : server.request("GET /_try/\(400 + number % 50) HTTP/1.1")
            }
            let last = server.request("GET /errors/429/ HTTP/1.1", ["Connection: close"])
            let answers = try await server.answers(to: lines.joined() + last)
            let expected = (0..<60).map { $0 % 3 == 0 ? 200 : 400 + $0 % 50 } + [200]
            #expect(statuses(in: answers) == expected)
        }
    }
}
