import Foundation
import TestSupport
import Testing

/// Published files in a real browser: from the disk, below a path, and live.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct PublishedFilesBrowserTests {
    @Test("the site can be walked and searched from the disk, and says so if the index is gone")
    func fromDisk() async throws {
        let folder = try TemporaryFolder()
        try Repository.copyProject(to: folder.path)
        let build = try await runDocs(
            ["build", "--project", folder.path, "--output", folder.path + "/a b"])
        #expect(build.exitCode == 0)
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: "file://\(folder.path)/a%20b/index.html")
        let rules = try await page.evaluate(
            "getComputedStyle(document.body).fontFamily !== 'Times New Roman'")
        #expect(rules == true)
        try await page.evaluate("document.querySelector('main a[href*=\"errors/429/\"]').click()")
        // The heading is there before the script that listens to the key.
        try await page.waitUntil(
            """
            document.readyState === 'complete'
                && document.querySelector('h1')?.textContent.includes('Too Many')
            """)
        #expect(
            try await page.evaluate("location.pathname.endsWith('/errors/429/index.html')") == true)
        try await page.press(key: "/")
        try await page.waitUntil("document.querySelector('dialog[open]') !== null")
        try await page.type(text: "token expired")
        try await page.waitUntil(
            "document.querySelector('dialog [role=option]')?.textContent.startsWith('401')")
        try await page.press(key: "Enter")
        try await page.waitUntil("location.pathname.endsWith('/errors/401/index.html')")
        try folder.remove("a b/search.js")
        try await page.navigate(to: "file://\(folder.path)/a%20b/errors/401/index.html")
        try await page.press(key: "/")
        try await page.waitUntil("document.querySelector('dialog[open]') !== null")
        try await page.type(text: "429")
        try await page.waitUntil(
            "/cannot load/.test(document.querySelector('dialog[open]').innerText)")
        let link = "document.querySelector('dialog[open] a[href*=\"errors/\"]').checkVisibility()"
        #expect(try await page.evaluate(link) == true)
        await page.close()
    }

    @Test("below a path: pages, styles, search and the page for unknown addresses")
    func subPath() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder, settings: "baseURL: https://example.com/a/b\n")
        try await withServer(folder) { page, address in
            #expect(address.hasSuffix("/a/b/"))
            try await page.navigate(to: address + "errors/404/")
            try await page.press(key: "/")
            try await page.waitUntil("document.querySelector('dialog[open]') !== null")
            try await page.type(text: "slow")
            try await page.waitUntil(
                "[...document.querySelectorAll('[role=option]')].some(e => e.checkVisibility())")
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname === '/a/b/errors/429/'")
            try await page.navigate(to: address + "x/y/z/nothing")
            let home = "new URL(document.querySelector('main a').href).pathname.startsWith('/a/b/')"
            #expect(try await page.evaluate(home) == true)
            let styled = "document.styleSheets[0].cssRules.length > 10"
            #expect(try await page.evaluate(styled) == true)
        }
    }

    @Test("a saved page reloads itself; a problem lies over the last good page and goes away")
    func live() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await withServer(folder) { page, address in
            try await page.navigate(to: address + "guide/")
            try await page.evaluate("window.isOld = true")
            // Until the new page listens, a change makes it load again instead.
            try await Task.sleep(for: .milliseconds(500))
            try save("# Guide\n\nNew words.\n", path + "/content/guide.md")
            try await page.waitUntil("document.body.innerText.includes('New words.')")

            try await page.evaluate("window.isOld = true")
            let catalog = try String(
                contentsOfFile: path + "/content/catalog.yaml", encoding: .utf8)
            try save("statuses: <img src=x onerror=alert(1)>", path + "/content/catalog.yaml")
            let overlay = "document.querySelector('#docs-problems')"
            try await page.waitUntil("\(overlay)?.innerText.includes('DOC0105')")
            #expect(
                try await page.evaluate("\(overlay).innerText.includes('<img src=x onerror')")
                    == true)
            #expect(try await page.evaluate("\(overlay).querySelector('img') === null") == true)
            #expect(try await page.evaluate("window.isOld") == true, "the page stays under it")
            try save(catalog, path + "/content/catalog.yaml")
            try await page.waitUntil("\(overlay) === null")

            try save("body { outline: 3px solid red }", path + "/theme/assets/style.css")
            try await page.waitUntil("getComputedStyle(document.body).outlineStyle === 'solid'")
            try await page.evaluate("window.isOld = true")
            try await Task.sleep(for: .milliseconds(500))
            try save("body { outline: 5px dashed red }", path + "/theme/assets/style.css")
            try await page.waitUntil("getComputedStyle(document.body).outlineStyle === 'dashed'")
            #expect(try await page.evaluate("window.isOld") == true, "styles are swapped in place")
            #expect(await page.dialogs == [])
        }
    }

    private func save(_ text: String, _ path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    private func writeProject(
        to folder: borrowing TemporaryFolder, settings: String = ""
    ) throws {
        try folder.write(settings, to: "content/site.yaml")
        try folder.write(
            """
            statuses:
              - { code: 404, reason: Not Found, description: Nothing here. }
              - { code: 429, reason: Too Many Requests, description: Slow down. }
            """, to: "content/catalog.yaml")
        try folder.write("# Guide\n\nSome words.\n", to: "content/guide.md")
    }

    private func withServer(
        _ folder: borrowing TemporaryFolder, _ test: (BrowserPage, String) async throws -> Void
    ) async throws {
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\/\S*/))
        let page = try await SharedBrowser.newPage()
        try await test(page, String(address.0))
        await page.close()
    }
}
