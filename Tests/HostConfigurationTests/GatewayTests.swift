import Foundation
import TestSupport
import Testing

/// What gateways answer with what was generated for them, where they refuse a request or the API
/// behind them is down.
struct GatewayTests {
    /// Where requests go: to an API that answers, to nobody, and to one that never answers.
    private struct Upstreams {
        let api: String
        let dead: Int
        let silent: Int
    }

    private func lines(_ server: WebServer, _ upstreams: Upstreams, _ file: String) -> String {
        switch server {
        case .nginx:
            """
            client_max_body_size 10;
            large_client_header_buffers 2 1k;
            proxy_read_timeout 1s;
            location /api/ { proxy_pass \(upstreams.api); }
            location /dead/ { proxy_pass http://127.0.0.1:\(upstreams.dead)/; }
            location /silent/ { proxy_pass http://127.0.0.1:\(upstreams.silent)/; }
            location /closed/ { return 503; }
            location /often/ { return 429; }
            include \(file);
            """
        case .caddy:
            """
            handle_path /api/* {
            \treverse_proxy \(upstreams.api.replacing("http://", with: "").dropLast())
            }
            reverse_proxy /dead/* 127.0.0.1:\(upstreams.dead)
            reverse_proxy /silent/* 127.0.0.1:\(upstreams.silent) {
            \ttransport http {
            \t\tresponse_header_timeout 1s
            \t}
            }
            error /closed/* 503
            error /often/* 429
            error /large/* 413
            import \(file)
            """
        case .apache:
            """
            LimitRequestBody 10
            LimitRequestFieldSize 1024
            ProxyTimeout 1
            ProxyPass /api/ \(upstreams.api)
            ProxyPass /dead/ http://127.0.0.1:\(upstreams.dead)/
            ProxyPass /silent/ http://127.0.0.1:\(upstreams.silent)/
            RewriteEngine On
            RewriteRule ^/closed/ - [R=503,L]
            RewriteRule ^/often/ - [R=429,L]
            Include \(file)
            """
        }
    }

    @Test("a dead API, a silent one and refused requests", arguments: WebServer.installed)
    func answers(_ server: WebServer) async throws {
        let site = try await TestedSite(for: server)
        let file = try await site.file("gateway")
        let api = try StaticServer(
            StaticResponder(files: ["ok.txt": Array("yes".utf8), "404.html": Array("<p>none".utf8)])
        )
        let (nobody, mute) = (try SilentServer(isListening: false), try SilentServer())
        defer { withExtendedLifetime((nobody, mute)) {} }
        let upstreams = Upstreams(api: api.address, dead: nobody.port, silent: mute.port)
        let running = try await RunningWebServer(
            server, lines(server, upstreams, file), in: site.folder.path)
        defer { running.stop() }

        let fine = try await RawHTTP.request("GET", "/api/ok.txt", port: running.port)
        #expect(fine.status == 200)
        #expect(fine.text == "yes")
        let own = try await RawHTTP.request("GET", "/api/none", port: running.port)
        #expect(own.status == 404)
        #expect(own.text == "<p>none")
        #expect(own.headers["content-type"] == "text/html; charset=utf-8")
        #expect(own.headers["link"] == nil)

        // Apache has numbers of its own for an API that is down.
        let (dead, silence) = server == .apache ? ((503, "120"), 502) : ((502, nil), 504)
        for (path, status, retryAfter) in [
            ("/dead/", dead.0, dead.1), ("/silent/", silence, nil), ("/closed/", 503, "120"),
            ("/often/", 429, "30"), ("/large/", 413, nil),
        ] {
            let size = status == 413 ? 20 : 5
            let response = try await RawHTTP.request(
                "POST", path, port: running.port, headers: ["Content-Length": "\(size)"],
                body: String(repeating: "x", count: size))
            try expectProblem(response, status, retryAfter, site)
        }
        if server == .nginx {
            let fields = ["X-Long": String(repeating: "x", count: 5000)]
            let response = try await RawHTTP.request(
                "GET", "/", port: running.port, headers: fields)
            try expectProblem(response, 431, nil, site)
        }
    }

    @Test("nginx answers with 400 to fields that are too large where there is no 431")
    func largeFields() async throws {
        guard WebServer.nginx.executable != nil else { return }
        let folder = try oneStatusProject("baseURL: https://docs.example.com/\n")
        try folder.write(
            "statuses: [{ code: 400, reason: Bad Request, description: It can't be read. }]\n",
            to: "content/catalog.yaml")
        let file = "\(folder.path)/gateway.conf"
        let result = try await runDocs(
            ["generate", "--host", "nginx", "--part", "gateway", "--output", file],
            folder: folder.path)
        #expect(result.exitCode == 0)
        let running = try await RunningWebServer(
            .nginx, "large_client_header_buffers 2 1k;\ninclude \(file);", in: folder.path)
        defer { running.stop() }
        let response = try await RawHTTP.request(
            "GET", "/", port: running.port,
            headers: ["X-Long": String(repeating: "x", count: 5000)])
        #expect(response.status == 400)
        #expect(response.headers["content-type"] == "application/problem+json")
        #expect(response.text == #"{"type":"about:blank","title":"Bad Request","status":400}"#)
    }

    private func expectProblem(
        _ response: RawHTTP.Response, _ status: Int, _ retryAfter: String?,
        _ site: borrowing TestedSite
    ) throws {
        #expect(response.status == status)
        #expect(response.headers["content-type"] == "application/problem+json", "\(status)")
        let page = "https://docs.example.com/docs/errors/\(status)/"
        let links = response.fieldLines.filter { $0.lowercased().hasPrefix("link:") }
            .map { $0.dropFirst("link:".count).drop { $0 == " " } }
        #expect(
            links == [
                "<\(page)>; rel=\"help\"", "<https://docs.example.com/docs/>; rel=\"service-doc\"",
            ], "\(status)")
        #expect(response.headers["retry-after"] == retryAfter, "\(status)")
        let document = try JSONDecoder().decode(JSONValue.self, from: Data(response.body))
        let example = try JSONDecoder().decode(
            JSONValue.self,
            from: Data(site.folder.bytes("www/docs/errors/\(status).problem.json")))
        for member in ["type", "title", "status"] {
            #expect(document[member] == example[member], "\(status) \(member)")
        }
    }
}
