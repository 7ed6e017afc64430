extension ShellLexer {
    static let keywords = WordTable([
        WordList(.keyword, "for select", next: .variable),
        WordList(.keyword, "function", next: .function),
        WordList(.keyword, "case", next: .plain),
        WordList(
            .keyword,
            "if then else elif fi while until do done esac in time ! { } [[ ]] return exit"),
        WordList(.keyword, "export local readonly declare typeset", next: .variable),
    ])

    /// Commands that run the command behind them.
    private static let prefixes = WordTable([
        WordList(.function, "sudo exec env command builtin nohup time eval xargs")
    ])

    /// Cuts off a word, or the part of one up to quotes or an expansion.
    mutating func word() {
        let start = cursor.position
        let isStart = isWordStart
        var index = start
        while index < cursor.end, !isWordEnd(cursor.bytes[index]) { index += 1 }
        let range = start..<max(index, start + 1)
        if frames.last == .arithmetic { return arithmetic(range) }
        guard isStart else { return cursor.take(.plain, to: range.upperBound) }
        if isAssignment(range) { return assignment() }
        if isAtCommand || nextKind != nil { return command(range) }
        argument(range)
    }

    private func isWordEnd(_ byte: UInt8) -> Bool {
        isSpace(byte) || "'\"$`\\()<>;&|".utf8.contains(byte)
    }

    private mutating func arithmetic(_ range: Range<Int>) {
        let end = cursor.endOfName(from: range.lowerBound)
        guard end > range.lowerBound else { return cursor.take(.plain, count: 1) }
        cursor.take(isDigit(cursor.current) ? .number : .variable, to: end)
    }

    /// Whether the word starts with `NAME=` or `NAME+=` where a command could stand.
    private func isAssignment(_ range: Range<Int>) -> Bool {
        guard isAtCommand || nextKind == .variable, isNameStart(cursor.bytes[range.lowerBound])
        else {
            return false
        }
        let end = cursor.endOfName(from: range.lowerBound)
        let isAdding = cursor.byte(at: end) == UInt8(ascii: "+")
        return cursor.byte(at: isAdding ? end + 1 : end) == UInt8(ascii: "=")
    }

    /// Cuts off `NAME=` and the unquoted start of the value, behind which a command can stand.
    private mutating func assignment() {
        afterValue = (isAtCommand, nextKind)
        cursor.take(.variable, to: cursor.endOfName(from: cursor.position))
        let isAdding = cursor.current == UInt8(ascii: "+")
        cursor.take(.plain, count: isAdding ? 2 : 1)
        var index = cursor.position
        while index < cursor.end, !isWordEnd(cursor.bytes[index]) { index += 1 }
        let isNumber = (cursor.position..<index).allSatisfy { isDigit(cursor.bytes[$0]) }
        cursor.take(isNumber ? .number : .plain, to: index)
    }

    private mutating func command(_ range: Range<Int>) {
        let expected = nextKind
        nextKind = nil
        if let expected {
            isAtCommand = false
            if cursor.bytes[range.lowerBound] == UInt8(ascii: "-") { return argument(range) }
            return cursor.take(expected, to: range.upperBound)
        }
        if let keyword = ShellLexer.keywords.entry(cursor.bytes, range) {
            cursor.take(.keyword, to: range.upperBound)
            nextKind = keyword.next
            isAtCommand = ShellLexer.precedesCommand.entry(cursor.bytes, range) != nil
            return
        }
        let isNumber = range.allSatisfy { isDigit(cursor.bytes[$0]) }
        if isNumber || cursor.bytes[range.lowerBound] == UInt8(ascii: "-") {
            isAtCommand = false
            return argument(range)
        }
        if cursor.byte(at: range.upperBound) == UInt8(ascii: ")"), frames.last != .parenthesis {
            return cursor.take(.plain, to: range.upperBound)
        }
        isAtCommand = ShellLexer.prefixes.entry(cursor.bytes, range) != nil
        cursor.take(.function, to: range.upperBound)
    }

    /// Keywords behind which a command follows.
    private static let precedesCommand = WordTable([
        WordList(.keyword, "if then else elif while until do time ! {")
    ])

    /// Cuts off an argument: an option up to its `=`, a number, or anything else.
    private mutating func argument(_ range: Range<Int>) {
        let bytes = cursor.bytes
        if bytes[range.lowerBound] == UInt8(ascii: "-"), range.count > 1 {
            let end = range.first { bytes[$0] == UInt8(ascii: "=") } ?? range.upperBound
            cursor.take(.property, to: end)
            return cursor.take(.plain, to: range.upperBound)
        }
        if range.allSatisfy({ isDigit(bytes[$0]) }) {
            return cursor.take(.number, to: range.upperBound)
        }
        let isKeyword =
            range.count == 2 && (cursor.hasWord("in", at: range.lowerBound))
            || range.count == 2 && cursor.has("]]", at: range.lowerBound)
        cursor.take(isKeyword ? .keyword : .plain, to: range.upperBound)
    }
}
