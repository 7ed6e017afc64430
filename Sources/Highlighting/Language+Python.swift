extension Language {
    static let python = Language(
        "python", "Python", aliases: ["py", "python3", "pyi"], .code(CodeGrammar(pythonRules)))

    private static let pythonRules = CodeRules(
        words: [
            WordList(.keyword, "def", next: .function),
            WordList(.keyword, "class", next: .type),
            WordList(
                .keyword,
                """
                and as assert async await break continue del elif else except finally for from \
                global if import in is lambda nonlocal not or pass raise return try while with \
                yield
                """),
            WordList(
                .keyword, "case match",
                isContextual: true),
            WordList(.constant, "True False None Ellipsis NotImplemented"),
            WordList(.variable, "self cls"),
            WordList(
                .type, "bool bytes complex dict float frozenset int list object set str tuple"),
        ],
        rules: [.lineComment("#"), .sigil(Sigil("@", .meta, isDotted: true, isDetached: true))]
            + pythonStrings,
        capitals: .types, hasConstants: true)

    /// Every prefix with every kind of quotes, the long quotes first.
    private static let pythonStrings: [CodeRule] = {
        let braces = StringForm.Interpolation("{", isTextTwice: true)
        let prefixes: [(Literal, StringForm.Escapes, StringForm.Interpolation?)] = [
            ("", .backslashAndLineEnd, nil), ("u", .backslashAndLineEnd, nil),
            ("b", .backslashAndLineEnd, nil), ("f", .backslashAndLineEnd, braces),
            ("t", .backslashAndLineEnd, braces), ("r", .raw, nil), ("br", .raw, nil),
            ("rb", .raw, nil), ("fr", .raw, braces), ("rf", .raw, braces),
        ]
        let quotes: [Literal] = ["\"\"\"", "'''", "\"", "'"]
        return prefixes.flatMap { prefix, escapes, interpolation in
            quotes.map { quote in
                .string(
                    StringForm(
                        quote, escapes: escapes, spansLines: quote.count == 3, prefix: prefix,
                        interpolation: interpolation))
            }
        }
    }()
}
