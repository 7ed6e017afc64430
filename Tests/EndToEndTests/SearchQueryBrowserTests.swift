import TestSupport
import Testing

/// Queries that no reader types, and filters that are on, in the search of the shipped site.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct SearchQueryBrowserTests {
    private let options = "[...document.querySelectorAll('.search-results [role=option]')]"
    private let values =
        "[...document.querySelectorAll('select')].slice(0, 3).map(e => e.value).join()"
    private let status = "document.querySelector('.search-status').innerText"

    private func withPage(
        _ path: String, _ test: (BrowserPage, ShippedSite) async throws -> Void
    ) async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: site.address + path)
        try await focus(page)
        try await test(page, site)
        #expect(await page.consoleErrors == [])
        await page.close()
    }

    private func focus(_ page: BrowserPage) async throws {
        try await page.press(key: "/")
        try await page.waitUntil("document.activeElement.getAttribute('role') === 'combobox'")
    }

    /// Replaces what is in the field by what the clipboard brings.
    private func paste(_ javascript: String, _ page: BrowserPage) async throws {
        try await page.evaluate(
            """
            (() => {
              const field = document.activeElement, source = document.createElement('textarea');
              source.value = \(javascript);
              field.parentElement.append(source);
              source.select();
              document.execCommand('copy');
              source.remove();
              field.focus();
              field.select();
            })()
            """)
        try await page.command(
            "Input.dispatchKeyEvent", ["type": "rawKeyDown", "commands": ["paste"]])
        try await page.waitUntil("\(status) !== ''")
    }

    private func choose(_ value: String, in name: String, _ page: BrowserPage) async throws {
        try await page.evaluate(
            """
            (s => { s.value = '\(value)'; s.dispatchEvent(new Event('change')); })
                (document.querySelector('select[name=\(name)]'))
            """)
    }

    @Test(
        "a long query, or one of several lines, is found and kept nowhere",
        arguments: ["'429 '.repeat(51)", "'429 Too Many Requests\\nretry-after: 7'"])
    func notKept(_ log: String) async throws {
        try await withPage("search/") { page, _ in
            try await paste(log, page)
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('429')")
            #expect(try await page.evaluate("location.search") == "")
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname.endsWith('/errors/429/')")
            #expect(try await page.evaluate("localStorage.getItem('searches')") == nil)
        }
    }

    @Test("what replaces a pasted log is kept again, and so is a pasted line with its end")
    func keptAgain() async throws {
        try await withPage("search/") { page, _ in
            try await paste("'429\\nlines'", page)
            #expect(try await page.evaluate("location.search") == "")
            try await page.type(text: " more")
            #expect(try await page.evaluate("location.search") == "")
            try await paste("'token expired\\n'", page)
            try await page.waitUntil("location.search === '?q=token+expired'")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('401')")
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname.endsWith('/errors/401/')")
            #expect(try await page.evaluate("localStorage.getItem('searches')") == "token expired")
        }
    }

    @Test("a line of what was searched for stays one, and what is too long for it goes")
    func recentLines() async throws {
        try await withPage("errors/429/") { page, site in
            try await page.setViewport(width: 360, height: 700)
            try await page.evaluate(
                """
                localStorage.setItem(
                    'searches', 'short\\n' + 'w '.repeat(100) + '\\n' + 'x'.repeat(975013))
                """)
            try await page.navigate(to: site.address)
            try await focus(page)
            try await page.waitUntil("\(options).length === 2")
            let heights = "new Set(\(options).map(e => e.offsetHeight)).size"
            #expect(try await page.evaluate(heights) == 1)
            let isCut = """
                (e => e.scrollWidth > e.clientWidth && getComputedStyle(e).textOverflow)
                    (\(options)[1].lastElementChild)
                """
            #expect(try await page.evaluate(isCut) == "ellipsis")
        }
    }

    @Test(
        "where a browser starts no worker, the page searches by itself",
        arguments: [
            "undefined", "class { constructor() { throw new Error(); } }",
            "class extends Worker { constructor() { super('/assets/nothing.js'); } }",
            "class extends Worker { constructor() { super('/assets/site.js'); } }",
        ])
    func withoutWorker(_ worker: String) async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: site.address + "errors/401/")
        try await page.evaluate("window.Worker = \(worker)")
        try await focus(page)
        for (query, code) in [("429", "429"), ("unavailable", "503")] {
            try await page.evaluate("document.activeElement.select()")
            try await page.type(text: query)
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('\(code)')")
        }
        await page.close()
    }

    @Test("half a character stops no search", arguments: ["search/", "errors/401/"])
    func loneSurrogate(_ path: String) async throws {
        try await withPage(path) { page, _ in
            for query in ["\\ud800 429", "429 \\udc00"] {
                try await page.evaluate(
                    """
                    (e => { e.value = '\(query)'; e.dispatchEvent(new Event('input')); })
                        (document.activeElement)
                    """)
                try await page.waitUntil("\(options)[0]?.textContent.startsWith('429')")
                try await page.evaluate(
                    """
                    (e => { e.value = '\\ud800'; e.dispatchEvent(new Event('input')); })
                        (document.activeElement)
                    """)
                try await page.waitUntil("\(status).startsWith('Nothing found')")
            }
        }
    }

    @Test("of a long query that finds nothing, the message says the start")
    func shortened() async throws {
        try await withPage("") { page, _ in
            // A picture of two units at the end must not be cut in two.
            try await paste("'q'.repeat(79) + '😀' + 'z'.repeat(3000)", page)
            let start = String(repeating: "q", count: 79) + "😀…”."
            try await page.waitUntil("\(status).startsWith('Nothing found for “\(start)')")
        }
    }

    @Test("where filters leave nothing, the message names them, and a button clears them")
    func filtersLeaveNothing() async throws {
        try await withPage("") { page, _ in
            try await choose("5xx", in: "class", page)
            try await choose("not-retryable", in: "retry", page)
            try await page.waitUntil(
                "\(status).startsWith('Filtered by: 5xx, No retry. Clear filters')")
            try await page.type(text: "429")
            try await page.waitUntil(
                "\(status).startsWith('Nothing found for “429”. Filtered by: 5xx, No retry. Clear filters · See')"
            )
            try await page.evaluate("document.querySelector('.search-status button').click()")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('429')")
            let isInField = "document.activeElement.getAttribute('role') === 'combobox'"
            #expect(try await page.evaluate(isInField) == true)

            try await choose("5xx", in: "class", page)
            try await choose("not-retryable", in: "retry", page)
            try await page.waitUntil("\(options).length === 0")
            try await page.press(key: "Escape")
            try await page.waitUntil("!document.querySelector('dialog').open")
            try await focus(page)
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('429')")
            #expect(try await page.evaluate(values) == ",,")
        }
    }

    @Test("the address of the search page has the filters, and what it does not know goes")
    func filtersInAddress() async throws {
        try await withPage("search/?q=order&kind=article&class=6xx") { page, _ in
            #expect(try await page.evaluate(values) == ",article,")
            #expect(try await page.evaluate("location.search") == "?q=order&kind=article")
            try await page.waitUntil("\(options).length")
            try await choose("not-retryable", in: "retry", page)
            try await choose("", in: "kind", page)
            try await page.waitUntil("location.search === '?q=order&retry=not-retryable'")
            let german = "document.querySelector('.languages a[lang=de]').search"
            #expect(try await page.evaluate(german) == "?q=order&retry=not-retryable")
            try await page.evaluate("document.querySelector('[role=combobox]').select()")
            try await page.press(key: "Backspace")
            try await page.waitUntil("location.search === '?retry=not-retryable'")
            try await page.command("Page.reload")
            try await page.waitUntil("\(status).startsWith('Filtered by: No retry.')")
        }
    }

    @Test("a page does not scroll below the dialog, and keeps the room of its scroll bar")
    func noScrolling() async throws {
        try await withPage("reference/theme/") { page, _ in
            let wheel: JSONValue = [
                "type": "mouseWheel", "x": 640, "y": 780, "deltaX": 0, "deltaY": 200,
            ]
            try await page.command("Input.dispatchMouseEvent", wheel)
            try await page.press(key: "PageDown")
            try await page.evaluate("new Promise(resolve => setTimeout(resolve, 200))")
            #expect(try await page.evaluate("scrollY") == 0)
            // The browser of the tests shows no scroll bar that takes room.
            let gutter = "getComputedStyle(document.documentElement).scrollbarGutter"
            #expect(try await page.evaluate(gutter) == "stable")
            try await page.press(key: "Escape")
            try await page.command("Input.dispatchMouseEvent", wheel)
            try await page.waitUntil("scrollY > 0")
        }
    }
}
