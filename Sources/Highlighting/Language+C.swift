extension Language {
    static let c = Language("c", "C", aliases: ["h"], .code(CodeGrammar(cRules)))
    static let cpp = Language(
        "cpp", "C++", aliases: ["c++", "cc", "cxx", "hpp"], .code(CodeGrammar(cppRules)))

    private static let cRules = CodeRules(
        words: [
            WordList(.keyword, "enum struct union", next: .type),
            WordList(
                .keyword,
                """
                alignas alignof auto break case const constexpr continue default do else extern \
                for goto if inline register restrict return sizeof static static_assert switch \
                thread_local typedef typeof volatile while
                """),
            WordList(.constant, "true false NULL nullptr"),
            WordList(
                .type,
                """
                bool char double float int int16_t int32_t int64_t int8_t intptr_t long ptrdiff_t \
                short signed size_t ssize_t uint16_t uint32_t uint64_t uint8_t uintptr_t unsigned \
                void wchar_t FILE
                """),
        ],
        rules: [
            .lineComment("//"), .blockComment(BlockComment("/*", "*/")),
            .string(StringForm("\"", escapes: .backslashAndLineEnd)), .string(StringForm("'")),
            .string(StringForm("\"", escapes: .backslashAndLineEnd, prefix: "l")),
            .string(StringForm("\"", escapes: .backslashAndLineEnd, prefix: "u")),
            .string(StringForm("\"", escapes: .backslashAndLineEnd, prefix: "u8")),
            .sigil(Sigil("#", .meta, startsLine: true)),
        ],
        hasConstants: true)

    private static let cppRules: CodeRules = {
        var rules = cRules
        rules.words += [
            WordList(.keyword, "class concept namespace new typename", next: .type),
            WordList(
                .keyword,
                """
                catch co_await co_return co_yield concept const_cast consteval constinit delete \
                dynamic_cast explicit export final friend mutable noexcept operator override \
                private protected public reinterpret_cast requires static_cast template throw try \
                using virtual
                """),
            WordList(.variable, "this"), WordList(.type, "char16_t char32_t char8_t string"),
        ]
        rules.capitals = .typesOrFunctions
        return rules
    }()
}
