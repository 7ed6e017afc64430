/// Where a scalar that starts at an offset ends in the source.
func scalarEnd(
    of text: String, _ form: SourceValue.ScalarForm, at start: Int, in bytes: ArraySlice<UInt8>
) -> Int {
    guard start < bytes.endIndex else { return start }
    return switch form {
    case .doubleQuoted: quotedEnd(start, bytes, quote: UInt8(ascii: "\""))
    case .singleQuoted: quotedEnd(start, bytes, quote: UInt8(ascii: "'"))
    case .block: blockEnd(start, bytes)
    case .plain, .taggedPlain: plainEnd(start, bytes, value: text)
    }
}

/// Behind the closing quote.
///
/// A doubled single quote reads as two scalars side by side, which ends at the same place.
private func quotedEnd(_ start: Int, _ bytes: ArraySlice<UInt8>, quote: UInt8) -> Int {
    var index = start + 1
    while index < bytes.endIndex {
        if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
            index += 1
        } else if bytes[index] == quote {
            let next = index + 1
            let isDoubled =
                quote == UInt8(ascii: "'") && next < bytes.endIndex && bytes[next] == quote
            if !isDoubled { return next }
            index += 1
        }
        index += 1
    }
    return bytes.endIndex
}

/// Behind the last line that is indented like the first line of a block scalar.
private func blockEnd(_ start: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    var indentation: Int?
    var index = end
    while index < bytes.endIndex {
        let lineStart = index + 1
        let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.endIndex
        let spaces = bytes[lineStart..<lineEnd].prefix { $0 == 0x20 }.count
        let isBlank = lineStart + spaces == lineEnd
        if !isBlank {
            if spaces < (indentation ?? 1) { break }
            indentation = indentation ?? spaces
            end = lineEnd
        }
        index = lineEnd
    }
    return end
}

/// Behind the last character of a plain scalar, which may be folded over several lines: all but
/// white space stands in the source as it is.
private func plainEnd(_ start: Int, _ bytes: ArraySlice<UInt8>, value: String) -> Int {
    var index = start
    for byte in value.utf8 where byte != 0x20 && byte != 0x0A {
        while index < bytes.endIndex, bytes[index] <= 0x20, bytes[index] != byte { index += 1 }
        guard index < bytes.endIndex, bytes[index] == byte else { break }
        index += 1
    }
    return max(index, start)
}
