import Foundation
import TestSupport
import Testing

/// Addresses with percent-encoded characters and plus signs, as servers decode them.
struct EncodedPathTests {
    private func expectForms(
        _ site: borrowing TestedSite, _ running: RunningWebServer, path: String, folder: String
    ) async throws {
        let files = [
            "application/problem+json": "429.problem.json", "application/json": "429.json",
            "text/markdown": "429.md", "text/html": "429/index.html",
        ]
        for (accept, file) in files {
            let response = try await RawHTTP.request(
                "GET", path, port: running.port, headers: ["Accept": accept])
            #expect(response.status == 200, "\(path) \(accept)")
            #expect(
                response.body == (try site.folder.bytes("www/\(folder)/errors/\(file)")),
                "\(path) \(accept)")
        }
    }

    @Test("a client may encode what need not be encoded", arguments: WebServer.installed)
    func requests(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let running = try await site.serve()
        defer { running.stop() }
        for path in ["/docs/%65rrors/429/", "/docs/errors/%34%32%39/", "/%64ocs/errors/429/"] {
            try await expectForms(site, running, path: path, folder: "docs")
        }
    }

    @Test(
        "the path of the site may have any characters", arguments: WebServer.installed,
        ["a%20b", "a+b", "fehler%C3%BC", "a(b)$c"])
    func paths(_ server: WebServer, _ path: String) async throws {
        let site = try await TestedSite(for: server, at: path)
        let folder = path.removingPercentEncoding ?? path
        let running = try await site.serve()
        defer { running.stop() }
        try await expectForms(site, running, path: "/\(path)/errors/429/", folder: folder)
        let document = try await RawHTTP.request(
            "GET", "/\(path)/errors/429.problem.json", port: running.port)
        #expect(document.status == 200)
        #expect(
            document.headers["link"]?.replacing("%24", with: "$")
                == "<https://docs.example.com/\(path)/errors/429/>; rel=\"help\"")
        let root = try await RawHTTP.request("GET", "/\(path)", port: running.port)
        #expect(root.status == 301)
        #expect(
            root.headers["location"]?.replacing("%24", with: "$")
                .replacing("http://127.0.0.1:\(running.port)", with: "") == "/\(path)/")
        let missing = try await RawHTTP.request(
            "GET", "/\(path)/de/none/", port: running.port)
        #expect(missing.status == 404)
        #expect(missing.body == (try site.folder.bytes("www/\(folder)/de/404.html")))
        let file = try await runDocs(
            ["generate", "--host", server.rawValue, "input"], folder: site.folder.path)
        #expect(file.text.contains("have to be in /srv/www/\(folder)/\n"))
    }
}
