import Highlighting
import Testing

/// Names, aliases and classes.
struct LanguageTests {
    @Test(
        "aliases in any case",
        arguments: [
            "JSON": "json", "Problem": nil, "c#": "csharp", "CS": "csharp", "js": "javascript",
            "mjs": "javascript", "ts": "typescript", "py": "python", "bash": "shell", "sh": "shell",
            "zsh": "shell", "curl": "curl", "yml": "yaml", "kt": "kotlin", "rb": "ruby",
            "patch": "diff", "md": "markdown", "rs": "rust", "c++": "cpp", "TXT": "text",
            "plain": "text", "": nil, "é": nil, "svg": "svg",
        ] as [String: String?])
    func names(_ name: String, _ expected: String?) {
        #expect(Language.named(name)?.name == expected)
        #expect(Language.named(Substring(name))?.name == expected)
    }

    @Test("every language is found by its name, and no name is there twice")
    func unique() {
        let names = Language.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        for name in names { #expect(Language.named(name)?.name == name) }
        #expect(Language.named("csharp")?.title == "C#")
        #expect(Language.named("json")?.title == "JSON")
    }

    @Test("what is plain has no class, and the others have different ones")
    func classes() {
        let classes = TokenKind.allCases.compactMap { $0.cssClass.map(String.init(describing:)) }
        #expect(TokenKind.plain.cssClass == nil)
        #expect(Set(classes).count == TokenKind.allCases.count - 1)
        #expect(classes.allSatisfy { $0.hasPrefix("hl-") })
    }
}
