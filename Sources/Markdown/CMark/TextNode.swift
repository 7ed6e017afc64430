/// A text node with its bytes, whose length is only counted once.
struct TextNode {
    let node: CMarkNode
    let literal: UnsafeBufferPointer<UInt8>

    init(_ node: CMarkNode) {
        self.node = node
        literal = node.literal
    }
}
