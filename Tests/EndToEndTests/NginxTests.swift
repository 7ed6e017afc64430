import TestSupport
import Testing

/// `redirects.nginx.conf` read by a real nginx.
@Suite(.enabled(if: WebServer.nginx.executable != nil, "nginx is not installed"))
struct NginxTests {
    @Test("nginx takes the file, and answers odd old addresses with 301")
    func answers() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            baseURL: https://example.com/docs/
            hosts: [nginx]
            redirects:
              old/: guide/#the-start
              "a b/it's $5; {x} 100%/ü/": guide/
              old.html: error:404
              away/: https://example.com/$x/?a='b';c#d
            """, to: "content/site.yaml")
        try folder.write(
            "statuses:\n  - { code: 404, reason: Not Found, description: Nothing. }\n",
            to: "content/catalog.yaml")
        try folder.write("# Guide\n\n## The start\n", to: "content/guide.md")
        let build = try await runDocs(
            ["build", "--project", folder.path, "--output", folder.path + "/root/docs"])
        #expect(build.exitCode == 0, "\(build.errors)")
        let server = try await RunningWebServer(
            .nginx,
            "root \(folder.path)/root; include \(folder.path)/root/docs/redirects.nginx.conf;",
            in: folder.path)
        defer { server.stop() }
        let port = server.port
        let expected = [
            "/docs/old/": "/docs/guide/#the-start",
            "/docs/old": "/docs/guide/#the-start",
            "/docs/old/?q=1": "/docs/guide/?q=1#the-start",
            "/docs/a%20b/it's%20$5;%20%7Bx%7D%20100%25/%C3%BC/": "/docs/guide/",
            "/docs/old.html": "/docs/errors/404/",
            "/docs/away/": "https://example.com/%24x/?a='b';c#d",
        ]
        for (path, location) in expected.sorted(by: { $0.key < $1.key }) {
            let response = try await RawHTTP.request("GET", path, port: port)
            #expect(response.status == 301, "\(path)")
            #expect(response.headers["location"] == location, "\(path)")
        }
        #expect(try await RawHTTP.request("GET", "/docs/guide/", port: port).status == 200)
    }
}
