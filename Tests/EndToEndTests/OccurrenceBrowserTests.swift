import Foundation
import TestSupport
import Testing

/// Links that bring the values of one occurrence, in a real browser.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct OccurrenceBrowserTests {
    private let project = """
        errors:
          - code: quota
            aliases: [old_quota]
            status: 429
            title: Quota
            summary: Used up.
            message: "Quota of {limit} for {who} at {at}, {share} of {__proto__}, see {url}: {open}"
            parameters:
              - { name: limit, type: integer }
              - { name: who }
              - { name: at, type: date-time }
              - { name: share, type: number }
              - { name: __proto__ }
              - { name: url, type: uri }
              - { name: open, type: boolean }
            causes: [{ cause: A loop. }]
        """

    private func withPage(_ test: (BrowserPage, String) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try folder.write(project, to: "content/catalog.yaml")
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//))
        let page = try await SharedBrowser.newPage()
        try await test(page, String(address.0))
        #expect(await page.consoleErrors == [])
        #expect(await page.dialogs == [])
        let queries = await page.requestedURLs.filter {
            $0.contains("limit=") || $0.contains("onerror")
        }
        #expect(queries.allSatisfy { $0.contains("#") }, "no server sees a value")
        await page.close()
    }

    /// The message at the top, as it is read.
    private let shown = "document.querySelector('.occurrence .message').textContent"
    private let isSeen = "document.querySelector('.occurrence').checkVisibility()"
    private let announced = "document.querySelector('[data-announcement]').textContent"
    private let template =
        "Quota of {limit} for {who} at {at}, {share} of {__proto__}, see {url}: {open}"

    @Test("values are filled in, marked, and told to screen readers; others are left alone")
    func values() async throws {
        try await withPage { page, address in
            let link = address + "errors/quota/#?limit=10000&who=A%20%26+B&at=2026-12-01T00:00:00Z"
            try await page.navigate(
                to: link + "&share=-1.5e3&url=https://example.com/?a=b&open=true&limit=7&none=x")
            try await page.waitUntil(
                "\(shown) === 'Quota of 10000 for A & B at 2026-12-01T00:00:00Z, -1.5e3 of "
                    + "{__proto__}, see https://example.com/?a=b: true'")
            #expect(try await page.evaluate(isSeen) == true)
            #expect(
                try await page.evaluate(
                    "document.querySelector('#message ~ .message').textContent === \(shown)")
                    == true)
            let marked = "[...document.querySelectorAll('.occurrence .is-filled')].length"
            #expect(try await page.evaluate(marked) == 6)
            try await page.waitUntil(
                "\(announced) === 'Filled in from your link: limit, who, at, share, url, open'")
            #expect(try await page.evaluate("scrollY") == 0)
        }
    }

    @Test("a section is still scrolled to, and a walk within the page keeps the values")
    func sections() async throws {
        try await withPage { page, address in
            try await page.setViewport(width: 500, height: 300)
            try await page.navigate(to: address + "errors/old_quota/#causes?limit=5")
            try await page.waitUntil("location.pathname === '/errors/quota/'")
            let top = "document.querySelector('#causes').getBoundingClientRect().top"
            try await page.waitUntil("\(top) >= 0 && \(top) < 200 && scrollY > 50")
            try await page.waitUntil("\(shown).startsWith('Quota of 5 for {who}')")
            try await page.navigate(to: address + "errors/quota/#message")
            try await page.waitUntil("location.hash === '#message'")
            #expect(try await page.evaluate("\(shown).startsWith('Quota of 5 for')") == true)
            try await page.navigate(to: address + "errors/quota/#?limit=6")
            try await page.waitUntil("\(shown).startsWith('Quota of 6 for')")
        }
    }

    @Test(
        "hostile arguments change nothing but text",
        arguments: [
            "?who=<img src=x onerror=alert(1)>", "?who=%3Cscript%3Ealert(1)%3C/script%3E",
            "?who=javascript:alert(1)&url=javascript:alert(1)",
            "?__proto__=polluted&constructor=x&toString=y", "?who=%E0%A4%A", "?who=%&limit=%zz",
            "?limit=1e999&share=NaN&at=yesterday&open=TRUE&url=x", "?&&==&=x&limit",
            "?who=%00%01%E2%80%AE%0A", "<img src=x onerror=alert(1)>?who=a",
        ])
    func hostile(_ fragment: String) async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/quota/")
            let before = try await page.evaluate("document.querySelectorAll('*').length")
            try await page.evaluate("location.hash = \(literal(fragment))")
            try await page.waitUntil("\(announced) !== ''")
            let after = try await page.evaluate("document.querySelectorAll('*').length")
            #expect(before == after, "no element was made")
            #expect(try await page.evaluate("({}).polluted ?? null") == nil)
            let text = try await page.evaluate(shown).string ?? ""
            #expect(text.hasPrefix("Quota of {limit} for "), "\(text)")
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
            for hole in ["{at}", "{share}", "{open}"] { #expect(text.contains(hole), "\(text)") }
        }
    }

    @Test("long values are cut, and too much at once is not read at all")
    func long() async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/quota/")
            try await page.evaluate("location.hash = '?who=' + '👩🏽'.repeat(150)")
            try await page.waitUntil("\(shown).includes('…')")
            let letters = "[...document.querySelector('.is-filled').textContent].length"
            #expect(try await page.evaluate(letters) == 201)
            try await page.evaluate("location.hash = '?limit=5&who=' + 'x'.repeat(100000)")
            try await page.waitUntil("\(shown) === \(literal(template))")
            #expect(try await page.evaluate(isSeen) == false)
            let overflow = "document.documentElement.scrollWidth - innerWidth"
            #expect(try await page.evaluate(overflow).integer ?? 1 <= 0)
        }
    }

    @Test("without script, the template stays and nothing claims to be from a link")
    func withoutScript() async throws {
        try await withPage { page, address in
            try await page.setJavaScriptEnabled(false)
            try await page.navigate(to: address + "errors/quota/#?limit=5")
            #expect(try await page.evaluate(isSeen) == false)
            let message = "document.querySelector('#message ~ .message').textContent"
            #expect(try await page.evaluate(message) == .string(template))
        }
    }

    @Test("what is filled in moves nothing on the page")
    func stillness() async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/quota/#?limit=5&who=a")
            try await page.waitUntil("\(shown).startsWith('Quota of 5 for a at')")
            let shift = try await page.evaluate(
                """
                new Promise((done) => new PerformanceObserver((list) => done(
                    list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
                    .observe({ type: 'layout-shift', buffered: true })
                    || setTimeout(() => done(0), 500))
                """)
            // Less than can be seen: a busy browser may paint once before it has read all.
            #expect(try #require(shift.number) < 0.001)
        }
    }
}

/// A text as a literal of JavaScript.
private func literal(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "''"
}
