extension ShellLexer {
    /// Cuts off `<<WORD`, `<<-WORD` or `<<'WORD'`; the text begins on the next line.
    mutating func heredoc() {
        cursor.take(
            .plain, count: cursor.byte(at: cursor.position + 2) == UInt8(ascii: "-") ? 3 : 2)
        guard frames.last != .arithmetic else { return }
        cursor.take(.plain, to: cursor.endOfBlanks(from: cursor.position))
        let quote = cursor.current
        let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
        let isBare = !isQuoted && quote != UInt8(ascii: "\\")
        let start = cursor.position + (isBare ? 0 : 1)
        let end = cursor.endOfName(from: start)
        guard end > start, !isQuoted || cursor.byte(at: end) == quote else { return }
        cursor.take(.string, to: isQuoted ? end + 1 : end)
        heredocs.append(PendingHeredoc(word: start..<end, hasVariables: isBare))
    }

    /// Cuts off the text of a heredoc with its last line.
    mutating func body(of heredoc: PendingHeredoc) {
        while !cursor.isAtEnd {
            var start = cursor.position
            while cursor.byte(at: start) == 0x09 { start += 1 }
            let end = cursor.endOfLine(from: start)
            let isLast = end - start == heredoc.word.count && cursor.isSame(heredoc.word, at: start)
            if heredoc.hasVariables, !isLast { variables(to: end) }
            cursor.take(.string, to: end)
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
            if isLast { return }
        }
    }

    /// Cuts off a line of a heredoc up to its last variable.
    private mutating func variables(to end: Int) {
        var index = cursor.position
        while index < end {
            let isEscaped = cursor.bytes[index] == UInt8(ascii: "\\")
            guard cursor.bytes[index] == UInt8(ascii: "$") else {
                index += isEscaped ? 2 : 1
                continue
            }
            let hasBrace = cursor.byte(at: index + 1) == UInt8(ascii: "{")
            let start = index + (hasBrace ? 2 : 1)
            var last = cursor.endOfName(from: start)
            if hasBrace, cursor.byte(at: last) == UInt8(ascii: "}") { last += 1 }
            if last > start {
                cursor.take(.string, to: index)
                cursor.take(.variable, to: last)
            }
            index = max(last, index + 1)
        }
    }
}
