extension Language {
    static let go = Language("go", "Go", aliases: ["golang"], .code(CodeGrammar(goRules)))

    private static let goRules = CodeRules(
        words: [
            WordList(.keyword, "type", next: .type),
            WordList(
                .keyword,
                """
                break case chan const continue default defer else fallthrough for func go goto if \
                import interface map package range return select struct switch var
                """),
            WordList(.constant, "true false nil iota"),
            WordList(
                .type,
                """
                any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 \
                int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr
                """),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/")),
            .string(StringForm("\"")), .string(StringForm("'")),
            .string(StringForm("`", escapes: .none, spansLines: true)),
        ])
}
