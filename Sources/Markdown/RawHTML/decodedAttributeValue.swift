/// The value of an attribute with its character references resolved as a browser does: numeric
/// ones without `;` as well, named ones without `;` only where HTML knows them so and neither a
/// letter, a digit nor `=` follows.
///
/// NUL is left out, which can make a scheme only more visible.
func decodedAttributeValue(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(value.count)
    var position = value.startIndex
    while position < value.endIndex {
        let byte = value[position]
        position += 1
        if byte == UInt8(ascii: "&"),
            let (text, end) = characterReference(in: value, from: position)
        {
            decoded.append(contentsOf: text.utf8)
            position = end
        } else if byte != 0 {
            decoded.append(byte)
        }
    }
    return String(decoding: decoded, as: UTF8.self)
}

/// What stands behind an `&`; `nil` where that is no character reference.
private func characterReference(
    in value: Slice<UnsafeBufferPointer<UInt8>>, from start: Int
) -> (text: String, end: Int)? {
    let rest = value[start...]
    if rest.first == UInt8(ascii: "#") { return numericReference(in: rest.dropFirst()) }
    let name = rest.prefix(while: isASCIIAlphanumeric)
    let following = rest.dropFirst(name.count).first
    guard !name.isEmpty, name.count <= 40, following != UInt8(ascii: "=") else { return nil }
    let key = String(decoding: name, as: UTF8.self)
    if following == UInt8(ascii: ";") {
        return namedCharacter(key).map { ($0, name.endIndex + 1) }
    }
    return unterminatedNamedCharacters[key].map { ($0, name.endIndex) }
}

/// A number behind `&#`.
private func numericReference(
    in rest: Slice<UnsafeBufferPointer<UInt8>>
) -> (text: String, end: Int)? {
    let isHexadecimal = rest.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let radix = isHexadecimal ? 16 : 10
    let start = rest.startIndex + (isHexadecimal ? 1 : 0)
    var position = start
    var number = 0
    while position < rest.endIndex,
        let digit = Character(Unicode.Scalar(rest[position])).hexDigitValue,
        digit < radix
    {
        number = min(number * radix + digit, 0x11_0000)
        position += 1
    }
    guard position > start else { return nil }
    if position < rest.endIndex, rest[position] == UInt8(ascii: ";") { position += 1 }
    return (text(ofNumber: number), position)
}

private func text(ofNumber number: Int) -> String {
    if (0x80...0x9F).contains(number) { return String(windows1252[number - 0x80]) }
    let scalar = UInt32(exactly: number).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    return String(scalar ?? "\u{FFFD}")
}

private func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

/// What the numbers from 128 to 159 mean in HTML.
private let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
