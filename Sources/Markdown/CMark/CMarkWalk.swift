import CCMark

/// A walk over a subtree that enters and leaves each node, without recursion, so that no depth of
/// nesting can overflow the stack.
struct CMarkWalk: ~Copyable {
    private let iterator: OpaquePointer

    /// `nil` only when memory runs out.
    init?(from node: CMarkNode) {
        guard let iterator = cmark_iter_new(node.pointer) else { return nil }
        self.iterator = iterator
    }

    deinit {
        cmark_iter_free(iterator)
    }

    /// The next step, or `nil` at the end.
    func next() -> (node: CMarkNode, isEntering: Bool)? {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
            return nil
        }
        return (CMarkNode(pointer: node), event == CMARK_EVENT_ENTER)
    }

    /// Goes on behind the node that was just entered, which is not left as a step of its own.
    func skip(_ node: CMarkNode) {
        cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
    }

    /// Goes on with the children of the node that was just entered, as they are now.
    func refresh(_ node: CMarkNode) {
        cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_ENTER)
    }
}
