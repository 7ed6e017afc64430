import Foundation
import LinkChecking
import Testing

/// Limits of number and time.
struct PolitenessTests {
    @Test("a server that asks for a pause gets it, and its answer counts", arguments: [429, 503])
    func retry(_ status: Int) async throws {
        let server = try LocalServer { exchange in
            exchange.earlier == 0 ? .head(status, ["Retry-After: 1"]) : .head(200)
        }
        defer { server.stop() }
        let start = ContinuousClock.now
        #expect(await server.verdict("/x") == .alive)
        #expect(ContinuousClock.now - start >= .seconds(1))
        #expect(server.requests == ["HEAD /x", "HEAD /x"])
    }

    @Test("a server is asked again once")
    func tooMany() async throws {
        let server = try LocalServer(["/x": .head(429, ["Retry-After: 0"])])
        defer { server.stop() }
        #expect(await server.verdict("/x") == .unsure("answers 429 Too Many Requests"))
        #expect(server.requests == ["HEAD /x", "HEAD /x"])
    }

    @Test(
        "a long or unknown pause is not waited for",
        arguments: ["11", "99999999999999999999", "-1", "Wed, 21 Oct 2026 07:28:00 GMT", ""])
    func longPause(_ value: String) async throws {
        let server = try LocalServer(["/x": .head(429, ["Retry-After: \(value)"])])
        defer { server.stop() }
        #expect(await server.verdict("/x") == .unsure("answers 429 Too Many Requests"))
        #expect(server.requests == ["HEAD /x"])
    }

    @Test("a slow answer is a note and holds up nobody")
    func slow() async throws {
        let server = try LocalServer(["/x": .silence])
        defer { server.stop() }
        var options = LocalServer.options
        options.requestLimit = .milliseconds(200)
        let verdict = await server.verdict("/x", options)
        #expect(verdict == .unsure("gives no answer within 0.2 seconds"))
    }

    @Test("a host gets as many requests at once as allowed, and all get done", arguments: [1, 2])
    func perHost(_ limit: Int) async throws {
        let server = try LocalServer { _ in .later(.milliseconds(15), .head(200)) }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = limit
        let paths = (1...20).map { "/\($0)" }
        let verdicts = await server.verdicts(paths, options)
        #expect(verdicts == Dictionary(uniqueKeysWithValues: paths.map { ($0, .alive) }))
        #expect(server.requests.count == 20)
        #expect(server.mostRunning <= limit)
    }

    @Test("one host is asked in the order of the links, with pauses")
    func pauses() async throws {
        let server = try LocalServer { _ in .head(200) }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = 1
        options.pause = .milliseconds(50)
        let start = ContinuousClock.now
        let paths = (1...5).map { "/\($0)" }
        #expect(await server.verdicts(paths, options).count == 5)
        #expect(ContinuousClock.now - start >= .milliseconds(200))
        #expect(server.requests == paths.map { "HEAD \($0)" })
    }

    @Test("what is left when the time of the run is over was not checked")
    func totalLimit() async throws {
        let server = try LocalServer(["/x": .silence])
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = 1
        options.totalLimit = .milliseconds(100)
        let rest = LinkVerdict.unsure(
            "not checked: the time limit of 0.1 seconds for all links is over")
        #expect(await server.verdicts(["/x", "/y"], options) == ["/x": rest, "/y": rest])
        #expect(server.requests.allSatisfy { $0 == "HEAD /x" })
    }

    @Test("cancelling ends a run at once", .timeLimit(.minutes(5)))
    func cancelling() async throws {
        let server = try LocalServer(["/a": .silence, "/b": .silence])
        defer { server.stop() }
        var options = LocalServer.options
        options.requestLimit = .seconds(600)
        let run = Task { [options] in await server.verdicts(["/a", "/b", "/c"], options) }
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        run.cancel()
        let rest = LinkVerdict.unsure("not checked: interrupted")
        #expect(await run.value == ["/a": rest, "/b": rest, "/c": rest])
    }

    @Test("cancelling a run that waits for a connection ends it at once", .timeLimit(.minutes(5)))
    func cancellingConnections() async throws {
        let server = try LocalServer(["/a": .silence])
        defer { server.stop() }
        var options = LocalServer.options
        options.requestLimit = .seconds(600)
        let link = server.url("/a").replacing("http:", with: "https:")
        let run = Task { [options] in
            var cache = LinkCache()
            return await ExternalLinkChecker(options)
                .verdicts(of: [link], now: Date(), cache: &cache)
        }
        while server.connections == 0 { try await Task.sleep(for: .milliseconds(5)) }
        run.cancel()
        #expect(await run.value == [link: .unsure("not checked: interrupted")])
    }

    @Test("a hundred answers of all kinds, some cut off, have the same verdicts each time")
    func many() async throws {
        let server = try LocalServer { exchange in
            switch (exchange.path.utf8.last ?? 0) % 5 {
            case 0: .head(200)
            case 1: .head(404)
            case 2: .head(301, ["Location: /ok0"])
            case 3:
                exchange.method == "HEAD" ? .head(405) : .endless("HTTP/1.1 200 OK\r\n\r\n", "x")
            default: .raw("")
            }
        }
        defer { server.stop() }
        var options = LocalServer.options
        options.requestsPerHost = 8
        let paths = (0..<100).map { "/\($0)" }
        let first = await server.verdicts(paths, options)
        #expect(first.count == 100)
        #expect(await server.verdicts(paths.reversed(), options) == first)
    }
}
