/// The characters of a JSON string (RFC 8259 §7); what is no escape stays.
func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return Array(bytes) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
            result.append(bytes[index])
            index += 1
            continue
        }
        let kind = bytes[index + 1]
        index += 2
        switch kind {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
        case UInt8(ascii: "u"): result += character(in: bytes, at: &index)
        default: result.append(kind)
        }
    }
    return result
}

/// The character behind `\u`, which may be a pair of surrogates.
private func character(in bytes: ArraySlice<UInt8>, at index: inout Int) -> [UInt8] {
    guard let first = hexUnit(bytes[index...]) else { return Array("\\u".utf8) }
    index += 4
    var units = [first]
    if first & 0xFC00 == 0xD800, bytes[index...].starts(with: "\\u".utf8),
        let second = hexUnit(bytes[(index + 2)...])
    {
        units.append(second)
        index += 6
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

private func hexUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let digits = bytes.prefix(4)
    guard digits.count == 4, digits.allSatisfy(isAlphanumeric) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
}
