import Foundation
import TestSupport
import Testing

/// Where nginx is installed.
private let nginxPath = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

/// `redirects.nginx.conf` read by a real nginx.
@Suite(.enabled(if: nginxPath != nil, "nginx is not installed"))
struct NginxTests {
    private func configuration(_ folder: String, port: Int) -> String {
        """
        daemon off;
        error_log \(folder)/error.log;
        pid \(folder)/nginx.pid;
        events {}
        http {
            access_log off;
            client_body_temp_path \(folder)/body;
            proxy_temp_path \(folder)/proxy;
            fastcgi_temp_path \(folder)/fastcgi;
            uwsgi_temp_path \(folder)/uwsgi;
            scgi_temp_path \(folder)/scgi;
            server {
                listen 127.0.0.1:\(port);
                root \(folder)/root;
                include \(folder)/root/docs/redirects.nginx.conf;
            }
        }
        """
    }

    @Test("nginx takes the file, and answers odd old addresses with 301")
    func answers() async throws {
        let nginx = try #require(nginxPath)
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
        let port = 20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 20_000
        try folder.write(configuration(folder.path, port: port), to: "nginx.conf")
        let arguments = ["-p", folder.path, "-c", folder.path + "/nginx.conf"]
        let test = try await runCommand([nginx, "-t"] + arguments)
        #expect(test.exitCode == 0, "\(test.errors)")

        let server = Process()
        server.executableURL = URL(fileURLWithPath: nginx)
        server.arguments = arguments
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer { server.terminate() }
        for _ in 0..<200 where (try? RawHTTP(port: port)) == nil {
            try await Task.sleep(for: .milliseconds(25))
        }
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
