extension Language {
    static let css = Language("css", "CSS", aliases: ["scss"], .code(CodeGrammar(cssRules)))

    private static let cssRules = CodeRules(
        words: [WordList(.constant, "auto inherit initial none revert unset")],
        rules: [
            .blockComment(BlockComment("/*", "*/")), .string(StringForm("\"", escapes: .raw)),
            .string(StringForm("'", escapes: .raw)), .sigil(Sigil("@", .keyword)),
            .sigil(Sigil(".", .type)),
            .sigil(Sigil("#", .constant)),
        ],
        nameBytes: "-", keyLeads: "{;")
}
