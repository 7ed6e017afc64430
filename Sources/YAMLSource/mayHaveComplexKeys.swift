/// Whether a key of a mapping may be something else than a scalar.
///
/// The parser puts keys into sets and so walks through all that an alias in them stands for, which
/// takes time in powers of two where aliases hold aliases. This look at the bytes may take a text for
/// such a key, but never the other way round.
func mayHaveComplexKeys(_ bytes: ArraySlice<UInt8>) -> Bool {
    /// The last byte that is no blank, and whether blanks follow it.
    var last: UInt8 = 0x0A
    var hasBlank = false
    var wordStart: UInt8 = 0
    for (offset, byte) in zip(bytes.indices, bytes) {
        switch byte {
        case 0x20, 0x09, 0x0D:
            hasBlank = true
            continue
        case UInt8(ascii: ":"):
            if last == UInt8(ascii: "]") || last == UInt8(ascii: "}") { return true }
            if wordStart == UInt8(ascii: "*"), hasBlank { return true }
        case UInt8(ascii: "?"):
            let next = offset + 1 < bytes.endIndex ? bytes[offset + 1] : 0x0A
            if next <= 0x20, last == 0x0A || "{[,-:?".utf8.contains(last) { return true }
        default: break
        }
        if hasBlank || last <= 0x20 || "{[,".utf8.contains(last) { wordStart = byte }
        hasBlank = false
        last = byte
    }
    return false
}
