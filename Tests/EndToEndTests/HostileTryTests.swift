import Foundation
import TestSupport
import Testing

/// Documented responses that try to run at the origin of the preview.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct HostileTryTests {
    private static let script = "<script>__pwned('x')</script><img src=x onerror=\"__pwned('x')\">"
    private static let namespace = "xmlns=\"http://www.w3.org/1999/xhtml\""

    /// The headers and the body of what is documented.
    private static let responses: [(headers: [String: String], body: String)] = [
        (["Content-Type": "text/html"], script),
        (["Content-Type": "TEXT/HTML;charset=utf-8"], script),
        (["Content-Type": "text/html; charset=utf-8"], script),
        (
            ["Content-Type": "image/svg+xml"],
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>__pwned('x')</script></svg>"
        ),
        (
            ["Content-Type": "application/xhtml+xml"],
            "<html \(namespace)><script>__pwned('x')</script></html>"
        ),
        (["Content-Type": "text/xml"], "<script \(namespace)>__pwned('x')</script>"),
        (
            [
                "Content-Type": "text/html", "Refresh": "0; url=/away",
                "Content-Security-Policy": "script-src * 'unsafe-inline'",
                "Set-Cookie": "a=b", "Clear-Site-Data": "\"*\"",
            ], script
        ),
    ]

    @Test("a documented response runs no script, leads nowhere and keeps nothing in the browser")
    func documented() async throws {
        let folder = try TemporaryFolder()
        let errors = Self.responses.enumerated().map { number, response in
            let headers = response.headers.mapValues(JSONValue.string)
            return JSONValue.object([
                "code": .string("code_\(number)"), "status": "404", "title": "T", "summary": "S.",
                "example": [
                    "response": ["headers": .object(headers), "body": .string(response.body)]
                ],
            ])
        }
        try folder.write(
            JSONValue.object(["errors": .array(errors)]).description, to: "content/catalog.json")
        try folder.write("statuses: {}\n", to: "theme/search/en.yaml")
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = String(
            try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\/\S*/)).0)
        let trap = try Repository.text("Tests/EndToEndTests/Hostile/trap.js")
        for (number, response) in Self.responses.enumerated() {
            let page = try await SharedBrowser.newPage()
            try await page.command(
                "Page.addScriptToEvaluateOnNewDocument", ["source": .string(trap)])
            try await page.navigate(to: address)
            try await page.evaluate("localStorage.setItem('kept', 'yes')")
            try await page.navigate(to: "\(address)_try/code_\(number)")
            #expect(try await page.evaluate("window.__seen.join()") == "", "\(response)")
            #expect(try await page.evaluate("window.origin") == "null", "\(response)")
            #expect(
                try await page.evaluate("location.pathname")
                    == .string("/_try/code_\(number)"), "\(response)")
            try await page.navigate(to: address)
            #expect(try await page.evaluate("document.cookie") == "", "\(response)")
            #expect(try await page.evaluate("localStorage.getItem('kept')") == "yes", "\(response)")
            await page.close()
        }
    }
}
