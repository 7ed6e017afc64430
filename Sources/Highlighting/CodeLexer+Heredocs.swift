extension CodeLexer {
    /// Cuts off the start of a text that begins on the next line, such as `<<~JSON`.
    mutating func heredoc(_ heredoc: Heredoc) -> Bool {
        guard cursor.has(heredoc.open, at: cursor.position) else { return false }
        var start = cursor.position + heredoc.open.count
        let mark = cursor.byte(at: start)
        let isMarked = mark == UInt8(ascii: "~") || mark == UInt8(ascii: "-")
        if isMarked { start += 1 }
        if heredoc.isContinued { start = cursor.endOfBlanks(from: start) }
        let quote = cursor.byte(at: start)
        let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
        if isQuoted { start += 1 }
        let first = cursor.byte(at: start)
        guard isNameStart(first),
            !heredoc.needsCapital || isMarked || isQuoted || isUppercase(first)
        else { return false }
        if heredoc.needsCapital, isNameByte(cursor.byte(at: cursor.position - 1)) { return false }
        let end = cursor.endOfName(from: start)
        if isQuoted, cursor.byte(at: end) != quote { return false }
        heredocs.append(PendingHeredoc(word: start..<end, isContinued: heredoc.isContinued))
        cursor.take(.string, to: isQuoted ? end + 1 : end)
        finish(UInt8(ascii: "\""), isValue: true)
        return true
    }

    /// Cuts off the texts that were announced on the line before.
    mutating func heredocBodies() {
        let pending = heredocs
        heredocs = []
        for heredoc in pending { body(of: heredoc) }
    }

    private mutating func body(of heredoc: PendingHeredoc) {
        while !cursor.isAtEnd {
            let start = cursor.endOfBlanks(from: cursor.position)
            let end = start + heredoc.word.count
            if cursor.isSame(heredoc.word, at: start), isEnd(of: heredoc, at: end) {
                cursor.take(.string, to: end)
                if !heredoc.isContinued {
                    let lineEnd = cursor.endOfLine(from: end)
                    cursor.take(.plain, to: cursor.startOfNextLine(endingAt: lineEnd))
                }
                return finish(UInt8(ascii: "\""), isValue: true)
            }
            let lineEnd = cursor.endOfLine(from: start)
            cursor.take(.string, to: cursor.startOfNextLine(endingAt: lineEnd))
        }
    }

    private func isEnd(of heredoc: PendingHeredoc, at index: Int) -> Bool {
        let next = cursor.byte(at: index)
        if heredoc.isContinued { return !isNameByte(next) }
        return index >= cursor.end || isLineEnd(next)
    }
}
