import Foundation
import TestSupport
import Testing

/// Redirects and old anchors in a real browser: with and without JavaScript, served and from disk.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct RedirectBrowserTests {
    private func writeProject(to folder: borrowing TemporaryFolder) throws {
        try folder.write(
            """
            baseURL: https://example.com/docs/
            redirects:
              old/guide/: guide/
              old/guide/#first-part: guide/#the-start
              guide/#beginning: guide/#the-start
              guide/#elsewhere: errors/404/#causes
            """, to: "content/site.yaml")
        try folder.write(
            """
            statuses:
              - code: 404
                reason: Not Found
                description: Nothing here.
                causes: [{ cause: A typing error. }]
            errors:
              - code: user_gone
                aliases: [user_missing]
                status: 404
                title: No such user
                summary: The user is gone.
                causes: [{ cause: Somebody deleted it. }]
            """, to: "content/catalog.yaml")
        let space = String(repeating: "Words.\n\n", count: 200)
        try folder.write("# Guide\n\n\(space)## The start\n\n\(space)", to: "content/guide.md")
    }

    private func withServer(_ test: (BrowserPage, String) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\/\S*/))
        let page = try await SharedBrowser.newPage()
        try await test(page, String(address.0))
        #expect(await page.consoleErrors == [])
        await page.close()
    }

    private let isAtStart = """
        document.readyState === 'complete' && location.pathname === '/docs/guide/'
            && Math.abs(document.querySelector('#the-start').getBoundingClientRect().top) < 200
        """

    @Test("an old address leads to the new page and keeps the place that was asked for")
    func redirect() async throws {
        try await withServer { page, address in
            try await page.navigate(to: address + "errors/user_missing/#causes")
            try await page.waitUntil(
                "location.pathname === '/docs/errors/user_gone/' && location.hash === '#causes'")
            try await page.waitUntil(
                "document.querySelector('h1').innerText.includes('No such user')")
            try await page.navigate(to: address + "old/guide/#first-part")
            try await page.waitUntil("location.hash === '#first-part' && \(isAtStart)")
            try await page.navigate(to: address + "guide/#beginning")
            try await page.waitUntil("location.hash === '#beginning' && \(isAtStart)")
            try await page.navigate(to: address + "guide/#elsewhere")
            try await page.waitUntil(
                "location.pathname === '/docs/errors/404/' && location.hash === '#causes'")
        }
    }

    @Test("without JavaScript, the refresh leads on, and a notice says where a part has gone")
    func withoutScript() async throws {
        try await withServer { page, address in
            try await page.command("Emulation.setScriptExecutionDisabled", ["value": true])
            try await page.navigate(to: address + "errors/user_missing/")
            try await page.waitUntil("location.pathname === '/docs/errors/user_gone/'")
            try await page.navigate(to: address + "guide/#beginning")
            try await page.waitUntil(isAtStart)
            let notice = "document.querySelector('#elsewhere').checkVisibility()"
            #expect(try await page.evaluate(notice) == false)
            try await page.navigate(to: address + "guide/?again#elsewhere")
            try await page.waitUntil(notice)
            let link = "document.querySelector('#elsewhere a').pathname"
            #expect(try await page.evaluate(link) == "/docs/errors/404/")
        }
    }

    @Test("from the disk, an old page leads to the new file")
    func fromDisk() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let build = try await runDocs(["build", "--project", folder.path])
        #expect(build.exitCode == 0, "\(build.errors)")
        let page = try await SharedBrowser.newPage()
        let old = "file://\(folder.path)/Public/errors/user_missing/index.html#causes"
        try await page.navigate(to: old)
        try await page.waitUntil("location.pathname.endsWith('/errors/user_gone/index.html')")
        #expect(try await page.evaluate("location.hash") == "#causes")
        await page.close()
    }
}
