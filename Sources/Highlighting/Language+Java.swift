extension Language {
    static let java = Language("java", "Java", .code(CodeGrammar(javaRules)))

    private static let javaRules = CodeRules(
        words: [
            WordList(.keyword, "class enum extends implements interface new", next: .type),
            WordList(.keyword, "record", next: .type, isContextual: true),
            WordList(
                .keyword,
                """
                abstract assert break case catch const continue default do else final finally \
                for goto if import instanceof native package private protected public return \
                static strictfp switch synchronized throw throws transient try var volatile \
                while
                """),
            WordList(
                .keyword, "permits sealed yield",
                isContextual: true),
            WordList(.constant, "true false null"), WordList(.variable, "this super"),
            WordList(.type, "boolean byte char double float int long short void"),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/")),
            .string(StringForm("\"\"\"", spansLines: true)), .string(StringForm("\"")),
            .string(StringForm("'")), .sigil(Sigil("@", .meta, isDotted: true)),
        ],
        nameBytes: "$", capitals: .types, hasConstants: true)
}
