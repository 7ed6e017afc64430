import Foundation
import Publishing
import Site
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
              guide/#größer: errors/404/#causes
              guide/#away: https://evil.example/away
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

    @Test(
        "an old part of a page leads on however often it is opened",
        arguments: ["elsewhere", "elsewhere?name=Ann", "gr%C3%B6%C3%9Fer"])
    func opened(_ fragment: String) async throws {
        try await withServer { page, address in
            for _ in 0..<3 {
                try await page.navigate(to: "about:blank")
                try await page.navigate(to: address + "guide/#" + fragment)
                try await page.waitUntil("location.pathname === '/docs/errors/404/'")
            }
            try await page.navigate(to: "about:blank")
            try await page.navigate(to: address + "guide/#%E0%A4%A")
            #expect(try await page.evaluate("location.pathname") == "/docs/guide/")
        }
    }

    @Test(
        "no HTML of an author sends readers away or stops the script",
        arguments: [
            "<a href=\"https://evil.example/x\" data-redirect>words</a>",
            "<div class=\"moved-anchors\"><p id=\"x\"><a href=\"https://evil.example/x\">x</a></p></div>",
            """
            </div></article></main><main><p></p><div class="moved-anchors"><p id="x">
            <a href="https://evil.example/x">x</a></p></div>
            """,
            "<var data-parameter=\"x\" data-type=\"constructor\">x</var>",
            "<p><var data-parameter=\"x\" data-type=\"constructor\">x</var></p>\n\nWords.",
        ]
            + [
                "documentElement", "head", "body", "querySelector", "querySelectorAll",
                "getElementById", "createElement", "readyState", "currentScript", "cookie",
                "addEventListener", "matches", "closest", "location",
            ].map {
                "<form name=\"\($0)\"><input name=\"\($0)\"></form>\n\n<img name=\"\($0)\" alt=\"\">"
            })
    func authorHTML(_ html: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("html: true\n", to: "content/site.yaml")
        try folder.write("statuses: [{ code: 404 }]\n", to: "content/catalog.yaml")
        try folder.write("statuses: {}\n", to: "theme/search/en.yaml")
        try folder.write("# Page\n\n\(html)\n\n```sh\ncode\n```\n", to: "content/page.md")
        let (files, read) = ProjectReader.read(Project(folder: folder.path))
        let site = try await SiteBuild(files: files, readDiagnostics: read).site
        let outputs = site.outputs.map { ($0.path, site.bytes(of: $0)) }
        let server = try StaticServer(
            StaticResponder(files: Dictionary(outputs) { first, _ in first }))
        for (path, bytes) in outputs { try folder.write(bytes, to: "Public/" + path) }
        for address in [server.address, "file://\(folder.path)/Public/"] {
            let page = try await SharedBrowser.newPage()
            try await page.navigate(to: address + "page/index.html#x?x=1")
            // What the script does last.
            try await page.press(key: "/")
            try await page.waitUntil("\(root).querySelector('dialog[open]') !== null")
            try await page.type(text: "404")
            try await page.waitUntil("\(root).querySelector('dialog [role=option]') !== null")
            let button = "\(root).querySelector('.code-block button') !== null"
            #expect(try await page.evaluate(button) == true)
            #expect(
                try await page.evaluate("location.pathname.endsWith('page/index.html')") == true)
            #expect(await page.consoleErrors.filter { !$0.hasPrefix("network: ") } == [])
            await page.close()
        }
    }

    private let root = "Reflect.get(Document.prototype, 'documentElement', document)"

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
