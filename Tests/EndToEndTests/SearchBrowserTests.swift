import TestSupport
import Testing

/// The search of the shipped site, under the policy that allows nothing but the site's own files.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct SearchBrowserTests {
    private func withDialog(
        _ path: String = "", _ test: (BrowserPage, ShippedSite) async throws -> Void
    ) async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: site.address + path)
        try await open(page)
        try await test(page, site)
        await page.close()
    }

    private func open(_ page: BrowserPage) async throws {
        try await page.press(key: "/")
        try await page.waitUntil("document.activeElement.getAttribute('role') === 'combobox'")
    }

    private let options = "[...document.querySelectorAll('dialog [role=option]')]"

    @Test("results can be narrowed by class, kind and retry, from the keyboard")
    func filters() async throws {
        try await withDialog { page, _ in
            try await page.type(text: "limit request")
            try await page.waitUntil("\(options).some(e => e.textContent.startsWith('5'))")
            for (place, value, wrong) in [
                (0, "4xx", "!/^4/.test(e.textContent)"),
                (2, "not-retryable", "e.textContent.startsWith('429')"),
            ] {
                try await page.evaluate(
                    """
                    (s => { s.value = '\(value)'; s.dispatchEvent(new Event('change')); })
                        (document.querySelectorAll('dialog select')[\(place)])
                    """)
                try await page.waitUntil("\(options).length && !\(options).some(e => \(wrong))")
            }
            let names = try await page.evaluate(
                "[...document.querySelectorAll('dialog select')].every(e => e.ariaLabel)")
            #expect(names == true)
            #expect(await page.consoleErrors == [])
        }
    }

    @Test("a result shows the section that fits and the words in its text, and leads there")
    func sections() async throws {
        try await withDialog { page, _ in
            try await page.type(text: "clock of the client")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('401')")
            let marks = try await page.evaluate(
                "[...\(options)[0].querySelectorAll('.result-summary mark')].map(e => e.textContent)"
            )
            #expect(marks.array?.contains("clock") == true)
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname + location.hash === '/errors/401/#causes'")
        }
    }

    @Test("what was searched for is offered again, in this browser alone, and can be forgotten")
    func recent() async throws {
        try await withDialog { page, site in
            try await page.type(text: "wrong content type")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('415')")
            try await page.press(key: "Enter")
            try await page.waitUntil("location.pathname.endsWith('/errors/415/')")
            try await page.navigate(to: site.address)
            try await open(page)
            try await page.waitUntil("\(options)[0]?.textContent.includes('wrong content type')")
            try await page.press(key: "ArrowDown")
            try await page.press(key: "Enter")
            try await page.waitUntil("document.activeElement.value === 'wrong content type'")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('415')")
            try await page.evaluate("document.activeElement.select()")
            try await page.press(key: "Backspace")
            try await page.waitUntil("document.querySelector('dialog .search-status button')")
            try await page.evaluate(
                "document.querySelector('dialog .search-status button').click()")
            try await page.waitUntil("\(options).length === 0")
            #expect(try await page.evaluate("localStorage.getItem('searches')") == "")
        }
    }

    @Test("nothing in a query or in the address becomes markup")
    func markup() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        for query in [
            "<img src=x onerror=document.title='bad'>", "\"><script>1</script> 429", "javascript:1",
        ] {
            let encoded = query.utf8.map {
                "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
            }
            try await page.navigate(to: site.address + "search/?q=" + encoded.joined())
            try await page.waitUntil(
                "document.querySelector('main .search-status').textContent !== ''")
            let found = try await page.evaluate(
                "document.querySelectorAll('main :is(img, script)').length + (document.title === 'bad')"
            )
            #expect(found == 0, "\(query)")
        }
        #expect(await page.consoleErrors == [])
        await page.close()
    }

    @Test("where nothing is found, the nearest names and the list of all codes are offered")
    func nothing() async throws {
        try await withDialog { page, _ in
            try await page.type(text: "tzzzz")
            try await page.waitUntil(
                "/nearest/.test(document.querySelector('dialog .search-status').innerText)")
            try await page.waitUntil("\(options)[0]?.textContent.startsWith('4')")
            let list = "document.querySelector('dialog .search-status a').pathname"
            #expect(try await page.evaluate(list) == "/errors/")
        }
    }

    @Test(
        "an index that can't be loaded is said, with the way to the list of all codes; it is tried again"
    )
    func missingIndex() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: site.address + "errors/429/")
        try await page.evaluate(
            """
            globalThis.RealWorker = Worker;
            globalThis.isBroken = true;
            globalThis.Worker = class extends RealWorker {
              postMessage(message) {
                const address = isBroken ? message.address + 'x' : message.address;
                super.postMessage({ ...message, address });
              }
            };
            """)
        try await open(page)
        try await page.type(text: "429")
        try await page.waitUntil("/cannot load/.test(document.querySelector('dialog').innerText)")
        let list = "document.querySelector('dialog .search-status a').checkVisibility()"
        #expect(try await page.evaluate(list) == true)
        try await page.evaluate("isBroken = false")
        try await page.type(text: " ")
        try await page.waitUntil("\(options)[0]?.textContent.startsWith('429')")
        await page.close()
    }

    @Test("German pages find German words, and English messages too")
    func german() async throws {
        try await withDialog("de/") { page, _ in
            for (query, code) in [
                ("zu viele anfragen", "429"), ("Token abgelaufen", "401"), ("rate limit", "429"),
            ] {
                try await page.evaluate("document.activeElement.select()")
                try await page.type(text: query)
                try await page.waitUntil("\(options)[0]?.textContent.startsWith('\(code)')")
                let link = "\(options)[0].pathname.startsWith('/de/errors/')"
                #expect(try await page.evaluate(link) == true)
            }
        }
    }
}
