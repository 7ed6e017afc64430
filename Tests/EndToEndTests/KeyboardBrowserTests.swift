import TestSupport
import Testing

/// The shipped site without a mouse.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct KeyboardBrowserTests {
    private func withPage(
        _ path: String, width: Int = 1280, _ test: (BrowserPage) async throws -> Void
    ) async throws {
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.setViewport(width: width, height: 800)
        // A page that still glides to the focus has it out of sight.
        try await page.setMedia(["prefers-reduced-motion": "reduce"])
        try await page.navigate(to: site.address + path)
        try await test(page)
        #expect(await page.consoleErrors == [])
        await page.close()
    }

    @Test(
        "Tab comes to everything, in the order of the document, and shows where it is",
        arguments: [320, 768, 1280])
    func everything(_ width: Int) async throws {
        let site = try await ShippedSite()
        for path in site.kindsOfPages {
            try await withPage(path, width: width) { page in
                let walk = try await KeyboardWalk(page)
                #expect(walk.problems == [], "\(path)")
                #expect(walk.stops > 10, "\(path)")
            }
        }
    }

    @Test(
        "on the page of a code, the ways around come before the page, and the page before its end")
    func parts() async throws {
        try await withPage("errors/429/") { page in
            let walk = try await KeyboardWalk(page)
            #expect(
                walk.parts == [
                    "Skip to content", "header ", "nav Language", "header ", "nav Site",
                    "nav On this page", "nav Breadcrumb", "header ", "main ",
                    "nav Previous and next page", "footer ",
                ])
        }
    }

    @Test("the first stop is the link to the content, and the next one after it is there")
    func skipLink() async throws {
        try await withPage("errors/429/") { page in
            try await page.press(key: "Tab")
            let link = try await page.evaluate("document.activeElement.getAttribute('href')")
            #expect(link == "#content")
            try await page.press(key: "Enter")
            try await page.waitUntil("document.activeElement.id === 'content'")
            try await page.press(key: "Tab")
            let isInside = "!!document.activeElement.closest('main')"
            #expect(try await page.evaluate(isInside) == true)
        }
    }

    @Test("the search keeps the focus until Escape gives it back")
    func searchDialog() async throws {
        try await withPage("errors/429/") { page in
            let trigger = "document.querySelector('header [data-search-open]')"
            let dialog = "document.querySelector('dialog')"
            try await page.evaluate("\(trigger).focus()")
            try await page.press(key: "Enter")
            try await page.waitUntil("document.activeElement.role === 'combobox'")
            try await page.type(text: "gateway")
            let status = "\(dialog).querySelector('[role=status]').innerText"
            try await page.waitUntil("/\\d/.test(\(status))")
            try await page.press(key: "ArrowDown")
            try await page.press(key: "ArrowDown")
            let active = "document.activeElement.getAttribute('aria-activedescendant')"
            #expect(try await page.evaluate(active) == "result-1")
            let selected = "\(dialog).querySelector('[aria-selected=true]').id"
            #expect(try await page.evaluate(selected) == "result-1")
            try await page.press(key: "ArrowUp")
            #expect(try await page.evaluate(active) == "result-0")
            for _ in 1...6 {
                try await page.press(key: "Tab")
                let isInside =
                    "document.activeElement === document.body "
                    + "|| \(dialog).contains(document.activeElement)"
                #expect(try await page.evaluate(isInside) == true)
            }
            try await page.press(key: "Escape")
            try await page.waitUntil("!\(dialog).open && document.activeElement === \(trigger)")
        }
    }

    @Test("the close button of the search works by keyboard and gives the focus back")
    func closeButton() async throws {
        try await withPage("errors/429/", width: 320) { page in
            let trigger = "document.querySelector('header [data-search-open]')"
            try await page.evaluate("\(trigger).focus()")
            try await page.press(key: " ")
            try await page.waitUntil("document.activeElement.role === 'combobox'")
            let isClose = "document.activeElement.matches('[data-search-close]')"
            for _ in 1...5 where try await page.evaluate(isClose) != true {
                try await page.press(key: "Tab")
            }
            try await page.press(key: "Enter")
            try await page.waitUntil("document.activeElement === \(trigger)")
        }
    }

    @Test("tabs are one stop; arrows move between them, and Tab goes on into the panel")
    func tabs() async throws {
        try await withPage("errors/429/") { page in
            let tabs = "[...document.querySelector('[role=tablist]').children]"
            let chosen = "\(tabs).findIndex(e => e.ariaSelected === 'true')"
            let focused = "\(tabs).indexOf(document.activeElement)"
            try await page.evaluate("\(tabs)[\(chosen)].focus()")
            let count = try #require(try await page.evaluate("\(tabs).length").integer)
            #expect(count > 1)
            let keys = [
                ("Home", 0), ("ArrowRight", 1), ("End", count - 1), ("ArrowRight", 0),
                ("ArrowLeft", count - 1),
            ]
            for (key, place) in keys {
                try await page.press(key: key)
                #expect(try await page.evaluate(focused).integer == place, "\(key)")
                #expect(try await page.evaluate(chosen).integer == place, "\(key)")
            }
            try await page.press(key: "Tab")
            let panel = "document.activeElement.closest('[role=tabpanel]')?.ariaLabelledByElements"
            let owner = "\(tabs).indexOf((\(panel))?.[0])"
            #expect(try await page.evaluate(owner).integer == count - 1)
        }
    }

    @Test("menu and outline of a narrow page open by keyboard, and the next stop is in them")
    func panels() async throws {
        try await withPage("errors/429/", width: 320) { page in
            for (toggle, panel) in [("navigation", "Site"), ("outline", "On this page")] {
                try await page.evaluate(
                    "document.querySelector('.toggle-\(toggle) summary').focus()")
                try await page.press(key: "Enter")
                let isIn = "document.activeElement.closest('nav')?.ariaLabel === '\(panel)'"
                for _ in 1...2 where try await page.evaluate(isIn) != true {
                    try await page.press(key: "Tab")
                }
                #expect(try await page.evaluate(isIn) == true, "\(panel)")
            }
        }
    }

    @Test("code that is wider than its box scrolls by keyboard")
    func code() async throws {
        try await withPage("errors/429/", width: 320) { page in
            let wide = """
                [...document.querySelectorAll('main pre')].find(e =>
                    e.checkVisibility() && e.scrollWidth > e.clientWidth + 50)
                """
            try await page.evaluate("(\(wide)).focus()")
            #expect(try await page.evaluate("document.activeElement === \(wide)") == true)
            for _ in 1...3 { try await page.press(key: "ArrowRight") }
            try await page.waitUntil("document.activeElement.scrollLeft > 0")
        }
    }

    @Test("the colour theme is switched by keyboard and said aloud")
    func theme() async throws {
        try await withPage("errors/429/") { page in
            try await page.evaluate("document.querySelector('[data-theme-choice=dark]').focus()")
            try await page.press(key: "Enter")
            try await page.waitUntil("document.activeElement.ariaPressed === 'true'")
            let pressed =
                "document.querySelectorAll('[data-theme-choice][aria-pressed=true]').length"
            #expect(try await page.evaluate(pressed) == 1)
            try await page.waitUntil(
                "/dark/i.test(document.querySelector('[data-announcement]').innerText)")
        }
    }

    @Test("the key / can be turned off, for those whose words become keys; Ctrl K stays")
    func singleKey() async throws {
        try await withPage("errors/429/") { page in
            let isOpen = "document.querySelector('dialog').open"
            try await page.press(key: "/")
            try await page.waitUntil(isOpen)
            try await page.evaluate("document.querySelector('[data-key-switch]').focus()")
            try await page.press(key: " ")
            try await page.waitUntil("!document.querySelector('[data-key-switch]').checked")
            try await page.press(key: "Escape")
            try await page.waitUntil("!\(isOpen)")
            try await page.evaluate("globalThis.isOld = true")
            try await page.command("Page.reload")
            try await page.waitUntil("!globalThis.isOld && document.readyState === 'complete'")
            try await page.press(key: "/")
            #expect(try await page.evaluate(isOpen) == false)
            try await page.press(key: "k", modifiers: .control)
            try await page.waitUntil(isOpen)
        }
    }
}
