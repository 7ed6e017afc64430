import TestSupport

/// One Chromium for all browser tests; it ends with the test process.
enum SharedBrowser {
    static let isPresent = Browser.executable() != nil
    /// Why browser tests are skipped where they are.
    static let reason = "Chromium is not installed (Debian: apt-get install chromium)"

    private static let launch = Task { try await Browser.launch() }

    /// A new page with storage of its own, which has the keyboard whatever other pages do.
    static func newPage() async throws -> BrowserPage {
        let page = try await launch.value.newPage()
        try await page.command("Emulation.setFocusEmulationEnabled", ["enabled": true])
        return page
    }
}
