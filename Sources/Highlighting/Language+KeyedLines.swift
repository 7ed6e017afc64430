extension Language {
    static let toml = Language("toml", "TOML", .keyedLines(CodeGrammar(tomlRules)))
    static let ini = Language(
        "ini", "INI", aliases: ["cfg", "conf", "dotenv", "env", "properties"],
        .keyedLines(CodeGrammar(iniRules)))

    private static let tomlRules = CodeRules(
        words: [WordList(.constant, "true false inf nan")],
        rules: [
            .lineComment("#"), .string(StringForm("\"\"\"", spansLines: true)),
            .string(StringForm("'''", escapes: .none, spansLines: true)),
            .string(StringForm("\"")), .string(StringForm("'", escapes: .none)), .sign,
        ],
        nameBytes: "-", hasFunctions: false, hasDates: true)

    private static let iniRules = CodeRules(
        words: [WordList(.constant, "true false yes no on off")],
        ignoresCase: true,
        rules: [
            .lineComment(";"), .lineComment("#"), .string(StringForm("\"")),
            .string(StringForm("'")),
        ],
        nameBytes: "-", hasFunctions: false)
}
