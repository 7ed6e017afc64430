/// Cuts code into tokens.
///
/// It never fails: what a language does not know is plain.
///
/// - Parameters:
///   - code: the code, usually UTF-8.
///   - language: the language it is said to be in.
///   - body: gets the tokens, non-empty ranges which follow one another and cover the code; a
///     character of well-formed UTF-8 is never cut.
package func tokenize(
    _ code: UnsafeBufferPointer<UInt8>, as language: Language,
    _ body: (TokenKind, Range<Int>) -> Void
) {
    withoutActuallyEscaping(body) { body in
        var cursor = Cursor(code, body: body)
        language.lexer.run(&cursor)
        cursor.flush()
    }
}
