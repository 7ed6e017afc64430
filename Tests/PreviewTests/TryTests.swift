import TestSupport
import Testing

/// The responses of errors below `_try/`, on a real socket.
struct TryTests {
    private static let document = """
        {
          "type": "about:blank",
          "title": "Too Many Requests",
          "status": 429
        }

        """

    private func run(
        settings: String = "", _ test: @Sendable (RunningPreview) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder, settings: settings)
        try await RunningPreview.with(folder, test)
    }

    @Test("the whole response of a status, with any method")
    func status() async throws {
        try await run { server in
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "REPORT"] {
                let answer = try await server.get("/_try/429", method: method)
                let origin = "http://127.0.0.1:\(server.port)/"
                #expect(answer.status == 429)
                #expect(
                    answer.fieldLines.filter { !$0.hasPrefix("Date: ") }
                        == [
                            "Content-Type: application/problem+json", "Cache-Control: no-store",
                            "X-Content-Type-Options: nosniff", "Retry-After: 30",
                            "Link: <\(origin)errors/429/>; rel=\"help\"",
                            "Link: <\(origin)>; rel=\"service-doc\"",
                            "Content-Security-Policy: sandbox; default-src 'none'; "
                                + "style-src 'unsafe-inline'",
                            "Vary: Accept",
                            "Access-Control-Allow-Origin: *",
                            "Access-Control-Expose-Headers: Content-Type, Cache-Control, "
                                + "X-Content-Type-Options, Retry-After, Link, "
                                + "Content-Security-Policy, Vary",
                            "Content-Length: 77", "Connection: close",
                        ].filter {
                            $0 != "Connection: close" || answer.headers["connection"] != nil
                        })
                #expect(answer.text == Self.document)
            }
        }
    }

    @Test("values of parameters are in the message and in members of their types")
    func parameters() async throws {
        try await run { server in
            let answer = try await server.get(
                "/_try/quota_exceeded?quota=7&parameter.delay=a%22%0D%0AX-Evil:+1&reset="
                    + "2026-01-01T00:00:00%2B01:00")
            #expect(answer.status == 429)
            #expect(answer.headers["retry-after"] == "30")
            #expect(answer.headers["x-evil"] == nil)
            #expect(
                answer.text == #"""
                    {
                      "type": "https://errors.example.com/quota_exceeded",
                      "title": "Quota used up",
                      "status": 429,
                      "detail": "Quota of 7 requests is used up until 2026-01-01T00:00:00+01:00, see a\"\r\nX-Evil: 1",
                      "code": "quota_exceeded",
                      "quota": 7,
                      "reset": "2026-01-01T00:00:00+01:00",
                      "delay": "a\"\r\nX-Evil: 1"
                    }

                    """#)
        }
    }

    @Test("below a base path, and a code with a slash in it; links lead to the host that was asked")
    func basePath() async throws {
        try await run(settings: "baseURL: https://docs.example.com/api/\n") { server in
            let host = "localhost:\(server.port)"
            for target in ["/api/_try/orders%2Fnot%20found", "/api/_try/orders/not%20found/"] {
                let answer = try await server.get(target, host: host)
                #expect(answer.status == 404)
                let links = answer.fieldLines.filter { $0.hasPrefix("Link: ") }
                #expect(
                    links == [
                        "Link: <http://\(host)/api/errors/orders-not-found/>; rel=\"help\"",
                        "Link: <http://\(host)/api/>; rel=\"service-doc\"",
                    ])
            }
            #expect(try await server.get("/_try/429").headers["vary"] == nil)
            for bad in ["evil.example", "localhost:1>", "localhost:8080\"x"] {
                let answer = try await server.get("/api/_try/429", host: bad)
                #expect(answer.status == 421 || answer.status == 400, "\(bad)")
            }
        }
    }

    @Test("any status from 200 to 599 can be tried without the catalog")
    func otherStatuses() async throws {
        try await run { server in
            for status in 200...599 where ![429, 503].contains(status) {
                let answer = try await server.get("/_try/\(status)")
                #expect(answer.status == status)
                if [204, 205, 304].contains(status) {
                    #expect(answer.body.isEmpty)
                } else {
                    let type = status < 400 ? "application/json" : "application/problem+json"
                    #expect(answer.headers["content-type"] == type, "\(status)")
                    #expect(answer.text.contains("\"status\": \(status)"))
                }
                let redirects = [301, 302, 303, 307, 308].contains(status)
                #expect((answer.headers["location"] != nil) == redirects)
            }
            let unauthorized = try await server.get("/_try/401").headers["www-authenticate"]
            #expect(unauthorized == "Bearer realm=\"api\"")
            #expect(
                try await server.get("/_try/599").text
                    == "{\n  \"type\": \"about:blank\",\n  \"status\": 599\n}\n")
        }
    }

    @Test("the form that the client likes best; a documented body that is no problem stays")
    func forms() async throws {
        try await run { server in
            let expected = [
                ("*/*", "application/problem+json"), ("image/png", "application/problem+json"),
                ("application/problem+json", "application/problem+json"),
                ("application/json", "application/json"),
                ("text/html,*/*;q=0.8", "text/html; charset=utf-8"),
                ("text/plain;q=0.9, text/html;q=0.8", "text/plain; charset=utf-8"),
            ]
            for (accept, type) in expected {
                let answer = try await server.get("/_try/429", headers: ["Accept": accept])
                #expect(answer.status == 429)
                #expect(answer.headers["content-type"] == type, "\(accept)")
                #expect(answer.headers["vary"] == "Accept")
                #expect(answer.headers["retry-after"] == "30")
                if type.hasSuffix("json") { #expect(answer.text == Self.document) }
                let other = try await server.get(
                    "/_try/429?example=2", headers: ["Accept": accept])
                #expect(other.text == "<script>alert(1)</script>")
                #expect(other.headers["content-type"] == "text/html")
                #expect(other.headers["cache-control"] == "max-age=5")
                #expect(other.headers["content-length"] == "25")
                #expect(other.headers["content-encoding"] == nil)
            }
            let text = try await server.get("/_try/429", headers: ["Accept": "text/plain"])
            #expect(
                text.text
                    == "429 Too Many Requests\nhttp://127.0.0.1:\(server.port)/errors/429/\n")
        }
    }

    @Test("the page for browsers is whole, and nothing in it is markup that was given")
    func page() async throws {
        try await run { server in
            let answer = try await server.get(
                "/_try/quota_exceeded?parameter.delay=%3Cscript%3Ealert(1)%3C/script%3E%22",
                headers: ["Accept": "text/html"])
            #expect(answer.status == 429)
            #expect(answer.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
            #expect(answer.text.hasSuffix("</main>\n</body>\n</html>\n"))
            #expect(!answer.text.contains("<script"))
            #expect(answer.text.contains("<h1>429 Quota used up</h1>"))
            #expect(answer.text.contains("see &lt;script&gt;alert(1)&lt;/script&gt;&quot;</p>"))
            #expect(
                answer.text.contains(
                    "<a href=\"http://127.0.0.1:\(server.port)/errors/quota_exceeded/\">"))
            let wrong = try await server.get(
                "/_try/429?%3Cscript%3E=1&delay=%3Cscript%3E", headers: ["Accept": "text/html"])
            #expect(wrong.status == 400)
            #expect(!wrong.text.contains("<script"))
        }
    }

    @Test("HEAD gets the same head")
    func head() async throws {
        try await run { server in
            for target in ["/_try/429", "/_try/204", "/_try/304", "/_try/", "/_try/none"] {
                let withoutDate = { (answer: RawHTTP.Response) in
                    answer.fieldLines.filter { !$0.hasPrefix("Date: ") }
                }
                let head = try await server.get(target, method: "HEAD")
                let get = try await server.get(target)
                #expect(head.status == get.status)
                #expect(head.body.isEmpty)
                #expect(withoutDate(head) == withoutDate(get), "\(target)")
            }
        }
    }

    @Test("a page of another origin may send what it likes")
    func preflight() async throws {
        try await run { server in
            let answer = try await server.get(
                "/_try/429?times=1", method: "OPTIONS",
                headers: [
                    "Origin": "http://localhost:3000", "Access-Control-Request-Method": "PUT",
                    "Access-Control-Request-Headers": "authorization, x-id, bad name(",
                ])
            #expect(answer.status == 204)
            #expect(answer.headers["access-control-allow-origin"] == "*")
            #expect(answer.headers["access-control-allow-methods"] == "PUT")
            #expect(answer.headers["access-control-allow-headers"] == "authorization, x-id")
            #expect(answer.headers["access-control-max-age"] == "600")
            #expect(answer.headers["content-length"] == nil)
            let first = try await server.get(
                "/_try/429?times=1", headers: ["Origin": "http://localhost:3000"])
            #expect(first.status == 429, "a question counts for nothing")
        }
    }

    @Test("the list of all codes")
    func list() async throws {
        try await run { server in
            let origin = "http://127.0.0.1:\(server.port)"
            let entry = { (code: String, status: Int, title: String, slug: String) in
                """
                    {
                      "code": "\(code)",
                      "status": \(status),
                      "title": "\(title)",
                      "try": "\(origin)/_try/\(code.replacing("/", with: "%2F").replacing(" ", with: "%20"))",
                      "page": "\(origin)/errors/\(slug)/"
                    }
                """
            }
            let entries = [
                entry("429", 429, "Too Many Requests", "429"),
                entry("503", 503, "Service Unavailable", "503"),
                entry("quota_exceeded", 429, "Quota used up", "quota_exceeded"),
                entry("orders/not found", 404, "No such order", "orders-not-found"),
            ]
            for target in ["/_try/", "/_try"] {
                #expect(
                    try await server.get(target).text
                        == "{\n  \"codes\": [\n\(entries.joined(separator: ",\n"))\n  ]\n}\n")
            }
            let page = try await server.get("/_try/", headers: ["Accept": "text/html"])
            #expect(page.headers["content-type"] == "text/html; charset=utf-8")
            #expect(
                page.text.contains(
                    "<li><a href=\"\(origin)/_try/429\"><code>429</code></a> Too Many Requests</li>"
                ))
        }
    }

    @Test("an unknown code is a 404 that names the nearest, a status before the last a 400")
    func refusals() async throws {
        try await run { server in
            let unknown = try await server.get("/_try/qouta_exceeded?delay=x")
            #expect(unknown.status == 404)
            #expect(
                unknown.text == """
                    {
                      "type": "about:blank",
                      "title": "Not Found",
                      "status": 404,
                      "detail": "The catalog has no code 'qouta_exceeded'. Did you mean 'quota_exceeded'?",
                      "nearest": [
                        "quota_exceeded"
                      ]
                    }

                    """)
            for code in ["100", "199"] {
                let interim = try await server.get("/_try/\(code)")
                #expect(interim.status == 400)
                #expect(
                    interim.text == """
                        {
                          "type": "about:blank",
                          "title": "Bad Request",
                          "status": 400,
                          "detail": "'\(code)' is a status before the final response and can't be one. Give a status from 200 to 599."
                        }

                        """)
            }
            let long = try await server.get("/_try/" + String(repeating: "x", count: 20_000))
            #expect(long.status == 404)
            #expect(long.body.count < 500)
        }
    }
}
