/// Cuts YAML, line by line, with what spans lines: block scalars, quoted scalars, flow collections.
struct YAMLLexer: LanguageLexer {
    var cursor: Cursor
    /// How many flow collections are open.
    var depth = 0
    /// The column of the innermost key or dash on the line, above which a block scalar is indented.
    private var column = 0
    private var lineStart = 0

    static let words = WordTable([
        WordList(
            .constant, "true false null True False Null TRUE FALSE NULL ~ .inf -.inf .nan .NaN"),
        WordList(.constant, "yes no on off Yes No On Off YES NO ON OFF"),
    ])

    init(cursor: Cursor) {
        self.cursor = cursor
    }

    mutating func run() {
        while !cursor.isAtEnd { step() }
    }

    private mutating func step() {
        let byte = cursor.current
        let start = cursor.position
        if start == 0 || isLineEnd(cursor.byte(at: start - 1)) { startLine() }
        guard cursor.position == start, !cursor.isAtEnd else { return }
        switch byte {
        case 0x0A, 0x0D, 0x20, 0x09: cursor.take(.plain, count: 1)
        case UInt8(ascii: "#"): cursor.take(.comment, to: cursor.endOfLine(from: start))
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
        case UInt8(ascii: "["), UInt8(ascii: "{"): bracket(by: 1)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): bracket(by: -1)
        case UInt8(ascii: ",") where depth > 0: cursor.take(.plain, count: 1)
        case UInt8(ascii: "&"), UInt8(ascii: "*"): word(.variable)
        case UInt8(ascii: "!"): word(.type)
        case UInt8(ascii: "|") where depth == 0, UInt8(ascii: ">") where depth == 0: block()
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicator()
        default: plain()
        }
    }

    private mutating func startLine() {
        lineStart = cursor.position
        column = -1
        if cursor.current == UInt8(ascii: "%"), depth == 0 {
            cursor.take(.meta, to: cursor.endOfLine(from: cursor.position))
        } else if cursor.has("---", at: cursor.position) || cursor.has("...", at: cursor.position) {
            guard isEndOfWord(at: cursor.position + 3) else { return }
            cursor.take(.meta, count: 3)
            depth = 0
        }
    }

    private mutating func bracket(by change: Int) {
        cursor.take(.plain, count: 1)
        depth = max(0, depth + change)
    }

    /// Whether white space, the end or, in a flow collection, its punctuation is at an index.
    func isEndOfWord(at index: Int) -> Bool {
        guard index < cursor.end else { return true }
        let byte = cursor.bytes[index]
        return isSpace(byte) || depth > 0 && ",[]{}".utf8.contains(byte)
    }

    /// Cuts off an anchor, an alias or a tag.
    private mutating func word(_ kind: TokenKind) {
        var index = cursor.position + 1
        while !isEndOfWord(at: index) { index += 1 }
        cursor.take(kind, to: index)
    }

    /// Cuts off `-`, `?` or `:` if that is what it is, otherwise a scalar.
    private mutating func indicator() {
        let isColon = cursor.current == UInt8(ascii: ":")
        guard isEndOfWord(at: cursor.position + 1) || isColon && depth > 0 else { return plain() }
        if !isColon { column = cursor.position - lineStart }
        cursor.take(.plain, count: 1)
    }

    private mutating func plain() {
        let start = cursor.position
        var index = start
        var end = start
        while index < cursor.end {
            let byte = cursor.bytes[index]
            if isLineEnd(byte) || byte == UInt8(ascii: ":") && isEndOfWord(at: index + 1) { break }
            if depth > 0, ",[]{}".utf8.contains(byte) { break }
            if byte == UInt8(ascii: "#"), isSpace(cursor.byte(at: index - 1)) { break }
            index += 1
            if !isSpace(byte) { end = index }
        }
        // A byte that can't start a scalar stands for itself.
        guard end > start else { return cursor.take(.plain, count: 1) }
        if cursor.byte(at: index) == UInt8(ascii: ":"), isEndOfWord(at: index + 1) {
            key(to: end)
        } else {
            cursor.take(kind(ofScalar: start..<end), to: end)
        }
    }

    private mutating func key(to end: Int) {
        column = cursor.position - lineStart
        cursor.take(.property, to: end)
    }

    private func kind(ofScalar range: Range<Int>) -> TokenKind {
        if let word = YAMLLexer.words.entry(cursor.bytes, range) { return word.kind }
        return isNumber(range) ? .number : .string
    }
}

