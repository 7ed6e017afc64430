import Diagnostics
import Escaping

/// The keys of a front matter in TOML 1.0 whose values are texts, numbers, flags, dates, or lists of
/// them.
///
/// Generators of sites need hardly more. What else TOML can say is reported and left out.
struct TOMLFields {
    private(set) var fields: [RecordField] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let file: SourceFile
    private let end: Int
    private var index: Int
    /// The name of the table that keys belong to, with a dot behind it.
    private var prefix = ""

    init(_ file: SourceFile, _ part: Range<Int>) {
        self.file = file
        index = part.lowerBound
        end = part.upperBound
        while let byte = peek {
            switch byte {
            case 0...0x20: index += 1
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "["): readHeader()
            default: readMember()
            }
        }
    }

    private var peek: UInt8? { index < end ? file.bytes[index] : nil }

    private func startsHere(_ text: String) -> Bool {
        file.bytes[index..<end].starts(with: text.utf8)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: file.bytes[range], as: UTF8.self)
    }

    private mutating func skipLine() {
        index = file.bytes[index..<end].firstIndex(of: 0x0A) ?? end
    }

    private mutating func skipSpaces() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D { index += 1 }
    }

    /// White space, line ends and comments, which may stand between the elements of a list.
    private mutating func skipLines() {
        while let byte = peek {
            if byte == UInt8(ascii: "#") { skipLine() }
            guard let next = peek, next <= 0x20 else { return }
            index += 1
        }
    }

    private mutating func readHeader() {
        let start = index
        skipLine()
        let line = text(start..<index)
        guard let match = line.wholeMatch(of: /\[\s*([\w.-]+)\s*\]\s*(?:#.*)?/) else {
            prefix = "?."
            return leaveOut(from: start)
        }
        prefix = "\(match.1)."
    }

    private mutating func readMember() {
        let start = index
        let key = text(start..<file.lineRange(around: start).upperBound)
            .prefixMatch(of: /"?([\w.-]+)"?[ \t]*=/)
        guard let key, prefix != "?." else { return leaveOut(from: start) }
        index += key.0.utf8.count
        skipSpaces()
        let valueStart = index
        guard let value = readValue() else { return leaveOut(from: start) }
        let range = SourceRange(file, valueStart..<index)
        skipSpaces()
        if peek == UInt8(ascii: "#") { skipLine() }
        guard peek == nil || peek == 0x0A else { return leaveOut(from: start) }
        fields.append(RecordField(name: prefix + key.1, value: value, range: range))
    }

    private mutating func readValue() -> JSON? {
        guard peek == UInt8(ascii: "[") else { return readScalar() }
        index += 1
        var elements: [JSON] = []
        while true {
            skipLines()
            if peek == UInt8(ascii: "]") { break }
            guard let element = readScalar() else { return nil }
            elements.append(element)
            skipLines()
            if peek == UInt8(ascii: ",") { index += 1 } else { break }
        }
        guard peek == UInt8(ascii: "]") else { return nil }
        index += 1
        return .array(elements)
    }

    private mutating func readScalar() -> JSON? {
        if startsHere("\"\"\"") || startsHere("'''") { return nil }
        switch peek {
        case UInt8(ascii: "\""): return readString(until: UInt8(ascii: "\""))
        case UInt8(ascii: "'"): return readString(until: UInt8(ascii: "'"))
        default: break
        }
        // A date may have a space before its time.
        let line = text(index..<end).prefix { !",]#\n\r{[".contains($0) }
        let word = String(line).trimmingSpaces
        guard word.wholeMatch(of: /[\w+.:-]+(?: \d[\w+.:-]*)?/) != nil else { return nil }
        index += word.utf8.count
        return .string(word)
    }

    /// A text between quotes on one line; backslashes mean something between double ones.
    private mutating func readString(until quote: UInt8) -> JSON? {
        index += 1
        let start = index
        while let byte = peek, byte != quote {
            if byte == 0x0A { return nil }
            let isEscape = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
            index = min(index + (isEscape ? 2 : 1), end)
        }
        guard peek == quote else { return nil }
        let raw = text(start..<index)
        index += 1
        return (quote == UInt8(ascii: "'") ? raw : unescaped(raw)).map(JSON.string)
    }

    /// Reports what stands at an offset, and goes on at the next line that can be a key or a header.
    private mutating func leaveOut(from start: Int) {
        let line = file.lineRange(around: start)
        diagnostics.append(
            Diagnostic(
                .unmappedField, "this TOML is not read and is left out",
                at: SourceRange(file, start..<min(line.upperBound, end)),
                help: "write a text between quotes, a number, true or false, or a list of them"))
        index = start
        let mark = ["\"\"\"", "'''"].first { text(line).contains("= \($0)") }
        repeat { skipToNextLine(behind: mark) } while index < end && !startsMember
    }

    private mutating func skipToNextLine(behind mark: String?) {
        skipLine()
        if let mark, let close = file.bytes[index..<end].firstRange(of: Array(mark.utf8)) {
            index = close.upperBound
            skipLine()
        }
        if index < end { index += 1 }
    }

    private var startsMember: Bool {
        guard prefix != "?." || peek == UInt8(ascii: "[") else { return false }
        let line = text(index..<max(index, min(end, file.lineRange(around: index).upperBound)))
        return line.prefixMatch(of: /[ \t]*("?[\w.-]+"?[ \t]*=|\[[\w.-]+\]|\[\[)/) != nil
    }
}

/// A text of TOML with its escapes replaced; `nil` where one of them is none.
private func unescaped(_ text: String) -> String? {
    guard text.contains("\\") else { return text }
    var result = ""
    var rest = text[...]
    while let backslash = rest.firstIndex(of: "\\") {
        result += rest[..<backslash]
        rest = rest[rest.index(after: backslash)...]
        guard let sign = rest.popFirst() else { return nil }
        switch sign {
        case "n": result += "\n"
        case "t": result += "\t"
        case "r": result += "\r"
        case "\"", "\\": result.append(sign)
        case "u", "U":
            let digits = rest.prefix(sign == "u" ? 4 : 8)
            guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
                return nil
            }
            result.unicodeScalars.append(scalar)
            rest = rest[digits.endIndex...]
        default: return nil
        }
    }
    return result + rest
}
