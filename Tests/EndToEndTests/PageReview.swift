import TestSupport

/// Looks at pages at one width as readers with different settings see them.
struct PageReview {
    /// How wide the window is, in CSS pixels; 320 is also 1280 at 400 % zoom.
    let width: Int
    /// The page of the browser that all pages of the site are opened in.
    let page: BrowserPage

    /// The least spacing that a page has to bear: WCAG 2.2, success criterion 1.4.12.
    private static let wideSpacing = """
        (() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
          document.adoptedStyleSheets = [sheet];
        })()
        """

    /// Paints nothing before all of a page is parsed.
    ///
    /// On a busy machine, a browser shows long pages in parts, and a table that has half of its
    /// rows has other columns. That is no fault of the page. What its styles, fonts, pictures and
    /// scripts move is still seen: scripts run after this.
    private static let paintedWhole = """
        {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('html { display: none }');
          document.adoptedStyleSheets = [sheet];
          const show = () => { document.adoptedStyleSheets = []; };
          document.addEventListener('readystatechange', show, { once: true });
        }
        """

    /// Opens a window, with axe-core if it is there.
    init(width: Int) async throws {
        self.width = width
        page = try await SharedBrowser.newPage()
        try await page.setViewport(width: width, height: 800)
        try await page.addScript(Self.paintedWhole)
        if let axe = QualityTools.axe { try await page.addScript(axe) }
    }

    /// Opens a page and says what is wrong with it.
    ///
    /// - Parameters:
    ///   - url: the address of the page.
    ///   - withBarriers: whether axe-core looks at the page, which takes most of the time.
    /// - Returns: a sentence for each problem.
    /// - Throws: what keeps the browser from opening it.
    func problems(at url: String, withBarriers: Bool) async throws -> [String] {
        try await page.setMedia(["prefers-color-scheme": "light"])
        var problems = try await shifts(at: url)
        let headings = try await page.evaluate(PageChecks.headings)
        if headings != "" { problems.append("headings: \(headings)") }
        for scheme in ["light", "dark"] {
            // Colours that are on their way to others have the contrast of neither.
            try await page.setMedia([
                "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce",
            ])
            problems += try await overflow(scheme)
            guard withBarriers, QualityTools.axe != nil else { continue }
            // The second scheme differs from the first in nothing but colours.
            let script = PageChecks.axe(onlyColours: scheme == "dark")
            problems += try await page.problems(script).map { "\(scheme), \($0)" }
        }
        return try await problems + problemsWithLargerText()
    }

    /// What moves whenever the page is opened; once, it may be the machine.
    private func shifts(at url: String) async throws -> [String] {
        var found: [String] = []
        for _ in 0..<4 {
            try await page.navigate(to: url)
            found = try await page.problems(PageChecks.layoutShift)
            if found.isEmpty { break }
        }
        return found
    }

    private func problemsWithLargerText() async throws -> [String] {
        var problems: [String] = []
        if width >= 1280 {
            try await setFontSize(32)
            problems += try await room("text of twice the size")
            try await setFontSize(16)
        }
        try await page.evaluate(Self.wideSpacing)
        return try await problems + room("wide spacing")
    }

    private func setFontSize(_ size: Double) async throws {
        let sizes: JSONValue = ["standard": .number(size)]
        try await page.command("Page.setFontSizes", ["fontSizes": sizes])
    }

    private func room(_ setting: String) async throws -> [String] {
        let cut = try await page.problems(PageChecks.cutText)
        return try await overflow(setting) + cut.map { "\(setting), cut off: \($0)" }
    }

    private func overflow(_ setting: String) async throws -> [String] {
        let pixels = try await page.evaluate(PageChecks.overflow).integer ?? .max
        return pixels > 0 ? ["\(setting), \(pixels) px too wide"] : []
    }
}
