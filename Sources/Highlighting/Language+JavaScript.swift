extension Language {
    static let javascript = Language(
        "javascript", "JavaScript", aliases: ["js", "mjs", "cjs", "node"],
        .code(CodeGrammar(javascriptRules)))
    static let jsx = Language("jsx", "JSX", .code(CodeGrammar(javascriptRules)))
    static let typescript = Language(
        "typescript", "TypeScript", aliases: ["ts", "mts", "cts"],
        .code(CodeGrammar(typescriptRules)))
    static let tsx = Language("tsx", "TSX", .code(CodeGrammar(typescriptRules)))

    private static let javascriptRules = CodeRules(
        words: [
            WordList(.keyword, "function", next: .function),
            WordList(.keyword, "class extends new instanceof", next: .type),
            WordList(
                .keyword,
                """
                await break case catch const continue debugger default delete do else export \
                finally for if import in let return switch throw try typeof var void while with \
                yield
                """),
            WordList(
                .keyword, "async from get of set static using",
                isContextual: true),
            WordList(.constant, "true false null undefined NaN Infinity"),
            WordList(.variable, "this super arguments globalThis"),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/")),
            .string(StringForm("\"", escapes: .backslashAndLineEnd)),
            .string(StringForm("'", escapes: .backslashAndLineEnd)),
            .string(
                StringForm("`", spansLines: true, interpolation: StringForm.Interpolation("${"))),
            .sigil(Sigil("@", .meta, isDotted: true)), .regularExpression,
        ],
        nameBytes: "$", capitals: .types, hasConstants: true, keyLeads: "{,(")

    private static let typescriptRules: CodeRules = {
        var rules = javascriptRules
        rules.words += [
            WordList(.keyword, "enum implements interface", next: .type),
            WordList(.keyword, "namespace type", next: .type, isContextual: true),
            WordList(
                .keyword,
                """
                private protected public
                """),
            WordList(
                .keyword,
                "abstract as asserts declare infer is keyof module override readonly satisfies unique",
                isContextual: true),
            WordList(.type, "any bigint boolean never number object string symbol unknown"),
        ]
        return rules
    }()
}
