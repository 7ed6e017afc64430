import CCMark
import Escaping

/// The bytes of a fragment under construction and the tags that every mode writes alike: plain
/// CommonMark exactly as libcmark's own renderer writes it.
struct HTMLEmitter {
    var output: [UInt8] = []
    /// Whether control characters are written, as libcmark's own renderer does.
    private let keepsControls: Bool

    init(keepsControls: Bool = false) {
        self.keepsControls = keepsControls
    }

    mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        appendEscapedHTML(text, to: &output, keepsControls: keepsControls)
    }

    mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { escaped($0) }
    }

    mutating func href(_ url: String) {
        var url = url
        url.withUTF8 { appendHref($0, to: &output) }
    }

    mutating func digits(_ number: Int) {
        output.append(contentsOf: String(number).utf8)
    }

    /// Starts a new line unless at the start of one.
    mutating func freshLine() {
        if let last = output.last, last != 0x0A { output.append(0x0A) }
    }

    /// Writes a block node that needs no more than its tags.
    ///
    /// Returns whether it was one.
    mutating func block(_ node: CMarkNode, isEntering: Bool) -> Bool {
        switch node.type {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_BLOCK_QUOTE:
            freshLine()
            if isEntering { raw("<blockquote>\n") } else { raw("</blockquote>\n") }
        case CMARK_NODE_LIST: list(node, isEntering: isEntering)
        case CMARK_NODE_ITEM:
            if isEntering {
                freshLine()
                raw("<li>")
            } else {
                raw("</li>\n")
            }
        case CMARK_NODE_PARAGRAPH: paragraph(node, isEntering: isEntering)
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        default: return false
        }
        return true
    }

    /// Writes an inline node that needs no more than its tags or text.
    ///
    /// Returns whether it was one.
    mutating func inline(_ node: CMarkNode, isEntering: Bool) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT: escaped(node.literal)
        case CMARK_NODE_SOFTBREAK: raw("\n")
        case CMARK_NODE_CODE: code(node)
        case CMARK_NODE_EMPH: if isEntering { raw("<em>") } else { raw("</em>") }
        case CMARK_NODE_STRONG: if isEntering { raw("<strong>") } else { raw("</strong>") }
        default: return false
        }
        return true
    }

    mutating func code(_ node: CMarkNode) {
        raw("<code>")
        escaped(node.literal)
        raw("</code>")
    }

    /// Writes what a text-like node contributes to the `alt` attribute of an image around it.
    mutating func alternativeText(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: escaped(node.literal)
        case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: raw(" ")
        default: break
        }
    }

    /// Ends the attribute before and opens `title`, if there is a title.
    mutating func titleAttribute(of node: CMarkNode) {
        guard !node.title.isEmpty else { return }
        raw("\" title=\"")
        escaped(node.title)
    }

    private mutating func list(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else {
            if node.isOrderedList { raw("</ol>\n") } else { raw("</ul>\n") }
            return
        }
        freshLine()
        if !node.isOrderedList {
            raw("<ul>\n")
        } else if node.listStart == 1 {
            raw("<ol>\n")
        } else {
            raw("<ol start=\"")
            digits(node.listStart)
            raw("\">\n")
        }
    }

    /// A paragraph has tags unless it stands in an item of a tight list.
    private mutating func paragraph(_ node: CMarkNode, isEntering: Bool) {
        let list = node.parent?.parent
        if let list, list.type == CMARK_NODE_LIST, list.isTightList { return }
        if isEntering {
            freshLine()
            raw("<p>")
        } else {
            raw("</p>\n")
        }
    }

    private mutating func codeBlock(_ node: CMarkNode) {
        freshLine()
        let language = node.fenceInfo.prefix { !isWhiteSpace($0) }
        if language.isEmpty {
            raw("<pre><code>")
        } else {
            raw("<pre><code class=\"language-")
            escaped(UnsafeBufferPointer(rebasing: language))
            raw("\">")
        }
        escaped(node.literal)
        raw("</code></pre>\n")
    }
}
