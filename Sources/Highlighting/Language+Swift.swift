extension Language {
    static let swift = Language("swift", "Swift", .code(CodeGrammar(swiftRules)))

    private static let swiftRules = CodeRules(
        words: [
            WordList(.keyword, "func macro", next: .function),
            WordList(
                .keyword, "actor class enum extension protocol struct typealias associatedtype",
                next: .type),
            WordList(
                .keyword,
                """
                as async await break case catch continue default defer deinit do else \
                fallthrough fileprivate for guard if import in init inout internal is isolated \
                let nonisolated operator precedencegroup private public repeat rethrows return \
                static subscript switch throw throws try var where while
                """),
            WordList(
                .keyword,
                """
                any borrowing consuming convenience didSet dynamic final get indirect infix \
                lazy mutating nonmutating open optional override package postfix prefix \
                required sending set some unowned weak willSet yield
                """,
                isContextual: true),
            WordList(.constant, "true false nil"),
            WordList(.variable, "self super"), WordList(.type, "Self Any"),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/", nests: true)),
            .string(swiftString("\"\"\"", spansLines: true, growth: .fixed)),
            .string(swiftString("\"", spansLines: false, growth: .fixed)),
            .string(swiftString("\"\"\"", spansLines: true, growth: .hashes)),
            .string(swiftString("\"", spansLines: false, growth: .hashes)),
            .string(StringForm("`", kind: .plain, escapes: .none)),
            .sigil(Sigil("#", .meta)), .sigil(Sigil("@", .meta)),
        ],
        capitals: .types, keyLeads: "(,")

    private static func swiftString(
        _ quotes: Literal, spansLines: Bool, growth: StringForm.Growth
    ) -> StringForm {
        StringForm(
            quotes, spansLines: spansLines, growth: growth,
            interpolation: StringForm.Interpolation("\\("))
    }
}
