import YAMLSource

extension MessageParameter.ValueType {
    /// Whether a text is how a value of the type is written.
    package func contains(_ text: String) -> Bool {
        switch self {
        case .string: true
        case .integer: isInteger(text)
        case .number: isJSONNumber(text)
        case .boolean: text == "true" || text == "false"
        case .dateTime: isDateTime(text)
        case .uri: isURIReference(text) && uriScheme(of: text) != nil
        }
    }
}

private func isInteger(_ text: String) -> Bool {
    isJSONNumber(text) && text.utf8.allSatisfy { isASCIIDigit($0) || $0 == UInt8(ascii: "-") }
}

/// The grammar of RFC 3339 §5.6, with days that the month has (§5.7) and leap seconds.
private func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
        bytes[16] == UInt8(ascii: ":"),
        let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
        let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
        let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
    else { return false }
    let isLeapYear = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...days[month - 1]).contains(day), hour < 24, minute < 60,
        second <= 60
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
        let fraction = rest.dropFirst().prefix { isASCIIDigit($0) }
        guard !fraction.isEmpty else { return false }
        rest = rest[fraction.endIndex...]
    }
    return isOffset(Array(rest))
}

/// `Z` or `+01:00`.
private func isOffset(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 1 { return bytes[0] | 0x20 == UInt8(ascii: "z") }
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
        bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]),
        let minutes = number(bytes[4..<6])
    else { return false }
    return hours < 24 && minutes < 60
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(isASCIIDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
}
