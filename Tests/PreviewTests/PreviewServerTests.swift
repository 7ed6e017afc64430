import Foundation
import Preview
import Publishing
import TestSupport
import Testing

/// The preview's answers on a real socket.
struct PreviewServerTests {
    @Test("pages come from memory, with the live line, and are asked for each time")
    func pages() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let page = try await server.get("/errors/429/")
            #expect(page.status == 200)
            #expect(page.headers["content-type"] == "text/html; charset=utf-8")
            #expect(page.headers["cache-control"] == "no-cache")
            #expect(page.headers["x-content-type-options"] == "nosniff")
            #expect(page.headers["access-control-allow-origin"] == nil)
            #expect(page.text.contains("Too Many Requests"))
            let lines = page.text.split(separator: "\n").filter { $0.contains("/_docs/live.js") }
            #expect(lines.count == 1)
            #expect(try await server.get("/").status == 200)
            #expect(
                try await server.get("/search.json").headers["content-type"]
                    == "application/json; charset=utf-8")
            #expect(
                try await server.get("/assets/style.css?v=1").headers["content-type"]
                    == "text/css; charset=utf-8")
        }
        #expect(!folder.files().contains { $0.hasPrefix("Public/") })
    }

    @Test("preview bytes are published bytes and one line")
    func sameBytes() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let lines = { (text: String) in text.split(separator: "\n").map(String.init) }
            let published = try await runDocs(
                ["build", "--project", server.preview.project.folder])
            #expect(published.exitCode == 0)
            let file = try String(
                contentsOfFile: server.preview.project.path("Public/errors/429/index.html"),
                encoding: .utf8)
            let served = lines(try await server.get("/errors/429/").text)
            #expect(served.filter { !$0.contains("_docs/live.js") } == lines(file))
        }
    }

    @Test("unknown addresses get 404.html with status 404; the code 404 is a page like any other")
    func notFound() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            for target in ["/nothing", "/errors/999/", "/a/b/c/d", "/404"] {
                let page = try await server.get(target)
                #expect(page.status == 404, "\(target)")
                #expect(page.text.contains("Page not found"), "\(target)")
            }
            #expect(try await server.get("/errors/404/").status == 200)
        }
    }

    @Test("in the folder of a language, the page for unknown addresses is in that language")
    func notFoundInLanguage() async throws {
        let folder = try TemporaryFolder()
        try writeProject(
            to: folder, settings: "languages: [de]\nbaseURL: https://e.org/docs/\n")
        try await RunningPreview.with(folder) { server in
            for target in ["/docs/de/nothing", "/docs/de/errors/a/b/"] {
                let page = try await server.get(target)
                #expect(page.status == 404, "\(target)")
                #expect(page.text.contains("Seite nicht gefunden"), "\(target)")
                #expect(page.text.contains("href=\"/docs/assets/style.css?v="), "\(target)")
                #expect(page.text.contains("href=\"/docs/de/search/\""), "\(target)")
            }
            let other = try await server.get("/docs/des/nothing").text
            #expect(other.contains("Page not found"))
        }
    }

    @Test("a folder without its slash is redirected to itself, never to another host")
    func redirects() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let redirect = try await server.get("/errors/429?q=a%20b")
            #expect(redirect.status == 307)
            #expect(redirect.headers["location"] == "/errors/429/?q=a%20b")
            for target in ["//evil.example", "//evil.example/errors/429", "/\\evil.example"] {
                let location = try await server.get(target).headers["location"] ?? ""
                #expect(!location.hasPrefix("//") && !location.hasPrefix("/\\"))
            }
        }
    }

    @Test("the path of the site without its slash leads to the site", arguments: ["docs", "a%20b"])
    func root(_ path: String) async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder, settings: "baseURL: https://e.org/\(path)/\n")
        try await RunningPreview.with(folder) { server in
            for (target, location) in [
                ("/\(path)", "/\(path)/"), ("/\(path)?q=a%20b", "/\(path)/?q=a%20b"),
                ("/", "/\(path)/"),
            ] {
                let redirect = try await server.get(target)
                #expect(redirect.status == 307, "\(target)")
                #expect(redirect.headers["location"] == location, "\(target)")
            }
            #expect(try await server.get("/\(path)x").status == 404)
        }
    }

    @Test("only this machine's names are answered (DNS rebinding)")
    func hosts() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let good = ["localhost", "localhost:1", "127.0.0.1", "[::1]:8080", "LOCALHOST:80"]
            for host in good {
                #expect(try await server.get("/", host: host).status == 200, "\(host)")
            }
            let bad = [
                "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "",
                "evil.example:8080", "[::1].evil.example", "localhost@evil.example",
            ]
            for host in bad {
                let status = try await server.get("/", host: host).status
                #expect(status == 421 || status == 400, "\(host): \(status)")
            }
        }
    }

    @Test("only GET and HEAD are answered")
    func methods() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
                let answer = try await server.get("/", method: method)
                #expect(answer.status == 405)
                #expect(answer.headers["allow"] == "GET, HEAD")
            }
            let head = try await server.get("/errors/429/", method: "HEAD")
            let get = try await server.get("/errors/429/")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers["content-length"] == get.headers["content-length"])
            #expect(head.headers["etag"] == get.headers["etag"])
        }
    }

    @Test("nothing but the site can be had, however the path is written")
    func traversal() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try folder.write("secret", to: "secret.txt")
        try await RunningPreview.with(folder) { server in
            for target in [
                "/../secret.txt", "/%2e%2e/secret.txt", "/errors/../../secret.txt",
                "/errors/%2e%2e%2f%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/content/site.yaml",
                "/%00", "/.%2e/secret.txt", "/%252e%252e/secret.txt",
            ] {
                let answer = try await server.get(target)
                #expect(answer.status == 404 || answer.status == 400, "\(target)")
                #expect(!answer.text.contains("secret\n"), "\(target)")
            }
        }
    }

    @Test("a base path is honoured")
    func basePath() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder, settings: "baseURL: https://example.com/docs/errors/\n")
        try await RunningPreview.with(folder) { server in
            #expect(try await server.get("/").headers["location"] == "/docs/errors/")
            #expect(try await server.get("/docs/errors/errors/429/").status == 200)
            let missing = try await server.get("/elsewhere")
            #expect(missing.status == 404)
            #expect(missing.text.contains("href=\"/docs/errors/assets/style.css"))
        }
    }

    @Test("a port that is taken is a clear sentence; without one the next free port is used")
    func ports() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let error = await #expect(throws: PortTaken.self) {
                try await PreviewServer(server.preview).run(port: server.port) { _ in }
            }
            #expect(
                error?.description
                    == "port \(server.port) is taken; choose another with --port, or leave it out")
        }
    }
}
