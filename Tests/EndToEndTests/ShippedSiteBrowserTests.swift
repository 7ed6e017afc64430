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
}

/// Whether the first search result is of a code.
private func firstOption(_ code: String) -> String {
    """
    (o => !!o && o.textContent.trim().startsWith('\(code)'))
        ([...document.querySelectorAll('[role=option]')].find(e => e.checkVisibility()))
    """
}
