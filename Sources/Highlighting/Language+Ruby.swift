extension Language {
    static let ruby = Language("ruby", "Ruby", aliases: ["rb"], .code(CodeGrammar(rubyRules)))

    private static let rubyRules = CodeRules(
        words: [
            WordList(.keyword, "def", next: .function),
            WordList(.keyword, "class module", next: .type),
            WordList(
                .keyword,
                """
                alias and begin break case do else elsif end ensure for if in loop next not or \
                private protected public raise redo require require_relative rescue retry return \
                then undef unless until when while yield attr_accessor attr_reader attr_writer \
                include extend
                """),
            WordList(.constant, "true false nil __FILE__ __LINE__"), WordList(.variable, "self"),
            WordList(.keyword, "super defined"),
        ],
        rules: [
            .lineComment("#"), .blockComment(BlockComment("=begin", "=end", isLines: true)),
            .string(rubyString("\"")), .string(rubyString("`")),
            .string(StringForm("'", spansLines: true)),
            .sigil(Sigil("@@", .variable)), .sigil(Sigil("@", .variable)),
            .sigil(Sigil("$", .variable)), .sigil(Sigil(":", .constant, isDetached: true)),
            .heredoc(Heredoc(open: "<<", isContinued: false, needsCapital: true)),
            .percentLiteral, .regularExpression,
        ],
        capitals: .types, hasConstants: true, keyLeads: "{,(")

    private static func rubyString(_ quote: Literal) -> StringForm {
        StringForm(quote, spansLines: true, interpolation: StringForm.Interpolation("#{"))
    }
}
