import Foundation
import TestSupport
import Testing

/// The brand of a site in a real browser: both schemes by switch and by system, one logo at a time.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct BrandBrowserTests {
    private func withPage(_ test: (BrowserPage, String) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: Nothing here. }]\n",
            to: "content/catalog.yaml")
        try folder.write(
            """
            brand:
              accent: "#00704a"
              logo: { light: light.svg, dark: dark.svg, alt: Orders }
              fonts: { body: Georgia, code: "Courier, monospace" }
            """, to: "content/site.yaml")
        for name in ["light", "dark"] {
            try folder.write(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'/>",
                to: "content/\(name).svg")
        }
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = try #require(greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//))
        let page = try await SharedBrowser.newPage()
        try await test(page, String(address.0))
        #expect(await page.consoleErrors == [])
        await page.close()
    }

    private let logo = """
        [...document.querySelectorAll('.brand img')].filter((e) => e.checkVisibility())
            .map((e) => e.className).join()
        """
    private let link =
        "getComputedStyle(document.querySelector('.navigation [aria-current]')).color"

    @Test("the switch wins over the system, in colours and logo, and only one logo is loaded")
    func schemes() async throws {
        try await withPage { page, address in
            try await page.setColorScheme("light")
            try await page.navigate(to: address)
            #expect(try await page.evaluate(link) == "rgb(0, 112, 74)")
            #expect(try await page.evaluate(logo) == "logo-light")
            #expect(await !page.requestedURLs.contains { $0.contains("dark.svg") })
            try await page.evaluate("document.querySelector('[data-theme-choice=dark]').click()")
            #expect(try await page.evaluate(logo) == "logo-dark")
            // Colours change in a moment, not at once.
            try await page.waitUntil("\(link) === 'rgb(107, 195, 152)'")
            try await page.navigate(to: address + "errors/404/")
            #expect(try await page.evaluate(logo) == "logo-dark")
            try await page.evaluate("document.querySelector('[data-theme-choice=system]').click()")
            #expect(try await page.evaluate(logo) == "logo-light")
            try await page.setColorScheme("dark")
            #expect(try await page.evaluate(logo) == "logo-dark")
            try await page.evaluate("document.querySelector('[data-theme-choice=light]').click()")
            #expect(try await page.evaluate(logo) == "logo-light")
        }
    }

    @Test("fonts of the settings go before those of the theme, and print is light")
    func fontsAndPrint() async throws {
        try await withPage { page, address in
            try await page.setColorScheme("dark")
            try await page.navigate(to: address)
            let font = "getComputedStyle(document.body).fontFamily"
            let family = try await page.evaluate(font).string ?? ""
            #expect(family.hasPrefix("Georgia, "))
            #expect(family.hasSuffix("sans-serif"))
            let background = "getComputedStyle(document.body).backgroundColor"
            #expect(try await page.evaluate(background) == "rgb(14, 18, 23)")
            try await page.command("Emulation.setEmulatedMedia", ["media": "print"])
            #expect(try await page.evaluate(background) == "rgb(255, 255, 255)")
            #expect(try await page.evaluate(logo) == "")
        }
    }
}
