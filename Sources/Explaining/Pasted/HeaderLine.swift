/// A header field of a pasted response.
struct HeaderLine: Equatable {
    let name: String
    var value: String

    /// Reads `Name: value`, and `:status: 429` as browsers show it; `nil` for any other line.
    init?(_ line: ArraySlice<UInt8>) {
        let start = line.first == UInt8(ascii: ":") ? line.startIndex + 1 : line.startIndex
        guard let colon = line[start...].firstIndex(of: UInt8(ascii: ":")), colon > start,
            line[start..<colon].allSatisfy(isNameByte)
        else { return nil }
        name = String(decoding: line[line.startIndex..<colon], as: UTF8.self)
        value = trimmed(line[(colon + 1)...])
    }
}

/// Whether a field name may have the byte (RFC 9110 §5.6.2).
private func isNameByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || "!#$%&'*+.^`|~".utf8.contains(byte)
}

/// Letters, digits, `_` and `-` of ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

/// Letters and digits of ASCII.
func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

/// The bytes as text, without spaces and tabs around them.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A }
    var rest = bytes.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
}
