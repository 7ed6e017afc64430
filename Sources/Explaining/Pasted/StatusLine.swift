import Escaping

/// The first line of an HTTP response (RFC 9112 §4), also as HTTP/2 and HTTP/3 are shown.
struct StatusLine: Equatable {
    let statusCode: Int
    /// Empty where the version has none.
    let reason: String
    /// How many spaces stand in front, as `wget -S` writes it.
    let indentation: Int

    /// Reads `HTTP/1.1 429 Too Many Requests` and `HTTP/2 429`; `nil` for any other line.
    init?(_ line: ArraySlice<UInt8>) {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.starts(with: "HTTP/".utf8) else { return nil }
        let parts = rest.split(separator: 0x20, maxSplits: 2)
        guard parts.count >= 2, (6...8).contains(parts[0].count),
            parts[0].dropFirst(5).allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
            let code = threeDigits(parts[1])
        else { return nil }
        indentation = rest.startIndex - line.startIndex
        statusCode = code
        reason = parts.count == 3 ? trimmed(parts[2]) : ""
    }
}

/// A status code from 100 to 599; `nil` for anything else.
func threeDigits(_ bytes: some Collection<UInt8>) -> Int? {
    guard bytes.count == 3, bytes.allSatisfy(isDigit) else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (100...599).contains(number) ? number : nil
}
