extension Language {
    static let php = Language("php", "PHP", .php(CodeGrammar(phpRules)))

    private static let phpRules = CodeRules(
        words: [
            WordList(.keyword, "function fn", next: .function),
            WordList(
                .keyword,
                """
                class enum extends implements instanceof insteadof interface namespace new trait
                """, next: .type),
            WordList(
                .keyword,
                """
                abstract and as break case catch clone const continue declare default do echo else \
                elseif empty endfor endforeach endif endswitch endwhile exit final finally for \
                foreach from global goto if include include_once isset list match or print private \
                protected public readonly require require_once return static switch throw try \
                unset use var while xor yield
                """),
            WordList(.constant, "true false null TRUE FALSE NULL"),
            WordList(
                .type,
                """
                array bool callable float int iterable mixed never object parent self string void
                """),
        ],
        rules: [
            .exit("?>"), .fixed("#[", .meta), .lineComment("//"), .lineComment("#"),
            .blockComment(BlockComment("/*", "*/")),
            .string(
                StringForm(
                    "\"", spansLines: true,
                    interpolation: StringForm.Interpolation("{$", taken: 1),
                    sigil: UInt8(ascii: "$"))),
            .string(StringForm("'", spansLines: true)), .sigil(Sigil("$", .variable)),
            .heredoc(Heredoc(open: "<<<", isContinued: true, needsCapital: false)),
        ],
        capitals: .types, hasConstants: true)
}
