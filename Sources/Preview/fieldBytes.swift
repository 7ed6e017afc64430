/// Without the spaces and tabs around it.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let rest = bytes.drop(while: isSpace)
    return rest.prefix(upTo: (rest.lastIndex { !isSpace($0) } ?? rest.startIndex - 1) + 1)
}
