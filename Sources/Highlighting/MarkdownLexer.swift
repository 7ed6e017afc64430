/// Cuts Markdown: front matter, headings, fences with the code inside them, marks of lists and
/// quotes, code spans and the targets of links.
struct MarkdownLexer: LanguageLexer {
    var cursor: Cursor

    mutating func run() {
        if cursor.has("---", at: 0), isLineEnd(cursor.byte(at: 3)) { frontMatter() }
        while !cursor.isAtEnd {
            let end = cursor.endOfLine(from: cursor.position)
            line(to: end)
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        }
    }

    private mutating func frontMatter() {
        var line = cursor.startOfNextLine(endingAt: 3)
        let start = line
        while line < cursor.end {
            let end = cursor.endOfLine(from: line)
            if cursor.has("---", at: line), end == line + 3 {
                cursor.take(.meta, to: 3)
                cursor.take(.plain, to: start)
                Language.yaml.lexer.run(&cursor, to: line)
                return cursor.take(.meta, to: end)
            }
            line = cursor.startOfNextLine(endingAt: end)
        }
    }

    private mutating func line(to end: Int) {
        let start = min(cursor.endOfBlanks(from: cursor.position), end)
        let byte = cursor.byte(at: start)
        cursor.take(.plain, to: start)
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            let count = run(of: byte, at: start)
            if count >= 3 { return fence(byte, count, to: end) }
        case UInt8(ascii: "#"):
            let count = run(of: byte, at: start)
            if count <= 6, start + count == end || isSpace(cursor.byte(at: start + count)) {
                return cursor.take(.keyword, to: end)
            }
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
            if isSpace(cursor.byte(at: start + 1)) { cursor.take(.meta, count: 1) }
        case 0x30...0x39:
            var index = start
            while isDigit(cursor.byte(at: index)) { index += 1 }
            if cursor.byte(at: index) == UInt8(ascii: "."), isSpace(cursor.byte(at: index + 1)) {
                cursor.take(.meta, to: index + 1)
            }
        default: break
        }
        inline(to: end)
    }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var index = start
        while cursor.byte(at: index) == byte, index < cursor.end { index += 1 }
        return index - start
    }

    /// Cuts off a fenced block; what is Markdown in it stays plain, so that nothing nests.
    private mutating func fence(_ mark: UInt8, _ count: Int, to end: Int) {
        var nameEnd = cursor.endOfBlanks(from: cursor.position + count)
        let nameStart = nameEnd
        while nameEnd < min(end, nameStart + 32), !isSpace(cursor.bytes[nameEnd]) { nameEnd += 1 }
        let name = String(
            decoding: cursor.bytes[nameStart..<max(nameStart, nameEnd)], as: UTF8.self)
        cursor.take(.meta, to: end)
        cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
        var line = cursor.position
        var lineEnd = line
        while line < cursor.end {
            lineEnd = cursor.endOfLine(from: line)
            let close = cursor.endOfBlanks(from: line)
            let length = run(of: mark, at: close)
            if length >= count, cursor.endOfBlanks(from: close + length) >= lineEnd { break }
            line = cursor.startOfNextLine(endingAt: lineEnd)
        }
        let language = Language.named(name) ?? .text
        let lexer = language.name == "markdown" ? Lexer.plain : language.lexer
        lexer.run(&cursor, to: line)
        cursor.take(.meta, to: lineEnd)
    }

    /// Cuts the text of a line, with its code spans and the targets of its links.
    private mutating func inline(to end: Int) {
        var index = cursor.position
        // From here on, no run of one, two or three backticks and no `)` is left on the line.
        var failures = [end, end, end, end]
        while index < end {
            let byte = cursor.bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 2
            } else if byte == UInt8(ascii: "`") {
                let count = run(of: byte, at: index)
                let close = count > 3 || index >= failures[count] ? nil : closing(count, index, end)
                if let close {
                    cursor.take(.plain, to: index)
                    cursor.take(.string, to: close)
                    index = close
                } else {
                    if count <= 3 { failures[count] = index }
                    index += count
                }
            } else if byte == UInt8(ascii: "]"), cursor.byte(at: index + 1) == 0x28 {
                index = target(from: index + 2, to: end, &failures[0])
            } else {
                index += 1
            }
        }
        cursor.take(.plain, to: end)
    }

    /// The index behind the next run of exactly as many backticks.
    private func closing(_ count: Int, _ start: Int, _ end: Int) -> Int? {
        var index = start + count
        while index < end {
            guard cursor.bytes[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let length = run(of: UInt8(ascii: "`"), at: index)
            index += length
            if length == count { return index }
        }
        return nil
    }

    /// Cuts off the target of a link.
    private mutating func target(from start: Int, to end: Int, _ failure: inout Int) -> Int {
        guard start < failure else { return start }
        var index = start
        while index < end, cursor.bytes[index] != UInt8(ascii: ")") { index += 1 }
        guard index < end else {
            failure = start
            return start
        }
        cursor.take(.plain, to: start)
        cursor.take(.string, to: index)
        return index
    }
}
