import ErrorCatalog
import Testing

struct SlugTests {
    @Test(arguments: [
        ("429", "429"), ("rate_limit_exceeded", "rate_limit_exceeded"), ("NG0203", "ng0203"),
        ("executor:1044", "executor-1044"), ("E-1042", "e-1042"), ("22P02", "22p02"),
        ("a/b", "a-b"), ("..", "code"), (".hidden", "hidden"), ("end.", "end"), ("con", "code-con"),
        ("NUL.txt", "code-nul.txt"), ("index", "code-index"), ("ünï", "-n-"), ("a b%", "a-b-"),
        ("com1", "code-com1"),
    ])
    func slug(code: String, expected: String) {
        #expect(codeSlug(code) == expected)
    }
}
