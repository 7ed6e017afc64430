/// Cuts HTTP/1.1 messages: start line, header fields, an empty line, a body in the language that
/// its `Content-Type` names.
///
/// A start line behind an empty line begins a new message.
struct HTTPLexer: LanguageLexer {
    var cursor: Cursor
    /// What the body will be.
    var bodyLexer: Lexer?

    init(cursor: Cursor) {
        self.cursor = cursor
    }

    mutating func run() {
        while !cursor.isAtEnd {
            message()
        }
    }

    private mutating func message() {
        bodyLexer = nil
        var isHead = true
        while !cursor.isAtEnd, isHead {
            let end = cursor.endOfLine(from: cursor.position)
            let isEmpty = cursor.endOfBlanks(from: cursor.position) >= end
            if isEmpty {
                cursor.take(.plain, to: end)
                isHead = false
            } else if !startLine(to: end), !field(to: end) {
                break
            }
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        }
        body()
    }

    /// Cuts off the body, up to the start line of another message.
    private mutating func body() {
        let start = cursor.position
        var line = start
        var isBelowEmpty = true
        while line < cursor.end {
            let end = cursor.endOfLine(from: line)
            if isBelowEmpty, isStartLine(at: line, to: end) { break }
            isBelowEmpty = cursor.endOfBlanks(from: line) >= end
            line = cursor.startOfNextLine(endingAt: end)
        }
        let first = cursor.byte(at: cursor.endOfSpace(from: start))
        let isObject = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let lexer = bodyLexer ?? (isObject ? Language.json.lexer : .plain)
        lexer.run(&cursor, to: line)
    }
}
