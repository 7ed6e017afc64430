import TestSupport
import Testing

/// The shipped site for readers with settings of their own: zoom, larger text, wider spacing, less
/// motion, forced colours.
@Suite(.enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)))
struct ReaderSettingsBrowserTests {
    @Test("at 400 % zoom, no part of the page stays over the rest")
    func zoom() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.setViewport(width: 320, height: 200, scale: 4)
        try await page.navigate(to: site.address + "errors/429/")
        let staying = """
            [...document.querySelectorAll('body *')].filter((e) =>
              e.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(e).position))
              .map((e) => e.className)
            """
        #expect(try await page.problems(staying) == [])
        try await page.setViewport(width: 1280, height: 800)
        #expect(try await page.problems(staying) == ["site-header", "navigation", "outline"])
        await page.close()
    }

    @Test("the font size of the browser is the one that counts")
    func fontSize() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        let size = "parseFloat(getComputedStyle(document.body).fontSize)"
        try await page.navigate(to: site.address)
        let usual = try await page.evaluate(size).number ?? .nan
        try await page.command("Page.setFontSizes", ["fontSizes": ["standard": 32]])
        #expect(try await page.evaluate(size).number == usual * 2)
        await page.close()
    }

    @Test("nothing moves for those who asked for less motion")
    func motion() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.navigate(to: site.address + "errors/429/")
        let moving = """
            [...document.querySelectorAll('*')].flatMap((e) => {
              const style = getComputedStyle(e);
              const isMoving = [style.transitionDuration, style.animationDuration]
                .some((durations) => durations.split(',').some((text) => parseFloat(text) > 0));
              return isMoving || style.scrollBehavior === 'smooth' ? [e.localName] : [];
            })
            """
        try await page.evaluate("document.querySelector('dialog').showModal()")
        #expect(try await page.problems(moving) != [])
        try await page.setMedia(["prefers-reduced-motion": "reduce"])
        #expect(try await page.problems(moving) == [])
        await page.close()
    }

    @Test("with forced colours, what is chosen and what has the focus is still told apart")
    func forcedColours() async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        // A page that still glides to the focus has it out of sight.
        try await page.setMedia([
            "forced-colors": "active", "prefers-color-scheme": "dark",
            "prefers-reduced-motion": "reduce",
        ])
        try await page.navigate(to: site.address + "errors/429/")
        let walk = try await KeyboardWalk(page)
        #expect(walk.problems == [])
        // Backgrounds are gone, so a line has to tell the chosen one from its neighbours.
        let alike = """
            [['.theme-switch [aria-pressed=true]', '.theme-switch [aria-pressed=false]'],
              ['.navigation a[aria-current]', '.navigation a:not([aria-current])'],
              ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]']]
              .filter((pair) => {
                const [chosen, other] = pair.map((selector) => {
                  const style = getComputedStyle(document.querySelector(selector));
                  return [style.outlineStyle, style.outlineColor, style.borderBottomColor].join();
                });
                return chosen === other;
              }).map(([selector]) => selector)
            """
        #expect(try await page.problems(alike) == [])
        await page.close()
    }
}
