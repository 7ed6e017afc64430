import Diagnostics

/// How many aliases of its own anchors a file must seem to have before it is refused unparsed.
private let aliasLimit = 20

/// Where a file's anchors start, if aliases are so many that parsing could take forever.
///
/// The parser puts keys into sets, and so walks through every alias in them: a few lines in which
/// each alias holds two of the one before need time in powers of two. Findings for single anchors
/// are made from the parsed nodes; this look at the bytes may take a text in a block for an anchor,
/// and so counts only aliases that name one.
func aliasFlood(in source: YAMLText) -> Int? {
    let bytes = source.file.bytes
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases = 0
    var firstAnchor: Int?
    var isAtNodeStart = true
    var index = source.body.lowerBound
    while index < source.body.upperBound {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "&") where isAtNodeStart, UInt8(ascii: "*") where isAtNodeStart:
            let name = bytes[(index + 1)..<source.body.upperBound].prefix {
                $0 > 0x20 && !",[]{}".utf8.contains($0)
            }
            if byte == UInt8(ascii: "*") {
                if anchors.contains(name) { aliases += 1 }
                isAtNodeStart = false
            } else if !name.isEmpty {
                anchors.insert(name)
                firstAnchor = firstAnchor ?? index
            }
            index = max(index, name.endIndex - 1)
        case UInt8(ascii: "!") where isAtNodeStart:
            // A tag: the node itself is still to come.
            while index + 1 < source.body.upperBound, bytes[index + 1] > 0x20 { index += 1 }
        case 0x0A, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: "-"), UInt8(ascii: "?"):
            isAtNodeStart = true
        case 0x20, 0x09, 0x0D: break
        default: isAtNodeStart = false
        }
        index += 1
    }
    return aliases >= aliasLimit ? firstAnchor : nil
}
