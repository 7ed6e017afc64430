/// A path as the path of a URL: what is neither unreserved nor `/` is percent-encoded
/// (RFC 3986 §2.3, §3.3).
package func percentEncoded(path: String) -> String {
    percentEncoded(path, keepsSlashes: true)
}

/// A text as one segment of the path of a URL: as ``percentEncoded(path:)``, and `/` too.
package func percentEncoded(segment: String) -> String {
    percentEncoded(segment, keepsSlashes: false)
}

private func percentEncoded(_ text: String, keepsSlashes: Bool) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            output.append(byte)
        case _ where "-._~".utf8.contains(byte): output.append(byte)
        case UInt8(ascii: "/") where keepsSlashes: output.append(byte)
        default: output += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
        }
    }
    return String(decoding: output, as: UTF8.self)
}

/// The text with each `%XX` as the byte it stands for; other percent signs stay.
package func percentDecoded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
        {
            output.append(high << 4 | low)
            index += 3
        } else {
            output.append(bytes[index])
            index += 1
        }
    }
    return String(decoding: output, as: UTF8.self)
}
