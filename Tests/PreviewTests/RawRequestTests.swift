import Foundation
import TestSupport
import Testing

/// Requests that no browser sends, byte by byte.
struct RawRequestTests {
    private func run(_ test: @Sendable (RunningPreview) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try folder.write("secret of the project", to: "secret.txt")
        try await RunningPreview.with(folder, test)
    }

    @Test("a request that can be read in two ways gets one answer, 400, and the end")
    func smuggling() async throws {
        try await run { server in
            let next = "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let shapes = [
                ["Content-Length: 6", "Transfer-Encoding: chunked", "", "0\r\n\r\n"],
                ["Content-Length: 3", "Content-Length: 4", "", "abc"],
                ["Content-Length: 3, 4", "", "abc"], ["Content-Length: +3", "", "abc"],
                ["Content-Length: -1", "", ""],
                ["Content-Length: 18446744073709551619", "", "abc"],
                ["Transfer-Encoding: chunked, identity", "", "0\r\n\r\n"],
                ["Transfer-Encoding : chunked", "", "0\r\n\r\n"],
                ["X: a", " folded: b", "", ""], ["X : a", "", ""], ["X: a\u{0}b", "", ""],
                ["X: a\nContent-Length: 3", "", ""], [": a", "", ""],
            ]
            for lines in shapes {
                let text =
                    "POST /_try/429 HTTP/1.1\r\nHost: localhost\r\n"
                    + lines.joined(separator: "\r\n") + next
                let answers = try await server.answers(to: text)
                #expect(statuses(in: answers) == [400], "\(lines)")
                #expect(answers.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(lines)")
                #expect(answers.lowercased().contains("connection: close\r\n"), "\(lines)")
            }
        }
    }

    @Test("header fields of more than 64 KiB are refused, one large or many")
    func largeHead() async throws {
        try await run { server in
            let value = String(repeating: "a", count: 65_000)
            let large = try await server.answers(
                to: server.request("GET / HTTP/1.1", ["X: \(value)", "Connection: close"]))
            #expect(statuses(in: large) == [200])
            for fields in [
                ["X: \(value)\(value.prefix(600))"], ["X: \(value)", "Y: \(value)"],
                (0..<300).map { "X-\($0): a" },
            ] {
                let answers = try await server.answers(
                    to: server.request("GET /_try/404 HTTP/1.1")
                        + server.request("GET / HTTP/1.1", fields))
                #expect(statuses(in: answers) == [404, 431], "\(fields.count) fields")
                #expect(answers.lowercased().contains("connection: close\r\n"))
            }
        }
    }

    @Test("a body whose chunks are broken has one answer")
    func brokenChunks() async throws {
        try await run { server in
            for chunks in ["x\r\n", "-1\r\n", "3\r\nabcd\r\n", "3;\u{0}\r\nabc\r\n"] {
                for target in ["/_try/429", "/_try/429?delay=0.2", "/"] {
                    let answers = try await server.answers(
                        to: server.request(
                            "POST \(target) HTTP/1.1", ["Transfer-Encoding: chunked"],
                            body: chunks + "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    #expect(statuses(in: answers).count == 1, "\(chunks) \(target)")
                }
            }
        }
    }

    @Test("a hundred requests in one write have a hundred answers in their order")
    func pipelining() async throws {
        try await run { server in
            let codes = (0..<100).map { 400 + $0 % 52 }
            let requests = codes.map { server.request("GET /_try/\($0) HTTP/1.1") }
            let last = server.request("GET /_try/599 HTTP/1.1", ["Connection: close"])
            let answers = try await server.answers(to: requests.joined() + last)
            #expect(statuses(in: answers) == codes + [599])
        }
    }

    @Test("requests ahead of their turn are answered also if the client says nothing more")
    func halfClosed() async throws {
        try await run { server in
            let connection = try RawHTTP(port: server.port)
            let request = server.request("GET /search.json HTTP/1.1")
            connection.send(String(repeating: request, count: 20))
            connection.endSending()
            let answers = await connection.receive { _ in false }
            #expect(statuses(in: answers) == Array(repeating: 200, count: 20))
            let body = try await server.get("/search.json").text
            #expect(answers.components(separatedBy: body).count == 21)
        }
    }

    @Test("a client that wants the end of the connection gets it, however it says so")
    func closing() async throws {
        try await run { server in
            let next = server.request("GET /_try/404 HTTP/1.1")
            for field in ["close", "Close", "CLOSE", "keep-alive, close", "TE , close"] {
                let first = server.request("GET /_try/429 HTTP/1.1", ["Connection: \(field)"])
                let answers = try await server.answers(to: first + next)
                #expect(statuses(in: answers) == [429], "\(field)")
                #expect(answers.contains("\r\nConnection: close\r\n"), "\(field)")
            }
            let old = try await server.answers(
                to: "GET /_try/429 HTTP/1.0\r\nHost: localhost\r\n\r\n" + next)
            #expect(statuses(in: old) == [429])
            let kept = try await server.answers(
                to: "GET /_try/429 HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n"
                    + server.request("GET /_try/404 HTTP/1.1", ["Connection: close"]))
            #expect(statuses(in: kept) == [429, 404])
            #expect(kept.contains("\r\nConnection: keep-alive\r\n"))
        }
    }

    @Test("events have no chunks for a client of HTTP/1.0")
    func oldEvents() async throws {
        try await run { server in
            let answer = try await server.answers(
                to: "GET /_docs/events HTTP/1.0\r\nHost: localhost\r\n\r\n", until: "}\n\n")
            #expect(answer.hasPrefix("HTTP/1.0 200 OK\r\n"))
            #expect(!answer.lowercased().contains("transfer-encoding"))
            #expect(
                answer.hasSuffix(
                    """
                    \r\n\r\nevent: state
                    data: {"build":1,"problems":null,"hasGoodSite":true,"onlyStyles":false}\n\n
                    """))
        }
    }

    @Test("HEAD of the events is a head, and the connection goes on")
    func headOfEvents() async throws {
        try await run { server in
            let answers = try await server.answers(
                to: server.request("HEAD /_docs/events HTTP/1.1")
                    + server.request("HEAD /_try/404 HTTP/1.1", ["Connection: close"]))
            let parts = answers.components(separatedBy: "\r\n\r\n")
            #expect(parts.count == 3)
            #expect(parts[0].hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(parts[0].contains("Content-Type: text/event-stream; charset=utf-8"))
            #expect(parts[1].hasPrefix("HTTP/1.1 404 Not Found\r\n"))
            #expect(parts[2].isEmpty)
        }
    }

    @Test("a request has one host")
    func hosts() async throws {
        try await run { server in
            let requests = [
                "GET / HTTP/1.1\r\n\r\n", "GET /_try/429 HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nhOST: evil.example\r\n\r\n",
                "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET http://localhost/ HTTP/1.1\r\n\r\n",
            ]
            for request in requests {
                let answer = try await server.answers(to: request, until: "Host field.\n")
                #expect(statuses(in: answer) == [400], "\(request)")
            }
        }
    }

    @Test("a whole address as the target has to be one of this machine's")
    func wholeAddresses() async throws {
        try await run { server in
            let cases = [
                ("http://localhost:\(server.port)/errors/429/", "localhost", 200),
                ("HTTP://LOCALHOST/errors/429/", "localhost", 200),
                ("http://127.0.0.1/errors/429/?a=b", "evil.example", 200),
                ("http://localhost", "localhost", 200), ("http://localhost?a", "localhost", 200),
                ("http://localhost/_try/429", "localhost", 429),
                ("http://evil.example/errors/429/", "localhost", 421),
                ("http://evil.example/_try/429", "localhost", 421),
                ("http://localhost@evil.example/", "localhost", 421),
                ("http://localhost:80@evil.example/", "localhost", 421),
                ("https://localhost/", "localhost", 400), ("ftp://localhost/", "localhost", 400),
                ("*", "localhost", 400),
            ]
            for (target, host, status) in cases {
                let answer = try await server.get(target, host: host)
                #expect(answer.status == status, "\(target)")
            }
        }
    }

    @Test("nothing but the site can be had, in all ways to write a way up")
    func traversal() async throws {
        try await run { server in
            let ups = [
                "..", ".%2e", "%2e.", "%2e%2e", "%2E%2E", "..;", "..%00", "%252e%252e", "..%20",
                "%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae", "%uff0e%uff0e", "..%c0%af", "....",
                "%ef%bc%8e%ef%bc%8e",
            ]
            let separators = ["/", "%2f", "%5c", "\\", "//", "%252f"]
            for up in ups {
                for separator in separators {
                    for start in ["/", "/errors/", "/assets/", "/_docs/", "/_try/"] {
                        let target = start + [up, up, "secret.txt"].joined(separator: separator)
                        let answer = try await server.get(target)
                        #expect(answer.status == 404 || answer.status == 400, "\(target)")
                        #expect(!answer.text.contains("secret of the project"), "\(target)")
                    }
                }
            }
        }
    }

    @Test("HEAD is GET without the body, for every file of a site")
    func heads() async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(
            to: folder, settings: "languages: [de]\nbaseURL: https://e.org/docs/\n")
        try await RunningPreview.with(folder) { server in
            let published = try await runDocs(["build", "--project", folder.path])
            #expect(published.exitCode == 0)
            let paths = folder.files().filter { $0.hasPrefix("Public/") }
                .map { String($0.dropFirst("Public/".count)) }
                .filter { !$0.hasPrefix(".") && $0 != "_redirects" && $0 != "_headers" }
            #expect(paths.count > 40)
            for path in paths {
                let get = try await server.get("/docs/\(path)")
                let head = try await server.get("/docs/\(path)", method: "HEAD")
                #expect(get.status == 200, "\(path)")
                #expect(head.status == get.status && head.body.isEmpty, "\(path)")
                #expect(
                    head.fieldLines.filter { !$0.hasPrefix("Date") }
                        == get.fieldLines.filter { !$0.hasPrefix("Date") }, "\(path)")
            }
        }
    }
}
