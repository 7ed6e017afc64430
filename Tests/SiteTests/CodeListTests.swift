import Site
import Testing

/// Lists of some of the codes.
struct CodeListTests {
    private func links(in page: String) -> [String] {
        page.matches(of: /<th scope="row"><a href="([^"]*)">/).map { String($0.1) }
    }

    private func indexLinks(in page: String) -> [String] {
        page.matches(of: /<nav class="index"[^>]*>[^•]*?<\/nav>/).flatMap { index in
            index.output.matches(of: /<a href="([^"]*)"([^>]*)>(.*?)<\/a>/).map { link in
                let current = link.2.contains("aria-current") ? "* " : ""
                return "\(current)\(link.1) \(link.3.replacing(/<[^>]*>/, with: ""))"
            }
        }
    }

    @Test("a class, a group and a tag have a list of their codes, which the codes lead to")
    func kinds() {
        let (site, report) = buildSite([
            "content/catalog.yaml": """
            groups:
              - { id: limits, title: Limits, description: "About *limits*." }
            statuses:
              - { code: 404, reason: Not Found, description: Nothing here. }
              - { code: 503, reason: Service Unavailable, description: Down. }
            errors:
              - { code: b, status: 404, title: B, summary: B., group: limits, tags: [One Two] }
              - { code: a, status: 404, title: A, summary: A., tags: [One Two, three] }
            """
        ])
        #expect(report == "")
        let page = { (list: String) in site.text("errors/\(list)/index.html") }
        #expect(links(in: page("class/4xx")) == ["404", "b", "a"].map { "../../../errors/\($0)/" })
        #expect(links(in: page("class/5xx")) == ["../../../errors/503/"])
        #expect(page("class/4xx").contains("<h1>4xx Client errors</h1>"))
        #expect(page("class/4xx").contains("<p class=\"lead\">The server sees a mistake"))
        #expect(links(in: page("group/limits")) == ["../../../errors/b/"])
        #expect(page("group/limits").contains("<p class=\"lead\">About <em>limits</em>.</p>"))
        #expect(links(in: page("tag/three")) == ["../../../errors/a/"])
        #expect(page("tag/three").contains("<h1>Tag: three</h1>"))
        #expect(indexLinks(in: site.text("errors/index.html")).count == 2)
        let code = site.text("errors/b/index.html")
        #expect(code.contains("<a href=\"../../errors/group/limits/\">Limits</a>"))
        #expect(code.contains("<a class=\"tag\" href=\"../../errors/tag/"))
        #expect(
            site.text("errors/404/index.html").contains(
                "<a href=\"../../errors/class/4xx/\">Client error</a>"))
    }

    @Test("no page lists hundreds of error codes: letters and parts lead to them")
    func many() throws {
        let codes = (1...450).map { "  - { code: E\($0), status: 500, title: T, summary: S. }\n" }
        let (site, report) = buildSite([
            "content/catalog.yaml": """
            statuses:
              - { code: 500, reason: Internal Server Error, description: Broken. }
            errors:
              - { code: a_b, status: 500, title: T, summary: S. }
              - { code: _Ac, status: 500, title: T, summary: S. }
              - { code: 9x, status: 500, title: T, summary: S. }
            \(codes.joined())
            """
        ])
        #expect(report == "")
        let index = site.text("errors/index.html")
        #expect(links(in: index) == ["../errors/500/"])
        #expect(
            indexLinks(in: index) == [
                "../errors/a-z/0-9/ 0–9 1", "../errors/a-z/a/ A 2", "../errors/a-z/e/ E 450",
            ])
        let part = site.text("errors/a-z/e/2/index.html")
        let listed = links(in: part)
        #expect(listed.count == 200)
        #expect(listed.first == "../../../../errors/e201/")
        #expect(part.contains("<h1>Error codes: E (2/3)</h1>"))
        #expect(
            indexLinks(in: part).suffix(3) == [
                "../../../../errors/a-z/e/ 1: E1", "* ../../../../errors/a-z/e/2/ 2: E201",
                "../../../../errors/a-z/e/3/ 3: E401",
            ])
        #expect(part.contains("href=\"../../../../errors/a-z/e/3/\" rel=\"next\""))
        #expect(links(in: site.text("errors/a-z/a/index.html")).count == 2)
        for output in site.outputs where output.path.hasSuffix("index.html") {
            guard output.path.contains(/a-z|class|^index|^errors\/index/) else { continue }
            let page = site.text(output.path)
            #expect(links(in: page).count <= 201, "\(output.path)")
            #expect(page.utf8.count < 150_000, "\(output.path)")
        }
    }
}
