import Foundation
import LinkChecking
import Testing

/// What answers mean, with a real server on this machine.
struct StatusTests {
    @Test("a page that is there needs one HEAD, whatever fragments the links have")
    func alive() async throws {
        let server = try LocalServer(["/": .head(200), "/empty": .head(204)])
        defer { server.stop() }
        let verdicts = await server.verdicts(["/#a", "/#b", "/", "/empty", "/"])
        #expect(verdicts == ["/#a": .alive, "/#b": .alive, "/": .alive, "/empty": .alive])
        #expect(server.requests.sorted() == ["HEAD /", "HEAD /empty"])
    }

    @Test("the requests name the product and hold no cookies")
    func headers() async throws {
        let server = try LocalServer { exchange in
            let agent = "docs-link-checker (checks the links of a documentation site)"
            let isRight = exchange.headers["user-agent"] == agent
            let range = exchange.method == "GET" ? "bytes=0-0" : nil
            guard isRight, exchange.headers["cookie"] == nil, exchange.headers["range"] == range
            else { return .head(500) }
            return .head(exchange.method == "GET" ? 206 : 405, ["Set-Cookie: a=b; Path=/"])
        }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = 1
        let verdicts = await server.verdicts(["/1", "/2"], options)
        #expect(verdicts == ["/1": .alive, "/2": .alive])
    }

    @Test(
        "only what is surely gone is dead",
        arguments: [
            (400, LinkVerdict.unsure("answers 400 Bad Request")),
            (403, .unsure("answers 403 Forbidden")), (404, .dead("answers 404 Not Found")),
            (405, .unsure("answers 405 Method Not Allowed")), (410, .dead("answers 410 Gone")),
            (500, .unsure("answers 500 Internal Server Error")), (999, .unsure("answers 999")),
            (503, .unsure("answers 503 Service Unavailable")),
            (304, .unsure("answers 304 Not Modified")),
        ])
    func status(_ status: Int, _ verdict: LinkVerdict) async throws {
        let server = try LocalServer(["/x": .head(status)])
        defer { server.stop() }
        #expect(await server.verdict("/x") == verdict)
        #expect(server.requests == ["HEAD /x", "GET /x"])
    }

    @Test(
        "a page behind a password is neither dead nor tried twice",
        arguments: [[], ["WWW-Authenticate: Bearer"], ["WWW-Authenticate: Basic realm=\"x\""]])
    func password(_ lines: [String]) async throws {
        let server = try LocalServer(["/x": .head(401, lines)])
        defer { server.stop() }
        #expect(await server.verdict("/x") == .unsure("answers 401 Unauthorized"))
        #expect(server.requests == ["HEAD /x"])
    }

    @Test(
        "a server that refuses HEAD is asked with GET", arguments: [403, 404, 405, 500, 501])
    func headRefused(_ status: Int) async throws {
        let server = try LocalServer { $0.method == "HEAD" ? .head(status) : .head(200) }
        defer { server.stop() }
        #expect(await server.verdict("/x") == .alive)
        #expect(server.requests == ["HEAD /x", "GET /x"])
    }

    @Test("a server that hangs up on HEAD is asked with GET")
    func headDropped() async throws {
        let server = try LocalServer { $0.method == "HEAD" ? .raw("") : .head(200) }
        defer { server.stop() }
        #expect(await server.verdict("/x") == .alive)
    }

    @Test("a part that is outside a short page shows that the page is there")
    func range() async throws {
        let server = try LocalServer { .head($0.method == "HEAD" ? 405 : 416) }
        defer { server.stop() }
        #expect(await server.verdict("/x") == .alive)
    }

    @Test("what follows the head is not taken for another answer")
    func bodyOfHead() async throws {
        let server = try LocalServer { exchange in
            let next = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            guard exchange.method == "GET" else {
                return .raw("HTTP/1.1 405 No\r\nContent-Length: \(next.utf8.count)\r\n\r\n\(next)")
            }
            return .head(200)
        }
        defer { server.stop() }
        #expect(await server.verdict("/x") == .alive)
    }

    @Test("a body in chunks with a trailer is an answer like others", arguments: [200, 404])
    func trailer(_ status: Int) async throws {
        let head = "HTTP/1.1 \(status) X\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
        let body = "5\r\nhello\r\n0\r\nX-Sum: 1\r\nX-Other: \u{E9}\r\n\r\n"
        let server = try LocalServer { exchange in
            exchange.method == "HEAD" ? .head(405) : .raw(head + body)
        }
        defer { server.stop() }
        let paths = (1...10).map { "/\($0)" }
        let verdict: LinkVerdict = status == 200 ? .alive : .dead("answers 404 Not Found")
        let verdicts = await server.verdicts(paths)
        #expect(verdicts == Dictionary(uniqueKeysWithValues: paths.map { ($0, verdict) }))
    }

