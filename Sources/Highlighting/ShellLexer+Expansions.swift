extension ShellLexer {
    /// Cuts off `$name`, `${`, `$(`, `$((`, `$'…'` or `$1`; a dollar sign alone is of the kind
    /// around it.
    mutating func dollar(_ kind: TokenKind) {
        let start = cursor.position
        let next = cursor.byte(at: start + 1)
        if kind != .string { isAtCommand = false }
        switch next {
        case UInt8(ascii: "("):
            let isArithmetic = cursor.byte(at: start + 2) == next
            cursor.take(.plain, count: isArithmetic ? 3 : 2)
            frames += isArithmetic ? [.arithmetic, .arithmetic] : [.parenthesis]
            isAtCommand = !isArithmetic
        case UInt8(ascii: "{"):
            var index = start + 2
            while "#!".utf8.contains(cursor.byte(at: index)), index < start + 4 { index += 1 }
            let end = cursor.endOfName(from: index)
            cursor.take(.variable, to: end)
            if cursor.current == UInt8(ascii: "}") {
                cursor.take(.variable, count: 1)
            } else {
                frames.append(.parameter)
            }
        case UInt8(ascii: "'") where kind != .string: quotedWithEscapes()
        case _ where isNameStart(next) && next < 0x80:
            cursor.take(.variable, to: cursor.endOfName(from: start + 1))
        case _ where isDigit(next) || next != 0 && "@*#?$!-".utf8.contains(next):
            cursor.take(.variable, count: 2)
        default: cursor.take(kind, count: 1)
        }
    }

    /// Cuts off `$'…'`.
    private mutating func quotedWithEscapes() {
        cursor.take(.string, count: 2)
        var index = cursor.position
        while index < cursor.end, cursor.bytes[index] != UInt8(ascii: "'") {
            guard cursor.bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            cursor.take(.string, to: index)
            cursor.take(.escape, to: cursor.endOfEscape(from: index + 1))
            index = cursor.position
        }
        cursor.take(.string, to: index + 1)
    }

    /// Cuts off a piece of what is between double quotes, or behind the name in `${name…}`.
    mutating func text(in frame: Frame) {
        let close = frame == .doubleQuotes ? UInt8(ascii: "\"") : UInt8(ascii: "}")
        var index = cursor.position
        while index < cursor.end {
            let byte = cursor.bytes[index]
            if byte == close || byte == 0x24 || byte == 0x5C || byte == 0x60 || byte == 0x22 {
                break
            }
            index += 1
        }
        cursor.take(.string, to: index)
        if cursor.isAtEnd { return }
        let next = cursor.byte(at: index + 1)
        switch cursor.current {
        case close:
            cursor.take(frame == .doubleQuotes ? .string : .variable, count: 1)
            frames.removeLast()
        case UInt8(ascii: "$"): dollar(.string)
        case UInt8(ascii: "`"): backquote()
        case UInt8(ascii: "\""):
            cursor.take(.string, count: 1)
            frames.append(.doubleQuotes)
        case _ where "$`\"\\".utf8.contains(next): cursor.take(.escape, count: 2)
        case _ where isLineEnd(next): cursor.take(.escape, count: 1)
        default: cursor.take(.string, count: 1)
        }
    }
}
