import LinkChecking
import Testing

/// Where redirects lead, and where they don't.
struct RedirectTests {
    private func redirect(_ status: Int, _ target: String) -> LocalServer.Reply {
        .head(status, ["Location: \(target)"])
    }

    @Test("a page that moved for good gets its new address, with the fragment of the link")
    func permanent() async throws {
        let server = try LocalServer([
            "/a": redirect(301, "/b"), "/b": redirect(308, "c?q=%20#here"), "/c?q=%20": .head(200),
            "/d": redirect(301, "/e"), "/e": .head(200),
        ])
        defer { server.stop() }
        let verdicts = await server.verdicts(["/a", "/a#x", "/d#y", "/d"])
        #expect(
            verdicts == [
                "/a": .moved(to: "http://127.0.0.1:PORT/c?q=%20#here"),
                "/a#x": .moved(to: "http://127.0.0.1:PORT/c?q=%20#here"),
                "/d#y": .moved(to: "http://127.0.0.1:PORT/e#y"),
                "/d": .moved(to: "http://127.0.0.1:PORT/e"),
            ])
    }

    @Test("what is temporary asks for no change", arguments: [302, 303, 307])
    func temporary(_ status: Int) async throws {
        let server = try LocalServer([
            "/a": redirect(status, "/b"), "/b": redirect(301, "/c"), "/c": .head(200),
            "/old": redirect(301, "/new"), "/new": redirect(status, "/c"),
        ])
        defer { server.stop() }
        let verdicts = await server.verdicts(["/a", "/old"])
        #expect(verdicts == ["/a": .alive, "/old": .moved(to: "http://127.0.0.1:PORT/new")])
    }

    @Test("a redirect to a missing page is dead")
    func dead() async throws {
        let server = try LocalServer(["/a": redirect(301, "/b"), "/r": redirect(302, "/a")])
        defer { server.stop() }
        let reason = "redirects to 'http://127.0.0.1:PORT/b': answers 404 Not Found"
        #expect(await server.verdicts(["/a", "/r"]) == ["/a": .dead(reason), "/r": .dead(reason)])
    }

    @Test("the new place is asked with HEAD first, and with GET if it wants that")
    func methods() async throws {
        let server = try LocalServer { exchange in
            switch (exchange.method, exchange.path) {
            case ("GET", "/a"): .head(302, ["Location: /b"])
            case ("GET", "/b"): .head(200)
            default: .head(405)
            }
        }
        defer { server.stop() }
        #expect(await server.verdict("/a") == .alive)
        #expect(server.requests == ["HEAD /a", "GET /a", "HEAD /b", "GET /b"])
    }

    @Test("circles and long chains end")
    func endless() async throws {
        let server = try LocalServer { exchange in
            switch exchange.path {
            case "/self": .head(301, ["Location: /self"])
            case "/a": .head(302, ["Location: /b"])
            case "/b": .head(302, ["Location: /a"])
            default: .head(302, ["Location: \(exchange.path)x"])
            }
        }
        defer { server.stop() }
        let verdicts = await server.verdicts(["/self", "/a", "/long"])
        #expect(verdicts["/self"] == .unsure("redirects in a circle"))
        let circle = "redirects to 'http://127.0.0.1:PORT/b': redirects in a circle"
        #expect(verdicts["/a"] == .unsure(circle))
        let long = "redirects to 'http://127.0.0.1:PORT/longxxxxx': redirects more than 5 times"
        #expect(verdicts["/long"] == .unsure(long))
        #expect(server.requests.count { $0.contains("/long") } == 6)
    }

    @Test(
        "no redirect leads away from the public web",
        arguments: [
            "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::1%25x]/",
            "http://192.168.1.1:8080/x", "http://[fe80::1]/", "http://printer.local/",
            "file:///etc/passwd", "mailto:a@b.c", "javascript:alert(1)", "http://[::ffff:a00:1]/",
            "http://me:secret@host.x.y/", "http://", "https://%7Bhost%7D/",
            "http://8.8.8.8:65536/",
        ])
    func forbidden(_ target: String) async throws {
        let server = try LocalServer(["/x": redirect(302, target)])
        defer { server.stop() }
        #expect(
            await server.verdict("/x") == .unsure("redirects to '\(target)', which is not checked"))
    }

    @Test(
        "a redirect to nowhere is a note",
        arguments: [[], ["Location: http://[::1/"], ["Location: "]])
    func nowhere(_ lines: [String]) async throws {
        let server = try LocalServer(["/x": .head(302, lines)])
        defer { server.stop() }
        #expect(
            await server.verdict("/x") == .unsure("answers 302 Found without a readable address"))
    }
}
