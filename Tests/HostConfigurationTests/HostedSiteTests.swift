import Foundation
import TestSupport
import Testing

/// A built site, served by real web servers with what was generated for them.
struct HostedSiteTests {
    /// A path, the field `Accept`, and the file that the response has to be.
    private static let negotiated: [(path: String, accept: String?, file: String)] = [
        ("errors/429/", nil, "errors/429/index.html"),
        ("errors/429/", "*/*", "errors/429/index.html"),
        (
            "errors/429/", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "errors/429/index.html"
        ),
        ("errors/429/", "application/problem+json", "errors/429.problem.json"),
        ("errors/429/", "application/problem+json, */*;q=0.5", "errors/429.problem.json"),
        ("errors/429/", "Application/Problem+JSON", "errors/429.problem.json"),
        ("errors/429/", "application/json", "errors/429.json"),
        ("errors/429/", "text/markdown", "errors/429.md"),
        ("errors/429/", "text/markdown; charset=utf-8", "errors/429.md"),
        ("errors/429/", "text/markdown;q=0.5, text/html", "errors/429/index.html"),
        ("errors/429/", "text/html;q=0.3, application/json;q=0.9", "errors/429.json"),
        ("errors/429/", "text/html;q=0.39, application/json;q=0.41", "errors/429.json"),
        ("errors/429/", "text/markdown, text/html", "errors/429.md"),
        ("errors/429/", "text/html, text/markdown", "errors/429/index.html"),
        ("errors/429/", "text/markdown;q=0, */*", "errors/429/index.html"),
        ("errors/429/", "*/*, text/markdown;q=0.5", "errors/429/index.html"),
        ("errors/429/", "text/*", "errors/429/index.html"),
        ("errors/429/", "image/png", "errors/429/index.html"),
        ("errors/429/", "x;y=\"text/markdown\"", "errors/429/index.html"),
        ("errors/busy/", "application/problem+json", "errors/busy.problem.json"),
        ("de/errors/busy/", "text/markdown", "de/errors/busy.md"),
        ("", "text/markdown", "index.md"),
        ("de/", "text/markdown", "de/index.md"),
        ("guide/", "text/markdown", "guide.md"),
        ("guide/", "application/problem+json", "guide/index.html"),
        ("errors/429.md", "text/html", "errors/429.md"),
        ("errors/429.problem.json", nil, "errors/429.problem.json"),
        ("catalog.json", nil, "catalog.json"),
        ("openapi-errors.yaml", nil, "openapi-errors.yaml"),
        ("llms.txt", nil, "llms.txt"),
        ("manifest.webmanifest", nil, "manifest.webmanifest"),
    ]

    private static let types = [
        "html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "problem.json": "application/problem+json", "json": "application/json; charset=utf-8",
        "yaml": "application/yaml; charset=utf-8", "txt": "text/plain; charset=utf-8",
        "webmanifest": "application/manifest+json; charset=utf-8",
    ]

