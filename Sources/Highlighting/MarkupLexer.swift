/// Cuts HTML and XML.
///
/// It can go on behind a stretch that another lexer has cut, as PHP between HTML.
struct MarkupLexer: LanguageLexer {
    /// Where in the markup the cursor is.
    private enum Place {
        case text
        case tag
        case value(quote: UInt8)
    }

    var cursor: Cursor
    let isHTML: Bool
    private var place = Place.text
    /// The language of the text of the element whose start tag is being cut.
    private var rawText: RawText?

    init(cursor: Cursor, isHTML: Bool) {
        self.cursor = cursor
        self.isHTML = isHTML
    }

    mutating func run() {
        while !cursor.isAtEnd {
            switch place {
            case .text: text()
            case .tag: tag()
            case .value(let quote): value(quote)
            }
        }
    }

    private mutating func text() {
        var index = cursor.position
        while index < cursor.end, cursor.bytes[index] != 0x3C, cursor.bytes[index] != 0x26 {
            index += 1
        }
        cursor.take(.plain, to: index)
        if cursor.isAtEnd { return }
        if cursor.current == UInt8(ascii: "&") { return reference(.plain) }
        let next = cursor.byte(at: index + 1)
        switch next {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"): cursor.take(.meta, to: cursor.endOf("?>", from: index))
        case UInt8(ascii: "/"): startTag(nameAt: index + 2)
        default: startTag(nameAt: index + 1)
        }
    }

    private mutating func startTag(nameAt start: Int) {
        guard isNameStart(cursor.byte(at: start)) else { return cursor.take(.plain, count: 1) }
        let end = endOfMarkupName(from: start)
        if isHTML, start == cursor.position + 1 {
            rawText = RawText.all.first {
                $0.name.utf8CodeUnitCount == end - start && cursor.hasWord($0.name, at: start)
            }
        }
        cursor.take(.plain, to: start)
        cursor.take(.tag, to: end)
        place = .tag
    }

    private func endOfMarkupName(from start: Int) -> Int {
        var index = start
        while index < cursor.end {
            let byte = cursor.bytes[index]
            guard isNameByte(byte) || "-.:@*#".utf8.contains(byte) else { break }
            index += 1
        }
        return index
    }

    private mutating func tag() {
        let byte = cursor.current
        switch byte {
        case UInt8(ascii: ">"):
            cursor.take(.plain, count: 1)
            place = .text
            if let rawText { rawText.run(&cursor) }
            rawText = nil
        case UInt8(ascii: "<"): place = .text
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            cursor.take(.string, count: 1)
            place = .value(quote: byte)
        case UInt8(ascii: "="): unquotedValue()
        default:
            let end = endOfMarkupName(from: cursor.position)
            if end > cursor.position {
                cursor.take(.property, to: end)
            } else {
                cursor.take(.plain, count: 1)
            }
        }
    }

    private mutating func unquotedValue() {
        let start = cursor.endOfSpace(from: cursor.position + 1)
        cursor.take(.plain, to: start)
        let byte = cursor.byte(at: start)
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return }
        var index = start
        while index < cursor.end, !isSpace(cursor.bytes[index]),
            !"<>\"'".utf8.contains(cursor.bytes[index])
        {
            index += 1
        }
        cursor.take(.string, to: index)
    }

    private mutating func value(_ quote: UInt8) {
        var index = cursor.position
        while index < cursor.end, cursor.bytes[index] != quote, cursor.bytes[index] != 0x26 {
            index += 1
        }
        cursor.take(.string, to: index)
        if cursor.isAtEnd { return }
        if cursor.current == UInt8(ascii: "&") { return reference(.string) }
        cursor.take(.string, count: 1)
        place = .tag
    }

    /// Cuts off a character reference, or an ampersand that is none.
    private mutating func reference(_ otherwise: TokenKind) {
        var index = cursor.position + 1
        if cursor.byte(at: index) == UInt8(ascii: "#") { index += 1 }
        let start = index
        while index < start + 32, isNameByte(cursor.byte(at: index)), cursor.byte(at: index) < 0x80
        {
            index += 1
        }
        if index > start, cursor.byte(at: index) == UInt8(ascii: ";") {
            cursor.take(.escape, to: index + 1)
        } else {
            cursor.take(otherwise, count: 1)
        }
    }

    private mutating func declaration() {
        let start = cursor.position
        if cursor.has("<!--", at: start) {
            cursor.take(.comment, to: cursor.endOf("-->", from: start + 4))
        } else if cursor.has("<![CDATA", at: start), cursor.byte(at: start + 8) == 0x5B {
            cursor.take(.meta, count: 9)
            let end = cursor.endOf("]]>", from: start + 9)
            let isClosed = cursor.has("]]>", at: end - 3) && end - 3 >= start + 9
            cursor.take(.plain, to: isClosed ? end - 3 : end)
            cursor.take(.meta, to: end)
        } else {
            documentType()
        }
    }

    /// Cuts off `<!DOCTYPE …>`, with the declarations it may have in brackets.
    private mutating func documentType() {
        var index = cursor.position
        var depth = 0
        while index < cursor.end {
            let byte = cursor.bytes[index]
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            index += 1
            if byte == UInt8(ascii: ">"), depth <= 0 { break }
        }
        cursor.take(.meta, to: index)
    }
}
