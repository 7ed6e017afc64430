extension Language {
    static let rust = Language("rust", "Rust", aliases: ["rs"], .code(CodeGrammar(rustRules)))

    private static let rustRules = CodeRules(
        words: [
            WordList(.keyword, "fn", next: .function),
            WordList(.keyword, "enum struct trait type union", next: .type),
            WordList(
                .keyword,
                """
                as async await break const continue crate dyn else extern for if impl in let loop \
                match mod move mut pub ref return static super unsafe use where while yield
                """),
            WordList(.constant, "true false"), WordList(.variable, "self"),
            WordList(
                .type,
                """
                Self bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
                """),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/", nests: true)),
            .string(StringForm("\"", spansLines: true)),
            .string(StringForm("\"", spansLines: true, prefix: "b")),
            .string(StringForm("\"", spansLines: true, prefix: "c")),
            .string(
                StringForm("\"", escapes: .none, spansLines: true, prefix: "r", growth: .hashes)),
            .string(
                StringForm("\"", escapes: .none, spansLines: true, prefix: "br", growth: .hashes)),
            .string(StringForm("#[", "]", kind: .meta, escapes: .none)),
            .string(StringForm("#![", "]", kind: .meta, escapes: .none)),
            .characterOrLifetime,
        ],
        capitals: .types, hasConstants: true, hasMacros: true)
}
