extension CodeLexer {
    /// Cuts off what the rules say about a byte; `false` if none of them fits.
    mutating func applyRule(_ byte: UInt8) -> Bool {
        var index = grammar.firstRule[Int(byte)]
        let end = grammar.firstRule[Int(byte) + 1]
        while index < end {
            if apply(grammar.ordered[index]) { return true }
            index += 1
        }
        return false
    }

    private mutating func apply(_ rule: CodeRule) -> Bool {
        switch rule {
        case .string(let form):
            // In a run of `#`, what did not fit at the first one does not fit at the others.
            let hash = UInt8(ascii: "#")
            if form.growth == .hashes, cursor.byte(at: cursor.position - 1) == hash { return false }
            return string(form, from: cursor.position)
        case .lineComment(let open):
            guard cursor.has(open, at: cursor.position) else { return false }
            cursor.take(.comment, to: cursor.endOfLine(from: cursor.position))
        case .blockComment(let comment): return blockComment(comment)
        case .sigil(let sigil): return self.sigil(sigil)
        case .heredoc(let heredoc): return self.heredoc(heredoc)
        case .regularExpression: return regularExpression()
        case .percentLiteral: return percentLiteral()
        case .characterOrLifetime: characterOrLifetime()
        case .sign:
            guard isDigit(cursor.byte(at: cursor.position + 1)), !isAfterValue else { return false }
            cursor.take(.number, count: 1)
            number(from: cursor.position)
        case .fixed(let text, let kind):
            guard cursor.has(text, at: cursor.position) else { return false }
            cursor.take(kind, count: text.count)
            finish(text.last, isValue: false)
        case .exit(let text):
            guard cursor.has(text, at: cursor.position) else { return false }
            hasExited = true
            cursor.take(.meta, count: text.count)
            finish(UInt8(ascii: ";"), isValue: false)
        }
        return true
    }

    private mutating func blockComment(_ comment: BlockComment) -> Bool {
        guard cursor.has(comment.open, at: cursor.position) else { return false }
        if comment.isLines { return lineBlock(comment) }
        var index = cursor.position + comment.open.count
        guard comment.nests else {
            cursor.take(.comment, to: cursor.endOf(comment.close, from: index))
            return true
        }
        var depth = 1
        while index < cursor.end, depth > 0 {
            if cursor.has(comment.close, at: index) {
                depth -= 1
                index += comment.close.count
            } else if cursor.has(comment.open, at: index) {
                depth += 1
                index += comment.open.count
            } else {
                index += 1
            }
        }
        cursor.take(.comment, to: index)
        return true
    }

    private mutating func lineBlock(_ comment: BlockComment) -> Bool {
        guard cursor.position == 0 || isLineEnd(cursor.byte(at: cursor.position - 1)) else {
            return false
        }
        var line = cursor.position
        var isLast = false
        while line < cursor.end, !isLast {
            isLast = cursor.has(comment.close, at: line)
            let end = cursor.endOfLine(from: line)
            cursor.take(.comment, to: end)
            line = cursor.startOfNextLine(endingAt: end)
            if !isLast { cursor.take(.comment, to: line) }
        }
        return true
    }

    private mutating func sigil(_ sigil: Sigil) -> Bool {
        guard cursor.has(sigil.mark, at: cursor.position) else { return false }
        var index = cursor.position + sigil.mark.count
        if sigil.startsLine {
            guard isLineStart else { return false }
            index = cursor.endOfBlanks(from: index)
        }
        guard isNameStart(cursor.byte(at: index)) else { return false }
        if sigil.isDetached {
            let before = cursor.byte(at: cursor.position - 1)
            if isNameByte(before) || ")]".utf8.contains(before) || before == sigil.mark.first {
                return false
            }
        }
        index = cursor.endOfName(from: index)
        while sigil.isDotted, cursor.byte(at: index) == UInt8(ascii: "."),
            isNameStart(cursor.byte(at: index + 1))
        {
            index = cursor.endOfName(from: index + 1)
        }
        cursor.take(sigil.kind, to: index)
        finish(UInt8(ascii: "a"), isValue: sigil.kind != .meta)
        return true
    }
}