    @Test(
        "an answer that never ends is not read to its end and holds up nobody",
        arguments: [
            ("HTTP/1.1 200 OK\r\n\r\n", "x", LinkVerdict.alive),
            ("HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n", "x", .alive),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n", .alive
            ),
            ("HTTP/1.1 200 OK\r\n", "A: b\r\n", .unsure("the answer can't be read")),
            ("HTTP/1.1 200 OK\r\nA: ", "b", .unsure("the answer can't be read")),
        ])
    func endless(_ start: String, _ rest: String, _ verdict: LinkVerdict) async throws {
        let server = try LocalServer { exchange in
            if exchange.path == "/fine" { return .head(200) }
            return exchange.method == "HEAD" ? .head(405) : .endless(start, rest)
        }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = 4
        let paths = ["/1", "/2", "/3", "/4", "/fine", "/5", "/6"]
        var expected = Dictionary(uniqueKeysWithValues: paths.map { ($0, verdict) })
        expected["/fine"] = .alive
        #expect(await server.verdicts(paths, options) == expected)
        // The buffers of the system hold some of it.
        #expect(server.bytes < 100 << 20)
    }

    @Test(
        "a head that never comes to its end is no answer",
        arguments: [("", "HTTP/1.1 103 Hint\r\n\r\n"), ("HTTP/1.1 200 ", "O")])
    func endlessHead(_ start: String, _ rest: String) async throws {
        let server = try LocalServer { _ in .endless(start, rest) }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestLimit = .milliseconds(200)
        #expect(
            await server.verdict("/x", options) == .unsure("gives no answer within 0.2 seconds"))
    }

    @Test("a hint before the response is not the response")
    func interim() async throws {
        let hint = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        let server = try LocalServer(["/x": .raw(hint + "HTTP/1.1 410 Gone\r\n\r\n")])
        defer { server.stop() }
        #expect(await server.verdict("/x") == .dead("answers 410 Gone"))
    }

    @Test(
        "an odd body does no harm, as nobody reads it",
        arguments: [
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
            "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz", "Content-Length: 9\r\n\r\nx",
            "Content-Length: 0\r\n\r\nHTTP/1.1 404 No\r\n\r\nHTTP/1.1 404 No\r\n\r\n",
            "Connection: upgrade\r\nUpgrade: h2c\r\n\r\nabc",
        ])
    func oddBody(_ rest: String) async throws {
        let server = try LocalServer { exchange in
            exchange.method == "HEAD" ? .head(405) : .raw("HTTP/1.1 200 OK\r\n\(rest)")
        }
        defer { server.stop() }
        #expect(await server.verdict("/x") == .alive)
    }

    @Test("a server that changes the protocol is a note")
    func upgrade() async throws {
        let head = "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"
        let server = try LocalServer(["/x": .raw(head + "abc")])
        defer { server.stop() }
        #expect(await server.verdict("/x") == .unsure("answers 101 Switching Protocols"))
    }

    @Test(
        "an answer that is no HTTP is a note",
        arguments: [
            "hello\r\n\r\n", "\0\0\0\0", "HTTP/1.1\r\n\r\n", "HTTP/2.0 200 OK\r\n\r\n",
            "HTTP/1.1 000 X\r\n\r\n", "HTTP/1.1 099 X\r\nContent-Length: 2\r\n\r\nhi",
            "HTTP/1.1 99 X\r\n\r\n", "HTTP/1.1 1000 X\r\n\r\n", "HTTP/1.1 200 O",
            "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\n: b\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 000 X\r\n\r\n",
        ])
    func malformed(_ text: String) async throws {
        let server = try LocalServer(["/x": .raw(text)])
        defer { server.stop() }
        let verdict = await server.verdict("/x")
        #expect(verdict == .unsure("the answer can't be read"))
    }

    @Test("a closed connection is a note, a refused one is an error")
    func noAnswer() async throws {
        let server = try LocalServer(["/x": .raw("")])
        let closes = LinkVerdict.unsure(
            "the host '127.0.0.1' closes the connection without an answer")
        #expect(await server.verdict("/x") == closes)
        server.stop()
        let refuses = LinkVerdict.dead("the host '127.0.0.1' refuses the connection")
        // The server closes its port a moment after it is told to.
        var verdict: LinkVerdict?
        for _ in 0..<100 where verdict != refuses { verdict = await server.verdict("/x") }
        #expect(verdict == refuses)
    }

    @Test("the name of a host is looked up")
    func name() async throws {
        let server = try LocalServer(["/x": .head(404)])
        defer { server.stop() }
        let links = ["http://localhost:\(server.port)/x", "http://localhost:1/x"]
        var cache = LinkCache()
        let verdicts = await ExternalLinkChecker(LocalServer.options)
            .verdicts(of: links, now: Date(), cache: &cache)
        let refuses = LinkVerdict.dead("the host 'localhost' refuses the connection")
        #expect(verdicts == [links[0]: .dead("answers 404 Not Found"), links[1]: refuses])
    }

    @Test("a port that speaks no TLS is a note")
    func noTLS() async throws {
        let server = try LocalServer { _ in .head(200) }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestLimit = .milliseconds(300)
        var cache = LinkCache()
        let link = "https://127.0.0.1:\(server.port)/"
        let verdicts = await ExternalLinkChecker(options)
            .verdicts(of: [link], now: Date(), cache: &cache)
        guard case .unsure? = verdicts[link] else {
            Issue.record("\(verdicts)")
            return
        }
    }
}