    private static func type(of path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".", maxSplits: 1).last.flatMap { types[String($0)] }
    }

    @Test("pages and their other forms", arguments: WebServer.installed)
    func forms(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let running = try await site.serve()
        defer { running.stop() }
        for (path, accept, file) in Self.negotiated {
            let fields = accept.map { ["Accept": $0] } ?? [:]
            let response = try await RawHTTP.request(
                "GET", "/docs/\(path)", port: running.port, headers: fields)
            let label: Comment = "\(path) \(accept ?? "")"
            #expect(response.status == 200, label)
            #expect(response.body == (try site.folder.bytes("www/docs/\(file)")), label)
            #expect(response.headers["content-type"] == Self.type(of: file), label)
            #expect(
                response.headers["vary"] == (path.hasSuffix("/") || path == "" ? "Accept" : nil),
                label)
            #expect(response.headers["cache-control"] == "no-cache", label)
            let help =
                file.hasSuffix(".problem.json")
                ? "<https://docs.example.com/docs/\(file.replacing(".problem.json", with: "/"))>; rel=\"help\""
                : nil
            #expect(response.headers["link"] == help, label)
            try expectFixedFields(response, label)
        }
    }

    private func expectFixedFields(_ response: RawHTTP.Response, _ label: Comment) throws {
        let policy = try #require(response.headers["content-security-policy"], label)
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; "), label)
        #expect(policy.hasSuffix("; frame-ancestors 'none'"), label)
        #expect(response.headers["x-content-type-options"] == "nosniff", label)
        #expect(response.headers["referrer-policy"] == "same-origin", label)
    }

    @Test("redirects, with the query of the request", arguments: WebServer.installed)
    func redirects(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let running = try await site.serve()
        defer { running.stop() }
        let expected = [
            "/docs": "/docs/", "/docs?a=1": "/docs/?a=1",
            "/docs/old/": "/docs/guide/#the-start",
            "/docs/old": "/docs/guide/#the-start",
            "/docs/old/?q=1&x=%2F": "/docs/guide/?q=1&x=%2F#the-start",
            "/docs/old/?q={env.HOME}%{PATH}$uri": "/docs/guide/?q={env.HOME}%{PATH}$uri#the-start",
            "/docs/a%20b/it's%20$5;%20%7Bx%7D%20100%25/%C3%BC/": "/docs/guide/",
            "/docs/old.html": "/docs/errors/404/",
            "/docs/old.html?q=1": "/docs/errors/404/?q=1",
            "/docs/away/": "https://example.com/$x/?a='b';c#d",
        ]
        for (path, location) in expected.sorted(by: { $0.key < $1.key }) {
            let response = try await RawHTTP.request("GET", path, port: running.port)
            #expect(response.status == 301, "\(path)")
            #expect(response.headers["cache-control"] == "no-cache", "\(path)")
            try expectFixedFields(response, "\(path)")
            let given = response.headers["location"]?.replacing("%24", with: "$")
                .replacing("http://127.0.0.1:\(running.port)", with: "")
            #expect(given == location, "\(path)")
        }
    }

    @Test("what does not exist has the page of its language", arguments: WebServer.installed)
    func missing(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let running = try await site.serve()
        defer { running.stop() }
        for (path, page) in [
            ("/docs/none/", "404.html"), ("/docs/none", "404.html"),
            ("/docs/errors/%22%3E%3Cscript%3E", "404.html"), ("/docs/de/none/", "de/404.html"),
            ("/docs/de/errors/none.json", "de/404.html"), ("/docs/assets/", "404.html"),
            ("/docs/.docs-manifest.json", "404.html"), ("/docs/nope.problem.json", "404.html"),
        ] {
            for accept in ["*/*", "text/markdown"] {
                let response = try await RawHTTP.request(
                    "GET", path, port: running.port, headers: ["Accept": accept])
                #expect(response.status == 404, "\(path)")
                #expect(response.body == (try site.folder.bytes("www/docs/\(page)")), "\(path)")
                #expect(response.headers["content-type"] == "text/html; charset=utf-8", "\(path)")
                #expect(response.headers["cache-control"] == "no-cache", "\(path)")
                #expect(response.headers["link"] == nil, "\(path)")
                try expectFixedFields(response, "\(path)")
            }
        }
    }

    @Test("HEAD, unchanged pages, and assets that never change", arguments: WebServer.installed)
    func caching(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let running = try await site.serve()
        defer { running.stop() }
        let page = try await RawHTTP.request("HEAD", "/docs/errors/429/", port: running.port)
        #expect(page.status == 200)
        #expect(page.body.isEmpty)
        let tag = try #require(page.headers["etag"])
        for path in ["/docs/errors/429/", "/docs/errors/429/?q=1"] {
            let unchanged = try await RawHTTP.request(
                "GET", path, port: running.port, headers: ["If-None-Match": tag])
            #expect(unchanged.status == 304)
            #expect(unchanged.headers["vary"] == "Accept")
        }
        let markdown = try await RawHTTP.request(
            "GET", "/docs/errors/429/", port: running.port,
            headers: ["If-None-Match": tag, "Accept": "text/markdown"])
        #expect(markdown.status == 200)
        let html = try site.folder.read("www/docs/errors/429/index.html")
        let asset = try #require(html.firstMatch(of: /(assets\/[^"]+\?v=[0-9a-z]+)"/))
        let forever = "public, max-age=31536000, immutable"
        for (path, caching) in [
            ("\(asset.1)", forever), ("\(asset.1.prefix { $0 != "?" })", "no-cache"),
            ("errors/429/?v=1", "no-cache"),
        ] {
            let response = try await RawHTTP.request("GET", "/docs/\(path)", port: running.port)
            #expect(response.status == 200, "\(path)")
            #expect(response.headers["cache-control"] == caching, "\(path)")
        }
        let none = try await RawHTTP.request(
            "GET", "/docs/assets/none.css?v=1", port: running.port)
        #expect(none.status == 404)
        #expect(none.headers["cache-control"] == "no-cache")
    }
}
