import TestSupport
import Testing

/// Pages in the form that the client asks for.
struct PageNegotiationTests {
    @Test("programs get the form they ask for, browsers the page", arguments: ["", "/docs"])
    func forms(base: String) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(
            to: folder,
            settings: "languages: [de]\n"
                + (base.isEmpty ? "" : "baseURL: https://e.org\(base)/\n"))
        try await RunningPreview.with(folder) { server in
            let forms = [
                ("text/markdown", "md", "text/markdown; charset=utf-8"),
                ("application/json", "json", "application/json; charset=utf-8"),
                ("application/problem+json", "problem.json", "application/problem+json"),
            ]
            for path in ["/errors/429", "/de/errors/429", "/errors/orders-not-found"] {
                for (accept, ending, type) in forms {
                    let answer = try await server.get(
                        "\(base)\(path)/", headers: ["Accept": accept])
                    let file = try await server.get("\(base)\(path).\(ending)")
                    #expect(answer.status == 200)
                    #expect(answer.headers["content-type"] == type)
                    #expect(file.headers["content-type"] == type)
                    #expect(answer.headers["content-location"] == "\(base)\(path).\(ending)")
                    #expect(answer.headers["vary"] == "Accept")
                    #expect(answer.body == file.body)
                    let head = try await server.get(
                        "\(base)\(path)/", method: "HEAD", headers: ["Accept": accept])
                    #expect(head.headers["content-type"] == type)
                    #expect(head.body.isEmpty)
                }
            }
        }
    }

    @Test("what has no such form is the page")
    func pages() async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder)
        try await RunningPreview.with(folder) { server in
            let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            for accept in [browser, "*/*", "image/png", "text/html", "text/markdown;q=0"] {
                let answer = try await server.get("/errors/429/", headers: ["Accept": accept])
                #expect(answer.headers["content-type"] == "text/html; charset=utf-8", "\(accept)")
                #expect(answer.headers["vary"] == "Accept")
                #expect(answer.headers["content-location"] == nil)
            }
            let article = try await server.get(
                "/guides/retries/", headers: ["Accept": "application/json, text/markdown;q=0.5"])
            #expect(article.headers["content-location"] == "/guides/retries.md")
            let home = try await server.get("/", headers: ["Accept": "text/markdown"])
            #expect(home.headers["content-location"] == "/index.md")
            let missing = try await server.get("/none/", headers: ["Accept": "text/markdown"])
            #expect(missing.status == 404)
            #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
        }
    }
}
