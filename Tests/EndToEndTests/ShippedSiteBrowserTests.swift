import Foundation
import TestSupport
import Testing

/// The shipped site in a real browser, served by `docs serve`.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct ShippedSiteBrowserTests {
    private func withSite(
        _ test: (BrowserPage, String) async throws -> Void
    ) async throws {
        let server = try ServerProcess(
            ["serve", "--project", Repository.path(""), "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//))
        let page = try await SharedBrowser.newPage()
        try await test(page, String(address.0))
        await page.close()
    }

    /// The routes of all pages, by the files that a build writes.
    private func routes() async throws -> [String] {
        let folder = try TemporaryFolder()
        try Repository.copyProject(to: folder.path)
        let build = try await runDocs(["build", "--project", folder.path])
        #expect(build.exitCode == 0)
        return regularFiles(below: folder.path + "/Public").filter { $0.hasSuffix("index.html") }
            .map { String($0.dropLast("index.html".count)) }
    }

    @Test("no page overflows, errs or asks another host, in both colour schemes")
    func everyPage() async throws {
        let routes = try await routes()
        #expect(routes.count > 20)
        try await withSite { page, address in
            for (width, scheme) in [(320, "light"), (360, "dark"), (1280, "light")] {
                try await page.setViewport(width: width, height: 800)
                try await page.setColorScheme(scheme)
                for route in routes {
                    try await page.navigate(to: address + route)
                    let overflow = try await page.evaluate(
                        "document.documentElement.scrollWidth - innerWidth")
                    #expect((overflow.integer ?? 99) <= 0, "\(route) at \(width)")
                    let headings = try await page.evaluate(headingProblems)
                    #expect(headings == "", "\(route)")
                }
            }
            #expect(await page.consoleErrors == [])
            let foreign = await page.requestedURLs.filter {
                !$0.hasPrefix(address) && !$0.hasPrefix("data:")
            }
            #expect(foreign == [])
        }
    }

    @Test("the search opens by keyboard, shows the exact code first and follows Enter")
    func search() async throws {
        try await withSite { page, address in
            try await page.navigate(to: address + "guides/")
            try await page.press(key: "/")
            try await page.waitUntil("document.querySelector('dialog[open]') !== null")
            try await page.waitUntil("document.activeElement.getAttribute('role') === 'combobox'")
            try await page.type(text: "429")
            try await page.waitUntil(firstOption("429"))
            try await page.press(key: "Escape")
            // The focus comes back a moment after the dialog is gone.
            try await page.waitUntil("document.activeElement === document.body")
            #expect(
                try await page.evaluate("document.querySelector('dialog[open]') === null") == true)
            try await page.press(key: "k", modifiers: .control)
            try await page.waitUntil("document.activeElement.getAttribute('role') === 'combobox'")
            try await page.evaluate("document.activeElement.select()")
            try await page.type(text: "token expired")
            let typed = try await page.evaluate("document.activeElement.value")
            #expect(typed == "token expired")
            try await page.waitUntil(firstOption("401"))
            try await page.press(key: "ArrowDown")
            try await page.waitUntil(
                "!!document.activeElement.getAttribute('aria-activedescendant')")
            try await page.evaluate("document.activeElement.select()")
            try await page.type(text: "http 503")
            try await page.waitUntil(firstOption("503"))
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname === '/errors/503/'")
            #expect(await page.consoleErrors == [])
        }
    }

    @Test("keys typed into a field don't open the search")
    func typing() async throws {
        try await withSite { page, address in
            try await page.navigate(to: address + "search/?q=gateway")
            let results = "document.querySelectorAll('main [role=option]').length"
            try await page.waitUntil("\(results) > 0")
            try await page.waitUntil("document.querySelector('main input').value === 'gateway'")
            try await page.evaluate("document.querySelector('main input').focus()")
            try await page.press(key: "/")
            #expect(
                try await page.evaluate("document.querySelector('dialog[open]') === null") == true)
            try await page.evaluate("document.querySelector('main input').select()")
            try await page.type(text: "conflict")
            try await page.waitUntil("location.search === '?q=conflict'")
        }
    }

    @Test("the colour scheme is chosen by switch and kept, set before the page is painted")
    func theme() async throws {
        try await withSite { page, address in
            try await page.setColorScheme("light")
            try await page.navigate(to: address)
            let background = "getComputedStyle(document.body).backgroundColor"
            let light = try await page.evaluate(background)
            try await page.evaluate(
                "document.querySelector('[data-theme-choice=dark], [value=dark]').click()")
            try await page.waitUntil("document.documentElement.dataset.theme === 'dark'")
            let dark = try await page.evaluate(background)
            #expect(light != dark)
            try await page.navigate(to: address + "errors/429/")
            #expect(try await page.evaluate(background) == dark)
            let script = try await page.evaluate(
                "(s => !s.async && !s.defer)(document.querySelector('head script[src*=theme]'))")
            #expect(script == true)
        }
    }

    @Test("everything can be read without JavaScript")
    func withoutScript() async throws {
        try await withSite { page, address in
            try await page.setJavaScriptEnabled(false)
            try await page.navigate(to: address + "errors/429/")
            let text = try await page.evaluate("document.querySelector('main').innerText")
            for part in ["Too Many Requests", "Can I retry?", "Causes and fixes", "Retry-After"] {
                #expect(text.string?.contains(part) == true, "\(part)")
            }
            let visible = """
                [...document.querySelectorAll('button, [role=button], dialog')]
                    .filter(e => e.checkVisibility()).length
                """
            #expect(try await page.evaluate(visible) == 0)
            try await page.navigate(to: address + "search/")
            let link = "document.querySelector('main a[href$=\"errors/\"]').checkVisibility()"
            #expect(try await page.evaluate(link) == true)
        }
    }

    @Test("the first stop of the keyboard is the link to the content")
    func skipLink() async throws {
        try await withSite { page, address in
            try await page.navigate(to: address)
            try await page.press(key: "Tab")
            #expect(
                try await page.evaluate("document.activeElement.getAttribute('href')") == "#content"
            )
            try await page.press(key: "Enter")
            #expect(try await page.evaluate("location.hash") == "#content")
        }
    }
}

/// Whether the first search result is of a code.
private func firstOption(_ code: String) -> String {
    """
    (o => !!o && o.textContent.trim().startsWith('\(code)'))
        ([...document.querySelectorAll('[role=option]')].find(e => e.checkVisibility()))
    """
}

/// Repeated ids, more than one level-1 heading, skipped heading levels; empty if there are none.
private let headingProblems = """
    (() => {
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
      const levels = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')]
        .filter(e => !e.closest('dialog')).map(e => +e.tagName[1]);
      const skips = levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1);
      const tops = levels.filter(l => l === 1).length;
      return [...twice, ...skips.map(l => 'skip to h' + l), tops === 1 ? '' : tops + ' h1']
        .filter(Boolean).join(', ');
    })()
    """
