import CCMark
import Diagnostics

/// Finds where the parts of a block are written.
///
/// libcmark gives lines and columns of inline nodes as if the block had no definitions in front,
/// and as if all its lines were indented as the first one is; both are made good here.
struct BlockLocator {
    let text: MarkdownText
    private let definitions: LinkDefinitions
    private var block: CMarkNode?
    private var prefixes: ContainerPrefixes?
    /// Where the content of the block's lines starts; filled in as far as needed.
    private var contentStarts: [Int] = []
    /// What was found out about a text node of the block.
    var lastAlignment: (node: CMarkNode, alignment: TextAlignment)?

    init(text: MarkdownText, definitions: LinkDefinitions) {
        self.text = text
        self.definitions = definitions
    }

    /// Makes a block the one whose inline nodes are asked for.
    mutating func enter(_ block: CMarkNode) {
        self.block = block
        prefixes = nil
        lastAlignment = nil
        if !contentStarts.isEmpty { contentStarts.removeAll(keepingCapacity: true) }
    }

    /// The number of lines at the start of a block that are definitions.
    func definitionLines(of block: CMarkNode) -> Int {
        definitions.linesBefore[block.startLine] ?? 0
    }

    /// The offset in the text that a block starts at.
    func start(ofBlock block: CMarkNode) -> Int {
        text.start(ofLine: block.startLine) + max(0, block.startColumn - 1)
    }

    /// The first line of a block, from where the block starts.
    func firstLine(ofBlock block: CMarkNode) -> Range<Int> {
        let start = start(ofBlock: block)
        return start..<max(start, text.end(ofLine: block.startLine))
    }

    /// The offset in the text of a line and column as inline nodes of the block have them.
    mutating func offset(line: Int, column: Int) -> Int {
        guard let block else { return text.body.lowerBound }
        let number = line - block.startLine + definitionLines(of: block)
        if number <= 0 { return clamped(text.start(ofLine: block.startLine) + column - 1) }
        let offset = contentStart(ofLine: number, in: block) + column - block.startColumn
        return clamped(offset)
    }

    /// The column that the block's first line starts at.
    var blockColumn: Int { block?.startColumn ?? 1 }

    /// The offset behind a line and column as inline nodes of the block have them.
    private mutating func end(line: Int, column: Int) -> Int {
        min(offset(line: line, column: column) + 1, text.body.upperBound)
    }

    /// Where a text, code or HTML node is written.
    mutating func start(of node: CMarkNode) -> Int {
        offset(line: node.startLine, column: node.startColumn)
    }

    /// Where a link or image is written, with its brackets.
    mutating func range(ofLink node: CMarkNode) -> Range<Int> {
        if isAutolink(node), let child = node.firstChild {
            let start = self.start(of: child)
            return start..<max(start, end(line: child.endLine, column: child.endColumn))
        }
        let end = end(line: node.endLine, column: node.endColumn)
        let line = firstLine(of: node)
        var start = offset(line: line, column: node.startColumn)
        if start > end { start = end }
        return start..<end
    }

    /// Where the destination of a link or image is written, be it in a definition; the whole link
    /// where that can't be told, as with escapes in it.
    mutating func destination(of node: CMarkNode) -> Range<Int> {
        let range = range(ofLink: node)
        let reach = node.destination.count + node.title.count + 64
        if let label = label(of: node), let definition = definitions[label] {
            let start = definition.place.upperBound
            let end = min(text.body.upperBound, start + definition.source.count + reach)
            return find(node.destination, in: start..<max(start, end), first: true) ?? range
        }
        let start = max(range.lowerBound, range.upperBound - reach)
        // It may stand on the line below the bracket.
        let end = min(text.body.upperBound, range.upperBound + reach)
        return find(node.destination, in: start..<range.upperBound, first: false)
            ?? find(node.destination, in: start..<max(start, end), first: true) ?? range
    }

    private func find(
        _ needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>, first: Bool
    ) -> Range<Int>? {
        // A long one may nearly match at each place; nobody needs its exact place.
        guard !needle.isEmpty, needle.count <= min(range.count, 2_048) else { return nil }
        let starts = range.lowerBound...(range.upperBound - needle.count)
        let isHere = { (start: Int) in
            text.bytes[start..<(start + needle.count)].elementsEqual(needle)
        }
        let start = first ? starts.first(where: isHere) : starts.last(where: isHere)
        return start.map { $0..<($0 + needle.count) }
    }

    /// The label of the definition that a link or image uses; `nil` where it has a destination of
    /// its own.
    mutating func label(of node: CMarkNode) -> String? {
        guard !isAutolink(node) else { return nil }
        let range = range(ofLink: node)
        var source = text.bytes[range]
        guard source.last == UInt8(ascii: "]") else { return nil }
        source.removeLast()
        if source.last == UInt8(ascii: "["), source.dropLast().last == UInt8(ascii: "]") {
            source = source.dropLast(2)
        }
        var opening: Int?
        for index in source.indices where source[index] == UInt8(ascii: "[") {
            let isEscaped = index > source.startIndex && source[index - 1] == UInt8(ascii: "\\")
            if !isEscaped { opening = index }
        }
        return opening.map { normalizedLabel(source[($0 + 1)...]) }
    }

    /// Whether a link is a URL between angle brackets, for which libcmark has no columns.
    private mutating func isAutolink(_ node: CMarkNode) -> Bool {
        guard node.type == CMARK_NODE_LINK, let child = node.firstChild, child.next == nil,
            child.type == CMARK_NODE_TEXT
        else { return false }
        let start = start(of: child)
        return start > text.body.lowerBound && text.bytes[start - 1] == UInt8(ascii: "<")
            && node.destination.suffix(child.literal.count).elementsEqual(child.literal)
    }

    /// The line of the first descendant that has one: libcmark gives a link its last line only.
    private func firstLine(of node: CMarkNode) -> Int {
        var child = node.firstChild
        while let current = child {
            if current.startLine > 0, current.type != CMARK_NODE_LINK,
                current.type != CMARK_NODE_IMAGE
            {
                return current.startLine
            }
            child = current.firstChild
        }
        return node.startLine
    }

    private mutating func contentStart(ofLine number: Int, in block: CMarkNode) -> Int {
        while contentStarts.count <= number {
            let prefixes = prefixes ?? ContainerPrefixes(of: block.parent, in: text)
            self.prefixes = prefixes
            let line = block.startLine + contentStarts.count
            let (start, isLazy) = prefixes.contentStart(ofLine: line)
            // libcmark keeps the white space of a line that continues a paragraph lazily.
            contentStarts.append(isLazy ? prefixes.start(ofLine: line) : start)
        }
        return contentStarts[number]
    }

    private func clamped(_ offset: Int) -> Int {
        min(max(offset, text.body.lowerBound), text.body.upperBound)
    }
}
