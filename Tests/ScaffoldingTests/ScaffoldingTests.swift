import Diagnostics
import ErrorCatalog
import Scaffolding
import Testing

/// What `docs new` makes, as values.
struct ScaffoldingTests {
    /// The catalog in a file, and what is wrong with it.
    private func decoded(_ file: ScaffoldedFile) -> (ErrorCatalog, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
        let catalog = decodeCatalog([source], diagnostics: &diagnostics)
        return (catalog, diagnostics)
    }

    private func entry(_ code: String, status: Int = 400, title: String? = nil) -> CatalogEntry? {
        decoded(scaffoldCode(code, status: status, title: title)).0[code]
    }

    @Test("a code of each registered status is a catalog without findings", arguments: 400...511)
    func statuses(status: Int) throws {
        guard registeredReasonPhrase(of: status) != nil else { return }
        var (catalog, diagnostics) = decoded(scaffoldCode("some_code", status: status, title: nil))
        // That proxies take the place of the body is true whatever the file says.
        diagnostics.removeAll { $0.code == .replacedBody }
        #expect(diagnostics.isEmpty, "\(textReport(diagnostics, colour: false))")
        let entry = try #require(catalog["some_code"])
        #expect(entry.statusCode == status)
        #expect(entry.retry != nil)
        #expect(entry.actor != nil)
    }

    @Test("what the status implies")
    func implied() {
        #expect(entry("x_1", status: 401)?.headers.first?.name.value == "WWW-Authenticate")
        #expect(entry("x_1", status: 401)?.headers.first?.example?.value == "Bearer realm=\"api\"")
        #expect(entry("x_1", status: 405)?.headers.first?.name.value == "Allow")
        #expect(entry("x_1", status: 429)?.headers.first?.name.value == "Retry-After")
        #expect(entry("x_1", status: 404)?.headers.isEmpty == true)
        #expect(entry("x_1", status: 503)?.retry?.policy == .afterDelay)
        #expect(entry("x_1", status: 500)?.retry?.policy == .limited)
        #expect(entry("x_1", status: 401)?.retry?.policy == .afterChange)
        #expect(entry("x_1", status: 400)?.retry?.policy == .never)
        #expect(entry("x_1", status: 504)?.actor == .operator)
    }

    @Test(
        "codes and titles of any kind come back as they are",
        arguments: [
            "card_declined", "0042", "no", "E-1042", "orders/not found", "a: b # c", "\"q\" \\ '",
            "注文", "<&>", "{{x}}", "*a*", "1e3", "con",
        ])
    func anyCode(code: String) throws {
        let file = scaffoldCode(code, status: 400, title: code)
        let (catalog, diagnostics) = decoded(file)
        #expect(diagnostics.isEmpty, "\(textReport(diagnostics, colour: false))")
        let entry = try #require(catalog[code])
        #expect(entry.title.value == code)
        #expect(file.path == "content/catalog/\(codeSlug(code)).yaml")
    }

    @Test("titles from codes")
    func titles() {
        #expect(entry("card_declined")?.title.value == "Card declined")
        #expect(entry("cardDeclined")?.title.value == "Card declined")
        #expect(entry("E-1042")?.title.value == "E 1042")
        #expect(entry("___")?.title.value == "___")
    }

    @Test("paths of pages")
    func pages() {
        #expect(scaffoldPage("guides/retries", title: nil)?.path == "content/guides/retries.md")
        let whole = "content/guides/retries.md"
        #expect(scaffoldPage(whole, title: nil)?.path == whole)
        #expect(scaffoldPage("./about", title: nil)?.path == "content/about.md")
        let bad = [
            "", "/", " ", "a /b", "../x", "a//b", ".hidden", "_parts/x", "a/../../b", "/etc/passwd",
            "a\nb",
        ]
        for path in bad { #expect(scaffoldPage(path, title: nil) == nil, "\(path)") }
        let page = scaffoldPage("guides/on-call", title: nil)
        #expect(page?.text.contains("title: \"On call\"") == true)
        let quoted = scaffoldPage("x", title: "A \"b\"\n")
        #expect(quoted?.text.contains(#"title: "A \"b\"""#) == true)
    }
}
