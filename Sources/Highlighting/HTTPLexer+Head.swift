extension HTTPLexer {
    private static let methods: [StaticString] = [
        "get ", "post ", "put ", "patch ", "delete ", "head ", "options ", "trace ", "connect ",
        "query ",
    ]

    /// Whether the line is `POST /orders HTTP/1.1`, also without the version, `HTTP/1.1 200 OK`,
    /// or `###`, which tools put between messages.
    func isStartLine(at start: Int, to end: Int) -> Bool {
        if isVersion(at: start) || cursor.has("###", at: start) { return true }
        var index = start
        while index < min(start + 24, end), isUppercase(cursor.bytes[index]) { index += 1 }
        guard index > start, cursor.byte(at: index) == UInt8(ascii: " ") else { return false }
        if isVersion(at: startOfLastWord(from: index, to: end)) { return true }
        let target = cursor.byte(at: index + 1)
        return HTTPLexer.methods.contains { cursor.hasWord($0, at: start) }
            && ("/*{".utf8.contains(target) || cursor.hasWord("http", at: index + 1))
    }

    private func isVersion(at index: Int) -> Bool {
        cursor.has("HTTP/", at: index) && isDigit(cursor.byte(at: index + 5))
    }

    private func startOfLastWord(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, isSpace(cursor.bytes[index - 1]) { index -= 1 }
        while index > start, !isSpace(cursor.bytes[index - 1]) { index -= 1 }
        return index
    }

    /// Cuts the first line of a message, if the line is one.
    mutating func startLine(to end: Int) -> Bool {
        let start = cursor.position
        guard isStartLine(at: start, to: end) else { return false }
        if cursor.has("###", at: start) {
            cursor.take(.comment, to: end)
        } else if isVersion(at: start) {
            statusLine(to: end)
        } else {
            requestLine(to: end)
        }
        return true
    }

    private mutating func statusLine(to end: Int) {
        cursor.take(.meta, to: endOfWord(from: cursor.position, to: end))
        cursor.take(.plain, to: cursor.endOfBlanks(from: cursor.position))
        cursor.take(.number, to: endOfWord(from: cursor.position, to: end))
        cursor.take(.plain, to: cursor.endOfBlanks(from: cursor.position))
        cursor.take(.constant, to: end)
    }

    private mutating func requestLine(to end: Int) {
        cursor.take(.keyword, to: endOfWord(from: cursor.position, to: end))
        cursor.take(.plain, to: cursor.endOfBlanks(from: cursor.position))
        let last = startOfLastWord(from: cursor.position, to: end)
        if isVersion(at: last) {
            var target = last
            while target > cursor.position, isSpace(cursor.bytes[target - 1]) { target -= 1 }
            cursor.take(.string, to: target)
            cursor.take(.plain, to: last)
            cursor.take(.meta, to: end)
        } else {
            cursor.take(.string, to: end)
        }
    }

    private func endOfWord(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, !isSpace(cursor.bytes[index]) { index += 1 }
        return index
    }

    /// Cuts a header field, or the continuation of one, if the line is one.
    mutating func field(to end: Int) -> Bool {
        let start = cursor.position
        if isSpace(cursor.byte(at: start)) {
            cursor.take(.string, to: end)
            return true
        }
        var colon = start
        while colon < end, isTokenByte(cursor.bytes[colon]) { colon += 1 }
        guard colon > start, cursor.byte(at: colon) == UInt8(ascii: ":") else { return false }
        cursor.take(.property, to: colon)
        cursor.take(.plain, count: 1)
        cursor.take(.plain, to: min(cursor.endOfBlanks(from: cursor.position), end))
        let value = cursor.position
        if colon - start == 12, cursor.hasWord("content-type", at: start) {
            bodyLexer = lexer(ofMediaType: value, to: end)
        }
        let isNumber = value < end && (value..<end).allSatisfy { isDigit(cursor.bytes[$0]) }
        cursor.take(isNumber ? .number : .string, to: end)
        return true
    }

    private func isTokenByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) && byte < 0x80 || "!#$%&'*+-.^`|~".utf8.contains(byte)
    }

    private func lexer(ofMediaType start: Int, to end: Int) -> Lexer {
        var index = start
        while index < end, !isSpace(cursor.bytes[index]), cursor.bytes[index] != 0x3B { index += 1 }
        if cursor.hasWord("json", at: index - 4) { return Language.json.lexer }
        if cursor.hasWord("html", at: index - 4) { return Language.html.lexer }
        if cursor.hasWord("yaml", at: index - 4) { return Language.yaml.lexer }
        return cursor.hasWord("xml", at: index - 3) ? Language.xml.lexer : .plain
    }
}
