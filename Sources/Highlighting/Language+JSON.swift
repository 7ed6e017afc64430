extension Language {
    static let json = Language(
        "json", "JSON", aliases: ["geojson", "ndjson", "jsonl"], .code(CodeGrammar(jsonRules)))
    static let jsonc = Language(
        "jsonc", "JSON", .code(CodeGrammar(commentedJSONRules)))
    static let json5 = Language("json5", "JSON5", .code(CodeGrammar(json5Rules)))

    private static let jsonRules = CodeRules(
        words: [WordList(.constant, "true false null")],
        rules: [.string(StringForm("\"")), .sign],
        hasFunctions: false, hasStringKeys: true)

    private static let commentedJSONRules: CodeRules = {
        var rules = jsonRules
        rules.rules += [.lineComment("//"), .blockComment(BlockComment("/*", "*/"))]
        return rules
    }()

    private static let json5Rules: CodeRules = {
        var rules = commentedJSONRules
        rules.words = [WordList(.constant, "true false null Infinity NaN")]
        rules.rules = rules.rules.filter { $0.lead != UInt8(ascii: "\"") }
        rules.rules += [
            .string(StringForm("\"", escapes: .backslashAndLineEnd)),
            .string(StringForm("'", escapes: .backslashAndLineEnd)),
        ]
        rules.nameBytes = "$"
        rules.keyLeads = "{,"
        return rules
    }()
}
