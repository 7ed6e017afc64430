import Testing

@testable import Site

struct OccurrenceTests {
    private func page(_ error: String, settings: String = "") -> String {
        let (site, _) = buildSite([
            "content/catalog.yaml":
                "errors:\n  - {code: e, status: 400, title: T, summary: S., \(error)}\n",
            "content/site.yaml": settings,
        ])
        return site.text("errors/e/index.html")
    }

    @Test("the message is in pieces that know the type of their parameter, braces and all")
    func pieces() {
        let page = page(
            """
            message: "{{x}} <b> {n} of {a.b}",
            parameters: [{name: n, type: integer, example: 1}, {name: a.b, example: "a b&c=ü#"}]
            """)
        let message = """
            <p class="message"><code>{x} &lt;b&gt; <var data-parameter="n" data-type="integer">\
            &#123;n&#125;</var> of <var data-parameter="a.b" data-type="string">&#123;a.b&#125;\
            </var></code></p>
            """
        #expect(page.components(of: message) == 2, "at the top, shown by script, and in its place")
        #expect(page.contains("<code>/errors/e/#?n=1&amp;a.b=a%20b%26c%3D%C3%BC%23</code>"))
    }

    @Test("a link needs parameters; those without an example get a word for one")
    func link() {
        let plain = page("message: Nothing to fill in")
        #expect(plain.contains("<p class=\"message\"><code>Nothing to fill in</code></p>"))
        #expect(!plain.contains("occurrence"))
        let based = page("message: \"{n}\"", settings: "baseURL: https://example.com/docs/")
        #expect(based.contains("<code>https://example.com/docs/errors/e/#?n=VALUE</code>"))
    }

    @Test("facts that are not there leave nothing behind")
    func empty() {
        let page = page("tags: []")
        for word in ["answer", "facts", "message", "occurrence"] {
            #expect(!page.contains("class=\"\(word)"), "\(word)")
        }
        let actor = self.page("actor: operator")
        #expect(actor.contains("class=\"answers\""))
        #expect(!actor.contains("answer-facts"))
        #expect(!actor.contains("id=\"retry\""))
        let verdict = self.page("retry: {policy: never}")
        #expect(verdict.contains("id=\"retry\""))
        #expect(!verdict.contains("answer-facts"))
        #expect(!verdict.contains("class=\"answer actor"))
    }

    @Test("the idempotency key says which key the next request needs")
    func key() {
        let again = page("retry: {policy: limited, idempotencyKey: Idempotency-Key}")
        #expect(again.contains("<dd>The same key as before: <code>Idempotency-Key</code></dd>"))
        let changed = page("retry: {policy: after-change, idempotencyKey: Idempotency-Key}")
        #expect(
            changed.contains(
                "<dd>A new key for the changed request: <code>Idempotency-Key</code></dd>"))
    }
}

extension String {
    /// How often a text is in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
