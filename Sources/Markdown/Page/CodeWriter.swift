package import Escaping
import Highlighting

/// Writes code with its tokens marked, and its lines where they have something of their own.
struct CodeWriter {
    private let info: CodeBlockInfo
    private let code: UnsafeBufferPointer<UInt8>
    private var output: [UInt8]
    /// The number of the line that is open, from 1; 0 before the first.
    private var line = 0
    /// The element of each line that is no plain one, by its number.
    private var tags: [Int: StaticString] = [:]
    private var lineTag: StaticString?

    /// Appends code to a fragment.
    ///
    /// - Parameters:
    ///   - code: the code.
    ///   - language: what it is written in; `nil` for no highlighting.
    ///   - info: what its lines have.
    ///   - output: gets it.
    static func append(
        _ code: UnsafeBufferPointer<UInt8>, language: Language?, info: CodeBlockInfo,
        to output: inout [UInt8]
    ) {
        guard language != nil || info.hasLines else { return appendEscapedHTML(code, to: &output) }
        var writer = CodeWriter(info: info, code: code, output: [])
        swap(&writer.output, &output)
        if let language {
            tokenize(code, as: language) { writer.write($0, $1) }
        } else {
            writer.write(.plain, 0..<code.count)
        }
        writer.endLine()
        swap(&writer.output, &output)
    }

    private init(info: CodeBlockInfo, code: UnsafeBufferPointer<UInt8>, output: [UInt8]) {
        self.info = info
        self.code = code
        self.output = output
        guard info.hasLines else { return }
        let count = code.count { $0 == 0x0A } + 1
        for line in lines(info.marked, upTo: count) { tags[line] = "mark" }
        for line in lines(info.inserted, upTo: count) { tags[line] = "ins" }
        for line in lines(info.deleted, upTo: count) { tags[line] = "del" }
    }

    private mutating func write(_ kind: TokenKind, _ range: Range<Int>) {
        guard info.hasLines else { return writeToken(kind, range) }
        var start = range.lowerBound
        while start < range.upperBound {
            if lineTag == nil { startLine() }
            let lineEnd = code[start..<range.upperBound].firstIndex(of: 0x0A)
            writeToken(kind, start..<(lineEnd ?? range.upperBound))
            guard let lineEnd else { return }
            output.append(0x0A)
            endLine()
            start = lineEnd + 1
        }
    }

    private mutating func writeToken(_ kind: TokenKind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let text = UnsafeBufferPointer(rebasing: code[range])
        guard let cssClass = kind.cssClass else { return appendEscapedHTML(text, to: &output) }
        append("<span class=\"")
        append(cssClass)
        append("\">")
        appendEscapedHTML(text, to: &output)
        append("</span>")
    }

    private mutating func startLine() {
        line += 1
        let tag = tags[line] ?? "span"
        lineTag = tag
        append("<")
        append(tag)
        append(" class=\"line\"")
        if let first = info.firstNumber {
            append(" data-line=\"")
            output += String(first + line - 1).utf8
            append("\"")
        }
        append(">")
    }

    private mutating func endLine() {
        guard let tag = lineTag else { return }
        append("</")
        append(tag)
        append(">")
        lineTag = nil
    }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { output.append(contentsOf: $0) }
    }
}

/// The numbers in some ranges, each once, up to the last line.
private func lines(_ ranges: [ClosedRange<Int>], upTo last: Int) -> [Int] {
    var lines: [Int] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let start = max(range.lowerBound, (lines.last ?? 0) + 1)
        if start <= min(range.upperBound, last) { lines += start...min(range.upperBound, last) }
    }
    return lines
}

/// Code of a known language as markup, for values that are code by nature.
///
/// - Parameters:
///   - code: the code.
///   - language: a name or alias of the language; an unknown one gives no highlighting.
/// - Returns: the code with its tokens marked.
package func highlightedCode(_ code: String, language: String) -> HTML {
    var output: [UInt8] = []
    var code = code
    code.withUTF8 {
        CodeWriter.append(
            $0, language: Language.named(language),
            info: CodeBlockInfo(.init(start: nil, count: 0)),
            to: &output)
    }
    return HTML(trusting: output)
}
