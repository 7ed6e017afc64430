/// The character that a byte of UTF-8 text belongs to; `nil` where the bytes are not UTF-8.
func scalar(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var start = index
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    var bytes = text[start..<min(text.count, start + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
}

/// Whether a byte is ASCII punctuation (CommonMark 0.30 §2.1).
func isPunctuation(_ byte: UInt8?) -> Bool {
    switch byte ?? 0 {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
}

/// The white space of C's `isspace` in the "C" locale.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// Whether a character is Unicode white space (CommonMark 0.30 §2.1).
func isUnicodeSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
        ? isWhiteSpace(UInt8(scalar.value)) : scalar.properties.generalCategory == .spaceSeparator
}

/// Whether a character is Unicode punctuation (CommonMark 0.30 §2.1).
func isUnicodePunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isPunctuation(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        return true
    default: return false
    }
}
