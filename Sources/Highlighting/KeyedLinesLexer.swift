/// Cuts files of `key = value` lines below `[section]` lines; the values follow a grammar.
struct KeyedLinesLexer: LanguageLexer {
    private var code: CodeLexer
    /// Where the line starts that has been looked at.
    private var line = -1

    init(_ grammar: CodeGrammar, _ cursor: Cursor) {
        code = CodeLexer(grammar, cursor)
    }

    var cursor: Cursor {
        get { code.cursor }
        set { code.cursor = newValue }
    }

    mutating func run() {
        while !code.cursor.isAtEnd {
            if code.isLineStart, line < code.cursor.position { startLine() }
            if !code.cursor.isAtEnd { code.step() }
        }
    }

    private mutating func startLine() {
        let start = code.cursor.endOfBlanks(from: code.cursor.position)
        let end = code.cursor.endOfLine(from: start)
        line = end
        code.cursor.take(.plain, to: start)
        if code.cursor.current == UInt8(ascii: "[") {
            guard let close = (start..<end).last(where: { code.cursor.bytes[$0] == 0x5D }) else {
                return
            }
            let rest = code.cursor.byte(at: code.cursor.endOfBlanks(from: close + 1))
            if rest == 0 || isLineEnd(rest) || rest == UInt8(ascii: "#") {
                code.cursor.take(.tag, to: close + 1)
            }
            return
        }
        let first = code.cursor.current
        guard isNameByte(first) || "\"'".utf8.contains(first) else { return }
        guard let equals = (start..<end).first(where: { code.cursor.bytes[$0] == 0x3D }) else {
            return
        }
        if (start..<equals).allSatisfy({ isKeyByte(code.cursor.bytes[$0]) }) {
            var keyEnd = equals
            while keyEnd > start, isSpace(code.cursor.bytes[keyEnd - 1]) { keyEnd -= 1 }
            code.cursor.take(.property, to: keyEnd)
        }
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) || " \t.-\"'/:@$".utf8.contains(byte)
    }
}
