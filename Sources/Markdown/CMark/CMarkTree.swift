import CCMark

/// A document parsed by libcmark, freed with its owner.
///
/// No pointer into the tree leaves the call that owns it. libcmark keeps no mutable global state,
/// so trees of different documents may be made and read in parallel.
struct CMarkTree: ~Copyable {
    let root: CMarkNode

    /// Parses Markdown; `nil` only when memory runs out.
    ///
    /// Bytes that are not UTF-8 become U+FFFD (`CMARK_OPT_VALIDATE_UTF8`). Without
    /// `CMARK_OPT_SOURCEPOS`, the lines behind a code span of several lines are counted wrong.
    init?(parsing markdown: UnsafeBufferPointer<UInt8>) {
        guard let parsed = CMarkTree.parse(markdown) else { return nil }
        root = parsed
    }

    /// Parses a text that was put together, or the body of a file.
    init?(parsing text: MarkdownText) {
        let parsed = text.bytes.withUnsafeBufferPointer { bytes in
            CMarkTree.parse(UnsafeBufferPointer(rebasing: bytes[text.body]))
        }
        guard let parsed else { return nil }
        root = parsed
    }

    private static func parse(_ markdown: UnsafeBufferPointer<UInt8>) -> CMarkNode? {
        let text = UnsafeRawBufferPointer(markdown).bindMemory(to: CChar.self)
        // libcmark wants an address even for no text at all.
        let parsed = withUnsafePointer(to: CChar(0)) { nothing in
            cmark_parse_document(
                text.baseAddress ?? nothing, text.count,
                CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS)
        }
        return parsed.map(CMarkNode.init)
    }

    deinit {
        cmark_node_free(root.pointer)
    }

    /// What libcmark's own renderer makes of the tree, raw HTML kept: the reference that our plain
    /// mode is compared with.
    func referenceHTML() -> [UInt8] {
        guard let text = cmark_render_html(root.pointer, CMARK_OPT_UNSAFE) else { return [] }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
