import Diagnostics
import Escaping

/// A code block whose code comes from a file, with that code in it.
///
/// - Parameters:
///   - number: the line that the block may start on.
///   - text: the document.
///   - line: the line as it is to be written.
///   - references: have the files.
/// - Returns: the lines of the block and the number of the line behind it; `nil` where no such block
///   starts on the line.
func includedCode(
    _ number: Int, of text: MarkdownText, _ line: [UInt8], _ references: RecordedReferences
) -> (lines: [[UInt8]], next: Int)? {
    let origin = text.origin(ofLine: number)
    let place = origin.offset..<(origin.offset + text.bytes(ofLine: number).count)
    let files = references.references(in: place, of: origin.file.path).compactMap { reference in
        if case .code(let file) = reference.replacement { (reference.place, file) } else { nil }
    }
    guard let (option, file) = files.first, let fence = OpeningFence(line) else { return nil }
    var next = number + 1
    while next <= text.lineStarts.count, !fence.isClosed(by: text.bytes(ofLine: next)) {
        next += 1
    }
    let code = file.file.bytes[file.body]
    let count = max(fence.count, longestRun(of: fence.mark, in: code) + 1)
    let mark = [UInt8](repeating: fence.mark, count: count)
    let optionStart = option.lowerBound - origin.offset
    let info = fence.info(line, withoutOptionAt: optionStart, option.count)
    var lines = code.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        fence.indentation + (line.last == 0x0D ? line.dropLast() : line)
    }
    if lines.last == fence.indentation { lines.removeLast() }
    return ([fence.prefix + mark + info] + lines + [fence.indentation + mark], next + 1)
}

/// The line that opens a fenced code block (CommonMark 0.31.2 §4.5).
private struct OpeningFence {
    /// What stands in front of the fence: white space and the markers of quotes and lists.
    var prefix: [UInt8]
    var mark: UInt8
    var count: Int

    init?(_ line: [UInt8]) {
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") }
        guard let start = line.firstIndex(where: isMark) else { return nil }
        prefix = Array(line[..<start])
        mark = line[start]
        count = line[start...].prefix { [mark = line[start]] in $0 == mark }.count
        guard count > 2 else { return nil }
    }

    /// What stands in front of the lines of the block: a list's marker only on its first.
    var indentation: [UInt8] {
        prefix.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        var rest = line.drop { isWhiteSpace($0) || $0 == UInt8(ascii: ">") }
        while let last = rest.last, isWhiteSpace(last) { rest.removeLast() }
        return rest.count >= count && rest.allSatisfy { $0 == mark }
    }

    /// The info string without the option `include` whose value stands at a place in the line.
    func info(_ line: [UInt8], withoutOptionAt start: Int, _ length: Int) -> [UInt8] {
        let isQuote = { (byte: UInt8?) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        var lower = line[..<min(start, line.count)]
        if isQuote(lower.last) { lower.removeLast() }
        let name = Array("include=".utf8)
        if lower.suffix(name.count).elementsEqual(name) { lower.removeLast(name.count) }
        while let last = lower.last, isWhiteSpace(last) { lower.removeLast() }
        var upper = line[min(start + length, line.count)...]
        if isQuote(upper.first) { upper.removeFirst() }
        return Array(lower.dropFirst(prefix.count + count)) + upper
    }
}
