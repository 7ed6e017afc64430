/// What cuts the code of a language.
enum Lexer: Sendable {
    case plain
    case code(CodeGrammar)
    case console
    case diff
    case http
    case keyedLines(CodeGrammar)
    case markdown
    case markup(isHTML: Bool)
    case php(CodeGrammar)
    case shell
    case yaml
}

extension Lexer {
    /// Cuts everything up to the end of the cursor.
    func run(_ cursor: inout Cursor) {
        switch self {
        case .plain: break
        case .code(let grammar): lend(&cursor, to: CodeLexer(grammar, cursor))
        case .console: lend(&cursor, to: ConsoleLexer(cursor: cursor))
        case .diff: lend(&cursor, to: DiffLexer(cursor: cursor))
        case .http: lend(&cursor, to: HTTPLexer(cursor: cursor))
        case .keyedLines(let grammar): lend(&cursor, to: KeyedLinesLexer(grammar, cursor))
        case .markdown: lend(&cursor, to: MarkdownLexer(cursor: cursor))
        case .markup(let isHTML): lend(&cursor, to: MarkupLexer(cursor: cursor, isHTML: isHTML))
        case .php(let grammar): lend(&cursor, to: PHPLexer(cursor: cursor, grammar: grammar))
        case .shell: lend(&cursor, to: ShellLexer(cursor: cursor))
        case .yaml: lend(&cursor, to: YAMLLexer(cursor: cursor))
        }
        cursor.take(.plain, to: cursor.end)
    }

    /// Cuts a part of the code, from the cursor to an index.
    func run(_ cursor: inout Cursor, to index: Int) {
        let end = cursor.end
        cursor.end = max(cursor.position, min(index, end))
        run(&cursor)
        cursor.end = end
    }

    private func lend(_ cursor: inout Cursor, to lexer: some LanguageLexer) {
        var lexer = lexer
        lexer.run()
        cursor = lexer.cursor
    }
}
