import Foundation
import TestSupport
import Testing

/// Tabs of requests and the tools of a code's page, in a real browser.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct PageToolsBrowserTests {
    private let project = """
        statuses:
          - code: 404
            reason: Not Found
            description: Nothing here.
            causes:
              - { cause: A typing error., fixes: ['Run `curl -I https://api.example.com/x`.'] }
            example:
              request: { method: GET, path: /v1/x, headers: { Host: api.example.com } }
          - code: 410
            reason: Gone
            description: It was here.
            example:
              request: { method: GET, path: /v1/y, headers: { Host: api.example.com } }
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
        let errors = await page.consoleErrors
        #expect(errors == [])
        await page.close()
    }

    /// Keeps what the page copies, and what its buttons say for a moment, where the test can read
    /// them.
    private let watch = """
        window.copied = [];
        window.labels = [];
        new MutationObserver((changes) => changes.forEach(({ target }) => {
          if (target.matches('button')) labels.push(target.textContent);
        })).observe(document.body, { childList: true, subtree: true });
        navigator.clipboard.writeText = async (text) => { copied.push(text); };
        navigator.clipboard.write = async ([item]) => {
          copied.push(await (await item.getType("text/plain")).text());
        };
        """

    @Test("the whole Markdown file, the command of a fix and the address are copied")
    func copies() async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/404/")
            _ = try await page.evaluate(watch + "true")
            let count = "labels.filter((label) => label === 'Copied').length"
            for (number, selector) in ["[data-copy-file]", ".remedy button[data-copy]"].enumerated()
            {
                _ = try await page.evaluate("document.querySelector('\(selector)').click(); true")
                try await page.waitUntil("\(count) === \(number + 1)")
            }
            let markdown = try await page.evaluate("copied[0]")
            let file = try await page.evaluate(
                "(async () => (await fetch('../../errors/404.md')).text())()")
            #expect(markdown == file)
            try await page.waitUntil("copied[0].includes('\\n# 404 Not Found\\n')")
            try await page.waitUntil("copied[1] === 'curl -I https://api.example.com/x'")
        }
    }

    @Test("a file that is not there is said to be not copied")
    func failure() async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/404/")
            _ = try await page.evaluate(
                watch + "window.fetch = async () => { throw new Error(); }; true")
            _ = try await page.evaluate(
                "document.querySelector('[data-copy-file]').click(); true")
            try await page.waitUntil("labels.includes('Not copied')")
        }
    }

    @Test("the language of a request stays chosen on the next page")
    func tabs() async throws {
        try await withPage { page, address in
            try await page.navigate(to: address + "errors/404/")
            let shown =
                "[...document.querySelectorAll('.tab')].filter((tab) => !tab.hidden)"
                + ".map((tab) => tab.querySelector('.tab-label').textContent).join()"
            try await page.waitUntil("\(shown) === 'HTTP'")
            _ = try await page.evaluate(
                "[...document.querySelectorAll('[role=tab]')]"
                    + ".find((tab) => tab.textContent === 'Go').click(); true")
            try await page.waitUntil("\(shown) === 'Go'")
            try await page.navigate(to: address + "errors/410/")
            try await page.waitUntil("\(shown) === 'Go'")
        }
    }

    @Test("without script all languages are there, and links in place of buttons")
    func withoutScript() async throws {
        try await withPage { page, address in
            try await page.setJavaScriptEnabled(false)
            try await page.navigate(to: address + "errors/404/")
            let labels =
                "[...document.querySelectorAll('.tab-label')].map((l) => l.innerText).join()"
            try await page.waitUntil("\(labels) === 'HTTP,curl,Python,JavaScript,Go,Swift'")
            let buttons =
                "[...document.querySelectorAll('main button')].filter((b) =>"
                + " b.checkVisibility({ visibilityProperty: true })).length"
            try await page.waitUntil("\(buttons) === 0")
            try await page.waitUntil(
                "document.querySelector('.page-tools a').getAttribute('href') === '../../errors/404.md'"
            )
        }
    }
}
