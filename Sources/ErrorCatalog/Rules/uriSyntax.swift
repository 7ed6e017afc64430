/// Whether a text is a URI reference: the characters and percent encodings of RFC 3986, and a
/// scheme in front of the first colon of the first segment (§4.1, §4.2).
func isURIReference(_ text: String) -> Bool {
    guard !text.isEmpty, invalidURIPart(of: text) == nil else { return false }
    let firstSegment = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !firstSegment.contains(":") || uriScheme(of: text) != nil
}

/// The first character of a text that no URI may have, or a `%` without two digits behind it.
func invalidURIPart(of text: String) -> String? {
    let bytes = Array(text.utf8)
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
        let isPercent = byte == UInt8(ascii: "%")
        let digits = bytes[(index + 1)...].prefix(2)
        let isRepeatedMark = byte == UInt8(ascii: "#") && hasFragment
        if byte == UInt8(ascii: "#") { hasFragment = true }
        if isPercent ? digits.count == 2 && digits.allSatisfy(isHexDigit) : isURIByte(byte),
            !isRepeatedMark
        {
            continue
        }
        if isPercent { return String(decoding: bytes[index...].prefix(3), as: UTF8.self) }
        return String(decoding: bytes[index...], as: UTF8.self).first.map(String.init)
    }
    return nil
}

/// The scheme of a URI, in small letters (RFC 3986 §3.1); `nil` for a relative reference.
package func uriScheme(of text: String) -> String? {
    let scheme = text.utf8.prefix { isASCIILetterOrDigit($0) || "+-.".utf8.contains($0) }
    guard let first = scheme.first, isASCIILetter(first), scheme.endIndex < text.utf8.endIndex,
        text.utf8[scheme.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(text[..<scheme.endIndex]).lowercased()
}

/// Unreserved and reserved characters (RFC 3986 §2.2, §2.3).
private func isURIByte(_ byte: UInt8) -> Bool {
    isASCIILetterOrDigit(byte) || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
}
