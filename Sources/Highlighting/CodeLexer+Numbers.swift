extension CodeLexer {
    /// Cuts off a number: digits and letters, a dot before a digit, a sign behind an exponent.
    mutating func number(from start: Int) {
        let bytes = cursor.bytes
        let isHexadecimal =
            cursor.byte(at: start) == UInt8(ascii: "0")
            && asciiLowercased(cursor.byte(at: start + 1)) == UInt8(ascii: "x")
        let exponent = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
        var index = start
        while index < cursor.end {
            let byte = bytes[index]
            if isNameByte(byte) && byte < 0x80 {
                let isExponent = asciiLowercased(byte) == exponent
                index += 1
                guard isExponent, index > start + 1 else { continue }
                let sign = cursor.byte(at: index)
                if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
                    isDigit(cursor.byte(at: index + 1))
                {
                    index += 1
                }
            } else if byte == UInt8(ascii: ".") || isDatePart(byte),
                isDigit(cursor.byte(at: index + 1))
            {
                index += 1
            } else {
                break
            }
        }
        cursor.take(.number, to: index)
        finish(UInt8(ascii: "0"), isValue: true)
    }

    private func isDatePart(_ byte: UInt8) -> Bool {
        grammar.rules.hasDates && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":"))
    }
}
