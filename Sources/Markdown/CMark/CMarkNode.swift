import CCMark

/// A node of a ``CMarkTree``, valid only while the tree lives.
struct CMarkNode: Hashable {
    let pointer: OpaquePointer

    var type: cmark_node_type { cmark_node_get_type(pointer) }

    var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
    var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
    var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
    var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
    var lastChild: CMarkNode? { cmark_node_last_child(pointer).map(CMarkNode.init) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// The first source line, from 1 within the parsed text; 0 where unknown.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The last source line, from 1 within the parsed text; 0 where unknown.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// From 1; an inline node counts as if all lines of its block were indented as the first is.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// The last column, counted as ``startColumn`` is.
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    /// The bytes of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { CMarkNode.bytes(cmark_node_get_literal(pointer)) }
    /// The whole info string of a fenced code block.
    var fenceInfo: UnsafeBufferPointer<UInt8> {
        CMarkNode.bytes(cmark_node_get_fence_info(pointer))
    }
    /// The destination of a link or image, unescaped, not percent-encoded.
    var destination: UnsafeBufferPointer<UInt8> { CMarkNode.bytes(cmark_node_get_url(pointer)) }
    /// The title of a link or image.
    var title: UnsafeBufferPointer<UInt8> { CMarkNode.bytes(cmark_node_get_title(pointer)) }

    /// Whether it is raw HTML that starts with a comment.
    var isHTMLComment: Bool {
        (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            && literal.starts(with: "<!--".utf8)
    }

    /// Takes the node out of its tree and frees it.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        let raw = UnsafeRawBufferPointer(start: text, count: text.map { strlen($0) } ?? 0)
        return raw.bindMemory(to: UInt8.self)
    }
}
