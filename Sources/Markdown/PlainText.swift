import CCMark

/// Text without markup, its white space folded, as it grows node by node.
struct PlainText {
    private var bytes: [UInt8] = []

    init() {}

    /// The text of a whole subtree.
    init(of node: CMarkNode) {
        guard let walk = CMarkWalk(from: node) else { return }
        while let step = walk.next() {
            if step.isEntering { append(step.node) }
        }
    }

    var text: String {
        let end = bytes.last == 0x20 ? bytes.dropLast() : bytes[...]
        return String(decoding: end, as: UTF8.self)
    }

    /// Keeps words of neighbouring blocks apart.
    mutating func separate() {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }

    /// Adds what the node itself contributes.
    mutating func append(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
            for byte in node.literal {
                if isWhiteSpace(byte) { separate() } else { bytes.append(byte) }
            }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: separate()
        default: break
        }
    }
}
