/// How many bytes at an offset of a Markdown text are code, or a character behind a backslash, in
/// which no other markup has a meaning.
func opaqueLength(_ bytes: [UInt8], at start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\\"): return min(2, bytes.count - start)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
        let mark = bytes[start]
        let run = bytes[start...].prefix { $0 == mark }.count
        if run >= 3, isFirstOnLine(bytes, start) {
            return fenceLength(bytes, at: start, mark: mark, run: run)
        }
        guard mark == UInt8(ascii: "`") else { return run }
        return spanLength(bytes, at: start, run: run) ?? run
    default: return 0
    }
}

private func isFirstOnLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index > 0 {
        let byte = bytes[index - 1]
        if byte == 0x0A { return true }
        // A fence may stand in a quote or a list.
        guard byte == 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "-") else {
            return false
        }
        index -= 1
    }
    return true
}

private func spanLength(_ bytes: [UInt8], at start: Int, run: Int) -> Int? {
    var index = start + run
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "`") else {
            // A paragraph ends at an empty line.
            if bytes[index] == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                return nil
            }
            index += 1
            continue
        }
        let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        index += length
        if length == run { return index - start }
    }
    return nil
}

private func fenceLength(_ bytes: [UInt8], at start: Int, mark: UInt8, run: Int) -> Int {
    var index = start
    while let lineEnd = bytes[index...].firstIndex(of: 0x0A) {
        index = lineEnd + 1
        let line = bytes[index...].prefix { $0 != 0x0A }
        let content = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        let closing = content.prefix { $0 == mark }
        if closing.count >= run, content.dropFirst(closing.count).allSatisfy({ $0 <= 0x20 }) {
            return line.endIndex - start
        }
    }
    return bytes.count - start
}