extension YAMLLexer {
    private func isNumber(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        if "+-".utf8.contains(cursor.bytes[index]) { index += 1 }
        let second = cursor.byte(at: index + 1)
        if cursor.byte(at: index) == UInt8(ascii: "0"), second == 0x78 || second == 0x6F {
            return (index + 2..<max(index + 2, range.upperBound)).allSatisfy {
                isHexDigit(cursor.bytes[$0])
            } && range.upperBound > index + 2
        }
        var (digits, dots, exponents) = (0, 0, 0)
        while index < range.upperBound {
            let byte = cursor.bytes[index]
            if isDigit(byte) {
                digits += 1
            } else if byte == UInt8(ascii: "."), exponents == 0 {
                dots += 1
            } else if byte | 0x20 == UInt8(ascii: "e"), digits > 0 {
                exponents += 1
                if "+-".utf8.contains(cursor.byte(at: index + 1)) { index += 1 }
            } else {
                return false
            }
            index += 1
        }
        return digits > 0 && dots < 2 && exponents < 2
            && isDigit(cursor.bytes[range.upperBound - 1])
    }

    /// Cuts off a quoted scalar, which may span lines, as a key where a colon follows.
    private mutating func quoted(_ quote: UInt8) {
        let start = cursor.position
        var index = start + 1
        var isClosed = false
        while index < cursor.end, !isClosed {
            let byte = cursor.bytes[index]
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            } else if byte == quote {
                isClosed = quote != UInt8(ascii: "'") || cursor.byte(at: index + 1) != quote
                if !isClosed { index += 1 }
            }
            index += 1
        }
        let colon = cursor.endOfBlanks(from: index)
        let isKey = isClosed && cursor.byte(at: colon) == UInt8(ascii: ":")
        if isKey, depth > 0 || isEndOfWord(at: colon + 1) { return key(to: index) }
        if quote == UInt8(ascii: "\"") { return escapedString(to: index) }
        cursor.take(.string, to: index)
    }

    private mutating func escapedString(to end: Int) {
        var index = cursor.position
        while index < min(end, cursor.end) {
            guard cursor.bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            cursor.take(.string, to: index)
            cursor.take(.escape, to: min(cursor.endOfEscape(from: index + 1), end))
            index = cursor.position
        }
        cursor.take(.string, to: end)
    }

    /// Cuts off `|` or `>` and the indented lines below it.
    private mutating func block() {
        var index = cursor.position + 1
        while "+-123456789".utf8.contains(cursor.byte(at: index)) { index += 1 }
        guard isEndOfWord(at: index) else { return plain() }
        cursor.take(.meta, to: index)
        cursor.take(.plain, to: cursor.endOfBlanks(from: index))
        let end = cursor.endOfLine(from: cursor.position)
        cursor.take(cursor.current == UInt8(ascii: "#") ? .comment : .string, to: end)
        cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        while !cursor.isAtEnd {
            var text = cursor.position
            while cursor.byte(at: text) == UInt8(ascii: " ") { text += 1 }
            let end = cursor.endOfLine(from: text)
            let isBlank = cursor.endOfBlanks(from: text) >= end
            if text - cursor.position <= column, !isBlank { return }
            cursor.take(.plain, to: text)
            cursor.take(.string, to: end)
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        }
    }
}
