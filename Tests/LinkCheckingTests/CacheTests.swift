import Foundation
import LinkChecking
import TestSupport
import Testing

/// What is remembered between runs, and for how long.
struct CacheTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func server() throws -> LocalServer {
        try LocalServer([
            "/alive": .head(200), "/moved": .head(301, ["Location: /alive"]), "/dead": .head(404),
            "/unsure": .head(401),
        ])
    }

    private func check(
        _ server: LocalServer, _ cache: inout LinkCache, after seconds: Double
    ) async -> [LinkVerdict?] {
        let links = ["/alive", "/moved#x", "/dead", "/unsure"].map(server.url)
        let verdicts = await ExternalLinkChecker(LocalServer.options)
            .verdicts(of: links, now: now.addingTimeInterval(seconds), cache: &cache)
        return links.map { verdicts[$0] }
    }

    private func saved(_ cache: LinkCache, after seconds: Double = 0) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/links.json"
        try cache.save(to: path, now: now.addingTimeInterval(seconds))
        return try folder.read("links.json")
    }

    @Test("what is known is not asked again until it is too old")
    func ages() async throws {
        let server = try server()
        defer { server.stop() }
        var cache = LinkCache()
        let first = await check(server, &cache, after: 0)
        #expect(server.requests.count == 6)
        let asked: [(Double, [String])] = [
            (1.0, ["/unsure"]), (3_599, ["/unsure"]), (3_600, ["/dead", "/unsure"]),
            (7 * 86_400 - 1, ["/dead", "/unsure"]),
            (7 * 86_400, ["/alive", "/dead", "/moved", "/unsure"]),
            (-1, ["/alive", "/dead", "/moved", "/unsure"]),
        ]
        for (seconds, paths) in asked {
            let before = server.requests.count
            var copy = cache
            #expect(await check(server, &copy, after: seconds) == first)
            let names = Set(server.requests[before...].filter { $0.hasPrefix("HEAD") })
            #expect(
                names
                    == Set(paths.map { "HEAD \($0)" }).union(
                        paths.contains("/moved") ? ["HEAD /alive"] : []), "\(seconds)")
        }
    }

    @Test("the file is readable, sorted and free of what is too old")
    func file() async throws {
        let server = try server()
        defer { server.stop() }
        var cache = LinkCache()
        _ = await check(server, &cache, after: 0)
        let kept = { (entries: String) in
            "{\n  \"links\" : {\n\(entries)\n  },\n  \"version\" : 1\n}\n"
        }
        let alive = """
                "http://HOST/alive" : {
                  "checked" : "2027-01-15T08:00:00Z",
                  "verdict" : "alive"
                }
            """
        let dead = """
                "http://HOST/dead" : {
                  "checked" : "2027-01-15T08:00:00Z",
                  "detail" : "answers 404 Not Found",
                  "verdict" : "dead"
                }
            """
        let moved = """
                "http://HOST/moved" : {
                  "checked" : "2027-01-15T08:00:00Z",
                  "detail" : "http://HOST/alive",
                  "verdict" : "moved"
                }
            """
        let text = { (seconds: Double) in
            try saved(cache, after: seconds)
                .replacing("127.0.0.1:\(server.port)", with: "HOST")
        }
        #expect(try text(0) == kept([alive, dead, moved].joined(separator: ",\n")))
        #expect(try text(3_600) == kept([alive, moved].joined(separator: ",\n")))
    }

    @Test("a saved cache makes no requests, and replaces the file that was there")
    func roundTrip() async throws {
        let server = try server()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        let path = folder.path + "/deep/links.json"
        try folder.write("old", to: "deep/links.json")
        var cache = LinkCache()
        let first = await check(server, &cache, after: 0)
        try cache.save(to: path, now: now)
        #expect(folder.files() == ["deep/links.json"])
        let before = server.requests.count
        var loaded = LinkCache(contentsOf: path)
        #expect(await check(server, &loaded, after: 10) == first)
        #expect(server.requests[before...] == ["HEAD /unsure"])
    }

    @Test(
        "a damaged or foreign file is no cache",
        arguments: [
            "", "{", "[]", "null", "{\"links\":{}}", "{\"version\":2,\"links\":{}}",
            "{\"version\":1,\"links\":{\"a\":{\"verdict\":\"eaten\",\"checked\":\"x\"}}}",
            "{\"version\":1,\"links\":[1]}", "\u{0}\u{FFFD}",
        ])
    func damaged(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "links.json")
        let empty = "{\n  \"links\" : {\n\n  },\n  \"version\" : 1\n}\n"
        #expect(try saved(LinkCache(contentsOf: folder.path + "/links.json")) == empty)
        #expect(try saved(LinkCache(contentsOf: folder.path)) == empty)
        #expect(try saved(LinkCache(contentsOf: folder.path + "/missing")) == empty)
    }

    @Test("an entry without what its verdict needs is asked anew")
    func incomplete() async throws {
        let server = try server()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        let entry = "{\"verdict\":\"moved\",\"checked\":\"2027-01-15T08:00:00Z\"}"
        try folder.write(
            "{\"version\":1,\"links\":{\"\(server.url("/dead"))\":\(entry)}}", to: "links.json")
        var cache = LinkCache(contentsOf: folder.path + "/links.json")
        #expect(await check(server, &cache, after: 0)[2] == .dead("answers 404 Not Found"))
    }
}
