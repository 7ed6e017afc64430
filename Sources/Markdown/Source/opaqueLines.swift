import CCMark

/// The lines of a text that are code or raw HTML, in which nothing has a meaning of ours.
///
/// - Returns: one value for each line, and one more, so that lines count from 1.
func opaqueLines(of text: MarkdownText) -> [Bool] {
    var isOpaque = [Bool](repeating: false, count: text.lineStarts.count + 2)
    guard let tree = CMarkTree(parsing: text), let walk = CMarkWalk(from: tree.root) else {
        return isOpaque
    }
    while let (node, isEntering) = walk.next() {
        guard isEntering else { continue }
        switch node.type {
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            // libcmark tells one line too few for HTML that ends by a mark of its own.
            let lines = node.type == CMARK_NODE_HTML_BLOCK ? node.literal.count { $0 == 0x0A } : 0
            let last = max(node.endLine, node.startLine + lines - 1)
            for line in node.startLine...max(node.startLine, last)
            where isOpaque.indices.contains(line) { isOpaque[line] = true }
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: walk.skip(node)
        default: break
        }
    }
    return isOpaque
}
