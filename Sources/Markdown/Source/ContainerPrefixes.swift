import CCMark

/// Finds where the text of a block starts in each of its lines: behind the markers and the
/// indentation of the quotes and lists around it (CommonMark 0.30 §5).
///
/// libcmark tells the first line and column of a block only.
struct ContainerPrefixes {
    private enum Container {
        case quote
        /// `width` is the indentation that the later lines of the item have.
        case item(line: Int, width: Int)
    }

    private let text: MarkdownText
    private var containers: [Container] = []

    /// - Parameters:
    ///   - node: the innermost container.
    ///   - text: what was parsed.
    init(of node: CMarkNode?, in text: MarkdownText) {
        self.text = text
        var ancestors: [CMarkNode] = []
        var ancestor = node
        while let node = ancestor {
            if node.type == CMARK_NODE_BLOCK_QUOTE || node.type == CMARK_NODE_ITEM {
                ancestors.append(node)
            }
            ancestor = node.parent
        }
        for node in ancestors.reversed() {
            if node.type == CMARK_NODE_BLOCK_QUOTE {
                containers.append(.quote)
            } else {
                let cursor = position(inLine: node.startLine).cursor
                let width = cursor.indent + ContainerPrefixes.padding(cursor.afterWhiteSpace)
                containers.append(.item(line: node.startLine, width: width))
            }
        }
    }

    /// Where the text of the innermost container starts in a line, white space passed over.
    ///
    /// `isLazy` says that the line lacks markers and continues a paragraph all the same.
    func contentStart(ofLine line: Int) -> (offset: Int, isLazy: Bool) {
        let (cursor, isLazy) = position(inLine: line)
        return (cursor.afterWhiteSpace.offset, isLazy)
    }

    /// Where a line starts behind the markers of the containers, white space kept.
    func start(ofLine line: Int) -> Int { position(inLine: line).cursor.offset }

    private func position(inLine line: Int) -> (cursor: LineCursor, isLazy: Bool) {
        let start = text.start(ofLine: line)
        var cursor = LineCursor(text.bytes, line: start..<max(start, text.end(ofLine: line)))
        for container in containers {
            switch container {
            case .quote:
                let marker = cursor.afterWhiteSpace
                guard marker.byte == UInt8(ascii: ">"), cursor.indent < 4 else {
                    return (cursor, true)
                }
                cursor = marker
                cursor.advance()
                cursor.advance(columns: 1)
            case .item(let first, _) where first == line:
                cursor = cursor.afterWhiteSpace
                let padding = ContainerPrefixes.padding(cursor)
                let width = ContainerPrefixes.markerWidth(cursor)
                for _ in 0..<width { cursor.advance() }
                cursor.advance(columns: padding - width)
            case .item(_, let width):
                if cursor.indent >= width {
                    cursor.advance(columns: width)
                } else if !cursor.isBlank {
                    return (cursor, true)
                }
            }
        }
        return (cursor, false)
    }

    /// The length of a list marker: a bullet, or digits and a delimiter.
    private static func markerWidth(_ marker: LineCursor) -> Int {
        var cursor = marker
        while let byte = cursor.byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            cursor.advance()
        }
        return cursor.offset - marker.offset + 1
    }

    /// The columns from a list marker to the content behind it: one column of white space where
    /// there is none, or as much as for indented code (CommonMark 0.30 §5.2).
    private static func padding(_ marker: LineCursor) -> Int {
        let width = markerWidth(marker)
        var cursor = marker
        for _ in 0..<width { cursor.advance() }
        let space = cursor.isBlank ? 0 : cursor.indent
        return width + ((1...4).contains(space) ? space : 1)
    }
}
