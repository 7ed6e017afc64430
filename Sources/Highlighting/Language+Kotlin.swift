extension Language {
    static let kotlin = Language(
        "kotlin", "Kotlin", aliases: ["kt", "kts"], .code(CodeGrammar(kotlinRules)))

    private static let kotlinRules = CodeRules(
        words: [
            WordList(.keyword, "fun", next: .function),
            WordList(.keyword, "class interface object typealias", next: .type),
            WordList(
                .keyword,
                """
                abstract as break catch const constructor continue do else for if in is package return throw try \
                val var when while
                """),
            WordList(
                .keyword,
                "actual annotation by companion crossinline data enum expect external final finally get import infix init inline inner internal lateinit noinline open operator out override private protected public reified sealed set suspend tailrec value vararg where",
                isContextual: true),
            WordList(.constant, "true false null"), WordList(.variable, "this super it"),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/", nests: true)),
            .string(kotlinString("\"\"\"", escapes: .none, spansLines: true)),
            .string(kotlinString("\"", escapes: .backslash, spansLines: false)),
            .string(StringForm("'")), .string(StringForm("`", kind: .plain, escapes: .none)),
            .sigil(Sigil("@", .meta, isDotted: true)),
        ],
        capitals: .types, hasConstants: true)

    private static func kotlinString(
        _ quotes: Literal, escapes: StringForm.Escapes, spansLines: Bool
    ) -> StringForm {
        StringForm(
            quotes, escapes: escapes, spansLines: spansLines,
            interpolation: StringForm.Interpolation("${"), sigil: UInt8(ascii: "$"))
    }
}
