/// A style sheet without comments and without the spaces that CSS does not need: what people want
/// who edit it, and browsers don't.
///
/// All else stays, so nothing here has to know what a rule means. A style sheet that ends within a
/// comment or a string is given back whole.
package func compactStyle(_ css: [UInt8]) -> [UInt8] {
    var compactor = StyleCompactor()
    var index = 0
    while index < css.count {
        let byte = css[index]
        switch byte {
        case UInt8(ascii: "/") where index + 1 < css.count && css[index + 1] == UInt8(ascii: "*"):
            guard let end = endOfComment(in: css, from: index + 2) else { return css }
            // Words on both sides of a comment must not become one.
            compactor.addSpace(0x20)
            index = end
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let end = endOfString(in: css, from: index) else { return css }
            compactor.add(css[index..<end])
            index = end
        case UInt8(ascii: "\\") where index + 1 < css.count:
            compactor.add(css[index...(index + 1)])
            index += 2
        case UInt8(ascii: "u") where css[index...].starts(with: "url(".utf8):
            // An address without quotes may hold "/*"; one with quotes is a string.
            let end = css[index...].firstIndex { ")\"'".utf8.contains($0) } ?? css.endIndex
            compactor.add(css[index..<end])
            index = end
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
            compactor.addSpace(byte)
            index += 1
        default:
            compactor.addSign(byte)
            index += 1
        }
    }
    return compactor.output
}

private struct StyleCompactor {
    private(set) var output: [UInt8] = []
    /// Whether the last sign ends what stands before it, so that no space has to follow.
    private var endsWord = true
    /// Whether the last byte is white space, which stands for all of its run.
    private var endsInSpace = false

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        output += bytes
        (endsWord, endsInSpace) = (false, false)
    }

    mutating func addSign(_ byte: UInt8) {
        // A space before a colon says something in a selector.
        if endsInSpace, "{},;".utf8.contains(byte) { output.removeLast() }
        output.append(byte)
        (endsWord, endsInSpace) = ("{},;:".utf8.contains(byte), false)
    }

    /// A rule to a line, for those who look at it in a browser.
    mutating func addSpace(_ byte: UInt8) {
        let endsRule = output.last == UInt8(ascii: "}")
        if endsInSpace || (endsWord && !(endsRule && byte == 0x0A)) { return }
        output.append(endsRule ? 0x0A : 0x20)
        endsInSpace = true
    }
}

private func endOfComment(in css: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < css.count {
        if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
        index += 1
    }
    return nil
}

private func endOfString(in css: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < css.count {
        switch css[index] {
        case css[start]: return index + 1
        case UInt8(ascii: "\\"): index += 2
        case 0x0A: return nil
        default: index += 1
        }
    }
    return nil
}
