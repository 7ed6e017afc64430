extension Language {
    static let csharp = Language(
        "csharp", "C#", aliases: ["cs", "c#"], .code(CodeGrammar(csharpRules)))

    private static let csharpRules = CodeRules(
        words: [
            WordList(.keyword, "class enum interface new struct", next: .type),
            WordList(.keyword, "record", next: .type, isContextual: true),
            WordList(
                .keyword,
                """
                abstract as async await base break case catch checked const continue default \
                delegate do else event explicit extern finally fixed for foreach goto if \
                implicit in internal is lock namespace not operator or out override params \
                private protected public readonly ref required return sealed sizeof stackalloc \
                static switch this throw try typeof unchecked unsafe using virtual volatile \
                while
                """),
            WordList(
                .keyword,
                "add file from get global init partial remove set value when where with yield",
                isContextual: true),
            WordList(.constant, "true false null"),
            WordList(
                .type,
                """
                bool byte char decimal double dynamic float int long nint nuint object sbyte short \
                string uint ulong ushort var void
                """),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/")),
            .sigil(Sigil("#", .meta, startsLine: true)),
        ] + csharpStrings,
        capitals: .typesOrFunctions)

    private static let csharpStrings: [CodeRule] = {
        let braces = StringForm.Interpolation("{", isTextTwice: true)
        return [
            .string(
                StringForm(
                    "$\"\"\"", "\"\"\"", escapes: .none, spansLines: true, growth: .quotes,
                    interpolation: braces)),
            .string(
                StringForm(
                    "$@\"", "\"", escapes: .doubled, spansLines: true, interpolation: braces)),
            .string(
                StringForm(
                    "@$\"", "\"", escapes: .doubled, spansLines: true, interpolation: braces)),
            .string(StringForm("$\"", "\"", interpolation: braces)),
            .string(StringForm("@\"", "\"", escapes: .doubled, spansLines: true)),
            .string(StringForm("\"\"\"", escapes: .none, spansLines: true, growth: .quotes)),
            .string(StringForm("\"")), .string(StringForm("'")), .sigil(Sigil("@", .plain)),
        ]
    }()
}
