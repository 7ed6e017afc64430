/// A place in a text that names an RFC: `RFC 7231`, `https://www.rfc-editor.org/rfc/rfc7231`.
struct RFCCitation: Equatable {
    /// As it is written: `rfc7231`.
    var text: String
    var rfc: Int
    /// The section that a link leads to: `6.5.1`.
    var section: String?
    /// Whether it stands in an address.
    var isLink: Bool
}

/// The RFCs that a text names.
///
/// A name with a colon is passed over: `urn:ietf:rfc:7807` is the namespace of problem documents in
/// XML, and stays so (RFC 9457, Appendix B).
func rfcCitations(in text: String) -> [RFCCitation] {
    let bytes = Array(text.utf8)
    var citations: [RFCCitation] = []
    var index = 0
    while index + 3 < bytes.count {
        guard bytes[index] | 0x20 == UInt8(ascii: "r"),
            bytes[index + 1] | 0x20 == UInt8(ascii: "f"),
            bytes[index + 2] | 0x20 == UInt8(ascii: "c")
        else {
            index += 1
            continue
        }
        let start = index
        let isWordStart = start == 0 || !isASCIILetterOrDigit(bytes[start - 1])
        index += 3
        if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") {
            index += 1
        } else if bytes[index...].starts(with: "\u{A0}".utf8) {
            index += 2
        }
        let digits = bytes[index...].prefix { isASCIIDigit($0) }
        index += digits.count
        let isWordEnd = index == bytes.count || !isASCIILetterOrDigit(bytes[index])
        guard isWordStart, isWordEnd, digits.count <= 5,
            let rfc = Int(String(decoding: digits, as: UTF8.self))
        else { continue }
        citations.append(
            RFCCitation(
                text: String(decoding: bytes[start..<index], as: UTF8.self), rfc: rfc,
                section: section(behind: bytes[index...]),
                isLink: start > 0 && bytes[start - 1] == UInt8(ascii: "/")))
    }
    return citations
}

/// The section in `#section-6.5.1` or `.html#section-6.5.1`.
private func section(behind rest: ArraySlice<UInt8>) -> String? {
    var rest = rest
    for ending in [".html", ".txt"] where rest.starts(with: ending.utf8) {
        rest = rest.dropFirst(ending.utf8.count)
    }
    let mark = "#section-".utf8
    guard rest.starts(with: mark) else { return nil }
    var number = rest.dropFirst(mark.count)
        .prefix { isASCIIDigit($0) || $0 == UInt8(ascii: ".") }
    while number.last == UInt8(ascii: ".") { number.removeLast() }
    return number.isEmpty ? nil : String(decoding: number, as: UTF8.self)
}
