/// An element of HTML whose text is no markup.
struct RawText: Sendable {
    /// The name of the element.
    let name: StaticString
    private let lexer: Lexer

    static let all = [
        RawText(name: "script", lexer: Language.javascript.lexer),
        RawText(name: "style", lexer: Language.css.lexer),
        RawText(name: "textarea", lexer: .plain), RawText(name: "title", lexer: .plain),
    ]

    /// Cuts the text up to the end tag.
    func run(_ cursor: inout Cursor) {
        var index = cursor.position
        while index < cursor.end {
            if cursor.has("</", at: index), cursor.hasWord(name, at: index + 2) { break }
            index += 1
        }
        lexer.run(&cursor, to: index)
    }
}
