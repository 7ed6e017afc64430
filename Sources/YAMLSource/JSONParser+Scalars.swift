import Diagnostics
import Escaping

extension JSONParser {
    /// A string; `index` is at its opening quote.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = index
        index += 1
        var done: [UInt8] = []
        var chunk = index
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                let rest = bytes[chunk..<(index - 1)]
                if done.isEmpty { return String(decoding: rest, as: UTF8.self) }
                return String(decoding: done + rest, as: UTF8.self)
            } else if byte == UInt8(ascii: "\\") {
                done += bytes[chunk..<index]
                try appendEscape(to: &done, string: start)
                chunk = index
            } else if byte < 0x20 {
                throw controlCharacter(byte, string: start)
            } else {
                index += 1
            }
        }
        throw problem(
            "a string is not closed", start..<(start + 1),
            help: "put a \" behind its last character")
    }

    /// Reads one escape, or the two of a surrogate pair (RFC 8259 §7).
    private mutating func appendEscape(
        to output: inout [UInt8], string: Int
    ) throws(JSONSyntaxError) {
        let start = index
        guard index + 1 < end else {
            throw problem(
                "a string is not closed", string..<(string + 1),
                help: "put a \" behind its last character")
        }
        let letter = bytes[index + 1]
        if letter == UInt8(ascii: "u") {
            let scalar = try escapedScalar()
            output += Array(String(scalar).utf8)
            return
        }
        guard let byte = simpleEscapes[letter] else {
            let shown = String(decoding: bytes[start..<scalarEnd(start + 1)], as: UTF8.self)
            throw problem(
                "JSON has no escape '\(shown)'", start..<scalarEnd(start + 1),
                help: letter == UInt8(ascii: "'")
                    ? "write ' without a backslash" : "write a backslash itself as \\\\")
        }
        output.append(byte)
        index += 2
    }

    private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = index
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let help = "write both halves of the character, or the character itself"
        let isPair =
            unit < 0xDC00 && index + 1 < end && bytes[index] == UInt8(ascii: "\\")
            && bytes[index + 1] == UInt8(ascii: "u")
        guard isPair else {
            throw problem("half of a surrogate pair stands alone", start..<index, help: help)
        }
        let low = try codeUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(
                0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { throw problem("half of a surrogate pair stands alone", start..<index, help: help) }
        return scalar
    }

    /// The value of `\uXXXX`.
    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
        var value: UInt16 = 0
        for place in (index + 2)..<(index + 6) {
            guard place < end, let digit = hexValue(bytes[place]) else {
                throw problem(
                    "'\\u' needs four hexadecimal digits", index..<min(place, end),
                    help: "write a character such as é as \\u00e9, or as itself")
            }
            value = value << 4 | UInt16(digit)
        }
        index += 6
        return value
    }

    /// A number, `true`, `false` or `null`, as it is spelled.
    mutating func plainValue() throws(JSONSyntaxError) -> String {
        let start = index
        let word = bytes[start..<end].prefix(while: isWordByte)
        let spelling = String(decoding: word, as: UTF8.self)
        guard ["true", "false", "null"].contains(spelling) || isJSONNumber(spelling) else {
            throw wrongValue(spelling)
        }
        index = word.endIndex
        return spelling
    }

    /// Where the character at an offset ends.
    func scalarEnd(_ offset: Int) -> Int {
        var index = offset + 1
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return min(index, end)
    }
}

/// Whether a byte belongs to a word that stands without quotes.
func isWordByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"{}[]:,\"'/#".utf8.contains(byte)
}

private let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
]
