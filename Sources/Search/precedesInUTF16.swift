/// Whether a text comes before another by their UTF-16 code units, the order of strings in
/// JavaScript.
///
/// That is the order of their UTF-8 bytes, but for characters beyond U+FFFF, whose code units lie
/// before those from U+E000 on (RFC 3629 §1, RFC 2781 §2.1).
func precedesInUTF16(_ first: String, _ second: String) -> Bool {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
        second.withUTF8 { second in
            for index in 0..<min(first.count, second.count) where first[index] != second[index] {
                return rank(first[index]) < rank(second[index])
            }
            return first.count < second.count
        }
    }
}

/// The place of a byte in the order: first bytes of characters beyond U+FFFF are moved.
private func rank(_ byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: Int(byte) - 2
    case 0xEE...0xEF: Int(byte) + 0x10
    default: Int(byte)
    }
}
