import CCMark

/// The link reference definitions of a text, found where libcmark has taken them out: at the start
/// of paragraphs, and in the lines that no block covers.
struct LinkDefinitions {
    /// In the order of the text.
    private(set) var all: [LinkDefinition] = []
    private var effective: [String: Int] = [:]
    /// The number of lines of definitions at the start of a block, by the block's first line.
    private(set) var linesBefore: [Int: Int] = [:]

    init() {}

    /// - Parameters:
    ///   - root: the document.
    ///   - text: what was parsed.
    init(in root: CMarkNode, of text: MarkdownText) {
        guard let walk = CMarkWalk(from: root) else { return }
        var nextLine = 1
        while let (node, isEntering) = walk.next() {
            switch node.type {
            case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
                if isEntering {
                    scan(from: nextLine, to: node.startLine, in: node.parent, of: text)
                    nextLine = max(nextLine, node.startLine)
                } else {
                    scan(from: nextLine, to: node.endLine + 1, in: node, of: text)
                    nextLine = max(nextLine, node.endLine + 1)
                }
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                guard isEntering else { continue }
                scan(from: nextLine, to: node.startLine, in: node.parent, of: text)
                let isHeading = node.type == CMARK_NODE_HEADING
                let end = 1 + (isHeading ? text.lastLine(ofHeading: node) : node.endLine)
                if end > node.startLine + 1 {
                    scan(from: node.startLine, to: end, in: node.parent, of: text)
                }
                nextLine = max(nextLine, end)
                walk.skip(node)
            default:
                scan(from: nextLine, to: node.startLine, in: node.parent, of: text)
                let lines =
                    node.type == CMARK_NODE_HTML_BLOCK ? node.literal.count { $0 == 0x0A } : 0
                nextLine = max(nextLine, node.endLine + 1, node.startLine + lines)
            }
        }
        scan(from: nextLine, to: text.lineStarts.count + 1, in: nil, of: text)
    }

    /// The definition that a label stands for.
    subscript(label: String) -> LinkDefinition? { effective[label].map { all[$0] } }

    var isEmpty: Bool { all.isEmpty }

    /// Reads the definitions in lines that start a paragraph or are left over between blocks.
    ///
    /// The last line of a block may lie behind the first line of the next one, as of code that
    /// nothing closes in a quote.
    private mutating func scan(
        from firstLine: Int, to end: Int, in container: CMarkNode?, of text: MarkdownText
    ) {
        guard firstLine < end else { return }
        let prefixes = ContainerPrefixes(of: container, in: text)
        var line = firstLine
        while line < end {
            var content: [UInt8] = []
            var starts: [(content: Int, text: Int)] = []
            let first = line
            while line < end {
                let start = prefixes.contentStart(ofLine: line).offset
                let lineEnd = text.end(ofLine: line)
                line += 1
                guard start < lineEnd else { break }
                starts.append((content.count, start))
                content += text.bytes[start..<lineEnd]
                content.append(0x0A)
            }
            read(content, starts, firstLine: first)
        }
    }

    private mutating func read(
        _ content: [UInt8], _ starts: [(content: Int, text: Int)], firstLine: Int
    ) {
        guard content.first == UInt8(ascii: "[") else { return }
        var reader = LinkDefinitionReader(content, from: 0)
        var end = 0
        var line = 0
        while let found = reader.next() {
            while line + 1 < starts.count, starts[line + 1].content <= found.label.lowerBound {
                line += 1
            }
            let shift = starts[line].text - starts[line].content
            let label = normalizedLabel(content[found.label].dropFirst().dropLast())
            var definition = LinkDefinition(
                label: label,
                place: (found.label.lowerBound + shift)..<(found.label.upperBound + shift),
                source: Array(content[end..<found.end]))
            definition.isShadowed = effective[label] != nil
            if !definition.isShadowed { effective[label] = all.count }
            all.append(definition)
            end = found.end
        }
        let count = starts.prefix { $0.content < end }.count
        if count > 0 { linesBefore[firstLine] = count }
    }
}

extension LinkDefinitions {
    /// The definitions that the bracketed parts of a text may refer to, for a text that is parsed
    /// on its own.
    func used(in text: [UInt8]) -> [LinkDefinition] {
        guard !isEmpty else { return [] }
        var found: Set<Int> = []
        var opening: Int?
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): opening = index
            case UInt8(ascii: "]"):
                if let start = opening,
                    let number = effective[normalizedLabel(text[(start + 1)..<index])]
                {
                    found.insert(number)
                }
                opening = nil
            default: break
            }
            index += 1
        }
        return found.sorted().map { all[$0] }
    }
}
