import Diagnostics

/// The first bracket that stands deeper in brackets than a limit allows.
///
/// Only for a place in a finding: it knows quotes and comments, but no block scalars.
///
/// - Parameters:
///   - depth: how deep lists and mappings may be nested.
///   - source: what the parser refused.
/// - Returns: the UTF-8 offset of the bracket; `nil` where the depth comes from indentation.
func flowBracket(beyond depth: Int, in source: YAMLText) -> Int? {
    let bytes = source.file.bytes[source.body]
    let startsWithBracket = bytes.first { $0 > 0x20 }.map { "[{".utf8.contains($0) } ?? false
    // The mapping of the whole file has no brackets.
    let limit = startsWithBracket ? depth : depth - 1
    var open = 0
    var quote: UInt8?
    var isComment = false
    var before = UInt8(ascii: "\n")
    for (index, byte) in zip(bytes.indices, bytes) {
        defer { before = byte == before && byte == UInt8(ascii: "\\") ? 0 : byte }
        if isComment {
            isComment = byte != 0x0A
        } else if let mark = quote {
            let isEscaped = mark == UInt8(ascii: "\"") && before == UInt8(ascii: "\\")
            if byte == mark, !isEscaped { quote = nil }
        } else if "[{".utf8.contains(byte) {
            open += 1
            if open > limit { return index }
        } else if "]}".utf8.contains(byte) {
            open -= 1
        } else if byte == UInt8(ascii: "#"), before <= 0x20 {
            isComment = true
        } else if "\"'".utf8.contains(byte), before <= 0x20 || "[{,:".utf8.contains(before) {
            quote = byte
        }
    }
    return nil
}
