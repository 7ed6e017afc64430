extension CodeLexer {
    /// Cuts off a regular expression with its flags, if one starts at the cursor and ends on the
    /// same line.
    mutating func regularExpression() -> Bool {
        let start = cursor.position
        guard !isAfterValue, last != UInt8(ascii: "<"), start >= noExpressionBefore else {
            return false
        }
        var index = start + 1
        var isInClass = false
        while index < cursor.end, !isLineEnd(cursor.bytes[index]) {
            switch cursor.bytes[index] {
            case UInt8(ascii: "\\") where !isLineEnd(cursor.byte(at: index + 1)): index += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                index += 1
                while isLetter(cursor.byte(at: index)) { index += 1 }
                cursor.take(.string, to: index)
                finish(UInt8(ascii: "/"), isValue: true)
                return true
            default: break
            }
            index += 1
        }
        noExpressionBefore = index
        return false
    }

    /// Cuts off `%w[…]`, `%q(…)` and the like.
    mutating func percentLiteral() -> Bool {
        var index = cursor.position + 1
        if "wWiIqQrsx".utf8.contains(cursor.byte(at: index)) { index += 1 }
        let open = cursor.byte(at: index)
        guard !isAfterValue, let close = CodeLexer.closing[open] else { return false }
        var depth = 0
        while index < cursor.end {
            let byte = cursor.bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if byte == open {
                depth += 1
            } else if byte == close {
                depth -= 1
            }
            index += 1
            if depth == 0 { break }
        }
        cursor.take(.string, to: index)
        finish(close, isValue: true)
        return true
    }

    private static let closing: [UInt8: UInt8] = [
        UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")"),
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
    ]

    /// Cuts off `'a'` or `'\n'` as a string, and otherwise `'name` as a label.
    mutating func characterOrLifetime() {
        let start = cursor.position + 1
        if cursor.byte(at: start) == UInt8(ascii: "\\") {
            let end = cursor.endOfEscape(from: start + 1)
            cursor.take(.string, to: start)
            cursor.take(.escape, to: end)
            if cursor.current == UInt8(ascii: "'") { cursor.take(.string, count: 1) }
            return finish(UInt8(ascii: "'"), isValue: true)
        }
        var end = start + 1
        while cursor.byte(at: end) & 0xC0 == 0x80, end < start + 4 { end += 1 }
        if cursor.byte(at: end) == UInt8(ascii: "'"), !isLineEnd(cursor.byte(at: start)) {
            cursor.take(.string, to: end + 1)
        } else {
            cursor.take(.meta, to: cursor.endOfName(from: start))
        }
        finish(UInt8(ascii: "'"), isValue: true)
    }
}
