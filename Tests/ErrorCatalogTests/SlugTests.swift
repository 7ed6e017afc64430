import Diagnostics
import ErrorCatalog
import Testing

struct SlugTests {
    @Test(arguments: [
        ("429", "429"), ("rate_limit_exceeded", "rate_limit_exceeded"), ("NG0203", "ng0203"),
        ("executor:1044", "executor-1044"), ("E-1042", "e-1042"), ("22P02", "22p02"),
        ("a/b", "a-b"), ("..", "code-zslccab1"), (".hidden", "hidden"), ("end.", "end"),
        ("con", "code-con"), ("NUL.txt", "code-nul.txt"), ("index", "code-index"),
        ("ünï", "-n-"), ("a b%", "a-b-"), ("com1", "code-com1"), ("日本", "code-sb4730y9"),
    ])
    func slug(code: String, expected: String) {
        #expect(codeSlug(code) == expected)
    }

    @Test("a long code has a short slug that tells it from its neighbours")
    func long() {
        let long = String(repeating: "abcdefghij", count: 30)
        let slugs = [codeSlug(long), codeSlug(long + "x")]
        #expect(slugs[0] != slugs[1])
        #expect(slugs.allSatisfy { $0.utf8.count <= 100 && $0.hasPrefix("abcdefghij") })
    }

    private func slugs(_ lines: [String], published: [String: String] = [:]) -> [String] {
        let entries = lines.map { line in
            let parts = line.split(separator: " ").map(String.init)
            let slug = parts.count > 1 ? ", slug: \(parts[1])" : ""
            return "  - { code: \"\(parts[0])\", status: 400, title: T, summary: S\(slug) }\n"
        }
        let text = "errors:\n" + entries.joined()
        let file = SourceFile(path: "content/catalog.yaml", bytes: Array(text.utf8))
        var diagnostics: [Diagnostic] = []
        let catalog = decodeCatalog(
            [file], publishedSlugs: published, diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty)
        return catalog.entries.map(\.slug)
    }

    @Test("codes that a URL can't tell apart get pages of their own")
    func clashes() {
        let slugs = slugs(["A-1", "a-1", "A_1", "a.1", "A.1", "a:1", "A:1"])
        #expect(Set(slugs).count == slugs.count)
        #expect(slugs[1] == "a-1", "a code that is its own slug keeps it")
        #expect(slugs[0].hasPrefix("a-1-"))
    }

    @Test("a slug depends on no other entry than one that is in its way")
    func stable() {
        #expect(slugs(["A-1", "B"]) == Array(slugs(["A-1", "B", "C"]).prefix(2)))
        #expect(slugs(["x", "Not_Found", "NOT_FOUND"])[2] == slugs(["Not_Found", "NOT_FOUND"])[1])
    }

    @Test("a published page stays where it is, whatever comes later")
    func published() {
        #expect(slugs(["A-1"]) == ["a-1"])
        #expect(slugs(["a-1", "A-1"], published: ["A-1": "a-1"])[1] == "a-1")
        #expect(slugs(["B old", "A-1"], published: ["A-1": "old"]) == ["old", "a-1"])
    }
}
