import CCMark

/// CommonMark alone as HTML: no ids, no link checks, raw HTML and any URL kept, byte for byte what
/// libcmark's own renderer writes in its unsafe mode.
///
/// For trying things and for test suites; never for pages.
package func renderPlainHTML(_ markdown: [UInt8]) -> [UInt8] {
    markdown.withUnsafeBufferPointer { text in
        guard let tree = CMarkTree(parsing: text), let walk = CMarkWalk(from: tree.root) else {
            return []
        }
        var renderer = PlainRenderer()
        while let step = walk.next() { renderer.render(step.node, isEntering: step.isEntering) }
        return renderer.emitter.output
    }
}

/// What libcmark's own renderer makes of the text; tests compare ``renderPlainHTML(_:)`` with it.
package func referencePlainHTML(_ markdown: [UInt8]) -> [UInt8] {
    markdown.withUnsafeBufferPointer { CMarkTree(parsing: $0)?.referenceHTML() ?? [] }
}

private struct PlainRenderer {
    var emitter = HTMLEmitter(keepsControls: true)
    /// The image whose description is being written into its `alt` attribute.
    private var image: CMarkNode?

    mutating func render(_ node: CMarkNode, isEntering: Bool) {
        if image == node { image = nil }
        if image != nil { return emitter.alternativeText(node) }
        if emitter.block(node, isEntering: isEntering) { return }
        if emitter.inline(node, isEntering: isEntering) { return }
        switch node.type {
        case CMARK_NODE_HEADING: heading(node, isEntering: isEntering)
        case CMARK_NODE_THEMATIC_BREAK:
            emitter.freshLine()
            emitter.raw("<hr />\n")
        case CMARK_NODE_HTML_BLOCK:
            emitter.freshLine()
            emitter.output.append(contentsOf: node.literal)
            emitter.freshLine()
        case CMARK_NODE_HTML_INLINE: emitter.output.append(contentsOf: node.literal)
        case CMARK_NODE_LINEBREAK: emitter.raw("<br />\n")
        case CMARK_NODE_LINK: link(node, isEntering: isEntering)
        case CMARK_NODE_IMAGE: image(node, isEntering: isEntering)
        default: break
        }
    }

    private mutating func heading(_ node: CMarkNode, isEntering: Bool) {
        if isEntering { emitter.freshLine() }
        if isEntering { emitter.raw("<h") } else { emitter.raw("</h") }
        emitter.digits(node.headingLevel)
        if isEntering { emitter.raw(">") } else { emitter.raw(">\n") }
    }

    private mutating func link(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else { return emitter.raw("</a>") }
        emitter.raw("<a href=\"")
        appendHref(node.destination, to: &emitter.output)
        emitter.titleAttribute(of: node)
        emitter.raw("\">")
    }

    private mutating func image(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else {
            emitter.titleAttribute(of: node)
            return emitter.raw("\" />")
        }
        emitter.raw("<img src=\"")
        appendHref(node.destination, to: &emitter.output)
        emitter.raw("\" alt=\"")
        image = node
    }
}
