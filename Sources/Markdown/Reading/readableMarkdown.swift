import CCMark

/// A Markdown text as blocks that people can read in a terminal: emphasis is dropped, links leave
/// their words, images their descriptions, raw HTML nothing.
///
/// - Parameters:
///   - markdown: the text without front matter; one that the parser can't be trusted with comes back
///     as it is, as code.
///   - value: what stands for a value such as `{{status.429.delay}}`; `nil` leaves it as it is.
/// - Returns: the blocks in their order, not nested but with their depth.
package func readableMarkdown(
    _ markdown: String, value: @escaping (String) -> String? = { _ in nil }
) -> [ReadableBlock] {
    let bytes = Array(markdown.utf8)
    return bytes.withUnsafeBufferPointer { text in
        guard costlyMarkdown(in: text) == nil, let tree = CMarkTree(parsing: text),
            let walk = CMarkWalk(from: tree.root)
        else {
            let verbatim = [ReadableSpan(.code, markdown)]
            return [ReadableBlock(kind: .code, spans: verbatim, depth: 0)]
        }
        var reader = BlockReader(value: value)
        while let step = walk.next() { reader.read(step.node, isEntering: step.isEntering) }
        return reader.blocks
    }
}

/// A field of the catalog, one paragraph of inline Markdown, as stretches of text.
package func readableInlineMarkdown(
    _ markdown: String, value: @escaping (String) -> String? = { _ in nil }
) -> [ReadableSpan] {
    // Behind a no-break space, no line starts a block.
    let line = "\u{A0}" + markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    var spans = readableMarkdown(line, value: value).flatMap(\.spans)
    if let first = spans.first, first.text.hasPrefix("\u{A0}") {
        spans[0].text = String(first.text.drop { $0 == "\u{A0}" || $0 == " " })
    }
    return spans.filter { !$0.text.isEmpty }
}

/// Collects blocks from the steps of a walk.
private struct BlockReader {
    private(set) var blocks: [ReadableBlock] = []
    private var spans: [ReadableSpan] = []
    private var depth = 0
    private var marker: String?
    private var strongDepth = 0
    private var linkStart: Int?
    private let value: (String) -> String?

    init(value: @escaping (String) -> String?) {
        self.value = value
    }

    mutating func read(_ node: CMarkNode, isEntering: Bool) {
        switch node.type {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST: depth += isEntering ? 1 : -1
        case CMARK_NODE_ITEM: if isEntering { marker = sign(of: node) }
        case CMARK_NODE_HEADING where !isEntering: finish(.heading(level: node.headingLevel))
        case CMARK_NODE_PARAGRAPH where !isEntering: finishParagraph()
        case CMARK_NODE_CODE_BLOCK:
            var code = text(node)
            if code.hasSuffix("\n") { code.removeLast() }
            spans = [ReadableSpan(.code, code)]
            finish(.code)
        default: readInline(node, isEntering: isEntering)
        }
    }

    private mutating func readInline(_ node: CMarkNode, isEntering: Bool) {
        switch node.type {
        case CMARK_NODE_TEXT: add(strongDepth > 0 ? .strong : .text, withValues(text(node)))
        case CMARK_NODE_CODE: add(.code, text(node))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: add(.text, "\n")
        case CMARK_NODE_STRONG: strongDepth += isEntering ? 1 : -1
        case CMARK_NODE_LINK where isEntering:
            linkStart = spans.reduce(0) { $0 + $1.text.utf8.count }
        case CMARK_NODE_LINK:
            let end = spans.reduce(0) { $0 + $1.text.utf8.count }
            // A link without words takes the name of what it leads to.
            if linkStart == end { add(.text, name(of: node)) }
        default: break
        }
    }

    private mutating func add(_ kind: ReadableSpan.Kind, _ text: String) {
        if let last = spans.last, last.kind == kind, kind != .code {
            spans[spans.count - 1].text += text
        } else {
            spans.append(ReadableSpan(kind, text))
        }
    }

    private mutating func finishParagraph() {
        // The rows of a table are lines of a paragraph for the parser.
        let isTable = spans.first?.text.hasPrefix("|") == true
        if isTable { spans = [ReadableSpan(.code, spans.map(\.text).joined())] }
        for index in spans.indices where !isTable {
            spans[index].text = spans[index].text.replacing("\n", with: " ")
        }
        finish(isTable ? .code : .paragraph)
    }

    private mutating func finish(_ kind: ReadableBlock.Kind) {
        if !spans.isEmpty {
            blocks.append(ReadableBlock(kind: kind, spans: spans, depth: depth, marker: marker))
            marker = nil
        }
        spans = []
    }

    private func sign(of item: CMarkNode) -> String {
        guard let list = item.parent, list.isOrderedList else { return "-" }
        var number = list.listStart
        var sibling = item.previous
        while let previous = sibling {
            number += 1
            sibling = previous.previous
        }
        return "\(number)."
    }

    private func text(_ node: CMarkNode) -> String { String(decoding: node.literal, as: UTF8.self) }

    private func name(of link: CMarkNode) -> String {
        let target = String(decoding: link.destination, as: UTF8.self)
        return target.hasPrefix("error:") ? String(target.dropFirst("error:".count)) : target
    }

    /// The text with the values that `{{name}}` stands for.
    private func withValues(_ text: String) -> String {
        guard text.contains("{{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"),
            let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            let name = rest[open.upperBound..<close.lowerBound]
            result += rest[..<open.lowerBound]
            result += value(String(name)) ?? String(rest[open.lowerBound..<close.upperBound])
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
