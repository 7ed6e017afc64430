/// What a code sample says that a program reports: the rest of a line behind `error:`.
///
/// Samples quote messages in comments, `// error: mismatched types`, and in output,
/// `error[E0308]: mismatched types`. Lines of the same comment that follow belong to the message.
/// Only what has two words or more is one: `error: string` is part of a schema.
///
/// - Parameter code: the text of a code block.
/// - Returns: the messages in their order.
func quotedErrors(in code: UnsafeBufferPointer<UInt8>) -> [String] {
    var messages: [String] = []
    var open: [UInt8]?
    for line in code.split(separator: 0x0A) {
        if let start = startOfMessage(in: line) {
            close(&open, into: &messages)
            open = Array(line[start...])
        } else if open != nil, let rest = furtherComment(in: line) {
            open?.append(0x20)
            open?.append(contentsOf: rest)
        } else {
            close(&open, into: &messages)
        }
    }
    close(&open, into: &messages)
    return messages
}

private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

private func close(_ message: inout [UInt8]?, into messages: inout [String]) {
    if let bytes = message, hasTwoWords(bytes) {
        messages.append(String(decoding: bytes, as: UTF8.self))
    }
    message = nil
}

/// The place behind the first `error:` in a line, or behind `// error,` in a comment.
private func startOfMessage(in line: Line) -> Int? {
    var index = line.startIndex
    while let start = line[index...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
        index = start + 1
        guard line[start...].prefix(5).elementsEqual("error".utf8, by: { $0 | 0x20 == $1 }) else {
            continue
        }
        var end = start + 5
        if end < line.endIndex, line[end] == UInt8(ascii: "["),
            let closing = line[end...].firstIndex(of: UInt8(ascii: "]"))
        {
            end = closing + 1
        }
        guard end + 1 < line.endIndex, line[end + 1] == 0x20 else { continue }
        let isComment = line[..<start].last { $0 != 0x20 }.map(isCommentSign) ?? false
        if line[end] == UInt8(ascii: ":") || (line[end] == UInt8(ascii: ",") && isComment) {
            return end + 2
        }
    }
    return nil
}

/// What a line that is nothing but a comment says, if it is indented as the rest of a sentence is:
/// by two blanks or more.
private func furtherComment(in line: Line) -> Line? {
    let comment = line.drop { $0 == 0x20 || $0 == 0x09 }
    let text = comment.drop(while: isCommentSign)
    guard text.startIndex > comment.startIndex, text.starts(with: [0x20, 0x20]) else { return nil }
    return text.drop { $0 == 0x20 }
}

private func isCommentSign(_ byte: UInt8) -> Bool { "/#*-;%".utf8.contains(byte) }

private func hasTwoWords(_ text: [UInt8]) -> Bool {
    text.split(separator: 0x20).count { word in
        word.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    } > 1
}
