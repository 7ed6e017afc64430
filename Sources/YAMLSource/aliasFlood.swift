import Diagnostics

/// How many anchors and aliases a file must seem to have before it is refused unparsed.
private let anchorLimit = 10
private let aliasLimit = 20

/// Where a file's anchors start, if anchors and aliases are so many that parsing could take forever.
///
/// The parser puts keys into sets, and so walks through every alias in them: a few lines in which
/// each alias holds two of the one before need time in powers of two. Findings for single anchors
/// are made from the parsed nodes; this look at the bytes may take a text in a block for an anchor,
/// and so waits for more of them than any text has.
func aliasFlood(in source: YAMLText) -> Int? {
    var anchors = 0
    var aliases = 0
    var firstAnchor: Int?
    var isAtNodeStart = true
    let bytes = source.file.bytes
    for index in source.body {
        switch bytes[index] {
        case UInt8(ascii: "&"):
            if isAtNodeStart, isNameByte(bytes, index + 1) {
                anchors += 1
                firstAnchor = firstAnchor ?? index
            }
            isAtNodeStart = false
        case UInt8(ascii: "*"):
            if isAtNodeStart, isNameByte(bytes, index + 1) { aliases += 1 }
            isAtNodeStart = false
        case 0x0A, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: "-"), UInt8(ascii: "?"):
            isAtNodeStart = true
        case 0x20, 0x09, 0x0D: continue
        default: isAtNodeStart = false
        }
    }
    return anchors >= anchorLimit && aliases >= aliasLimit ? firstAnchor : nil
}

private func isNameByte(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] > 0x20 && !",[]{}*&".utf8.contains(bytes[index])
}
