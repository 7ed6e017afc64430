import CCMark
import Diagnostics
import Escaping

/// Renders the nodes of one document for a page.
///
/// Headings get ids, links go through the site, GFM and the other extensions are read from what
/// libcmark leaves as text, code is highlighted, raw HTML and dangerous URLs are kept out and
/// reported, and the text is collected for search.
struct PageRenderer {
    var emitter = HTMLEmitter()
    var rendered = RenderedMarkdown()
    var diagnostics: [Diagnostic] = []
    let options: PageMarkdownOptions
    let references: any ReferenceResolver
    let features: MarkdownFeatures
    /// Where the parts of the text that is being rendered are written.
    var locator: BlockLocator
    var definitions: DefinitionUses
    var footnotes: Footnotes
    var ids: HeadingIDs
    var sectionText = PlainText()
    /// The messages of errors that the code samples of the section quote.
    var quotedErrors: [String] = []

    /// Markers of the block that is being rendered.
    var strikethrough: Strikethrough?
    /// The part of a text node that is shown, where that is not all of it.
    var cuts: [CMarkNode: Range<Int>] = [:]
    /// Whether the task that the next paragraph is has been done; `nil` where it is none.
    var pendingTask: Bool?
    /// A cut for the block that is entered next.
    var pendingCut: (node: CMarkNode, range: Range<Int>)?
    /// The image whose description is being written, and where it started.
    var image: (node: CMarkNode, start: Int, isDropped: Bool)?
    /// The open links.
    var links: [OpenLink] = []
    var alerts: Set<CMarkNode> = []
    var tableCount = 0
    /// The labels of the group of tabs that is open.
    var tabLabels: Set<String> = []
    /// How many bytes the files in code blocks have.
    var includedSize = 0
    var headingLevel: Int

    init(
        options: PageMarkdownOptions, references: any ReferenceResolver,
        features: MarkdownFeatures, locator: BlockLocator, definitions: LinkDefinitions,
        footnotes: Footnotes
    ) {
        self.options = options
        self.references = references
        self.features = features
        self.locator = locator
        self.definitions = DefinitionUses(definitions, size: locator.text.body.count)
        self.footnotes = footnotes
        emitter.output.reserveCapacity(locator.text.body.count * 2)
        ids = HeadingIDs(reserved: options.reservedIDs, used: footnotes.ids)
        headingLevel = options.hasTitle || options.takesTitle ? 1 : 0
    }

    /// Renders a whole document.
    mutating func renderDocument(_ root: CMarkNode) {
        guard let walk = CMarkWalk(from: root) else { return }
        let title = options.takesTitle ? titleHeading(of: root) : nil
        while let (node, isEntering) = walk.next() {
            if node == title, isEntering {
                takeTitle(node, walk)
            } else {
                render(node, isEntering: isEntering, walk)
            }
        }
    }

    /// Renders the children of a node.
    mutating func renderContent(of parent: CMarkNode) {
        guard let walk = CMarkWalk(from: parent) else { return }
        while let (node, isEntering) = walk.next() {
            if node == parent { continue }
            render(node, isEntering: isEntering, walk)
        }
    }

    /// Renders the inline nodes of a paragraph behind its ``paragraphGuard``.
    mutating func renderGuarded(_ paragraph: CMarkNode) {
        if let first = paragraph.firstChild {
            let length = first.literal.count
            pendingCut = (first, min(paragraphGuard.count, length)..<length)
        }
        enter(paragraph)
        renderContent(of: paragraph)
    }

    mutating func render(_ node: CMarkNode, isEntering: Bool, _ walk: borrowing CMarkWalk) {
        let type = node.type
        if let image, image.node != node { return alternativeText(node, type) }
        switch type {
        case CMARK_NODE_TEXT: text(node)
        case CMARK_NODE_SOFTBREAK:
            sectionText.separate()
            emitter.raw("\n")
        case CMARK_NODE_LINEBREAK:
            sectionText.separate()
            emitter.raw("<br>\n")
        case CMARK_NODE_PARAGRAPH: paragraph(node, isEntering: isEntering, walk)
        case CMARK_NODE_HEADING: heading(node, isEntering: isEntering, walk)
        case CMARK_NODE_LINK: link(node, isEntering: isEntering)
        case CMARK_NODE_IMAGE: image(node, isEntering: isEntering)
        case CMARK_NODE_CODE:
            sectionText.append(node.literal)
            emitter.code(node)
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        case CMARK_NODE_ITEM: item(node, isEntering: isEntering)
        case CMARK_NODE_BLOCK_QUOTE: blockQuote(node, isEntering: isEntering, walk)
        case CMARK_NODE_THEMATIC_BREAK:
            emitter.freshLine()
            emitter.raw("<hr>\n")
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: rawHTML(node, type)
        default:
            _ =
                emitter.block(node, isEntering: isEntering)
                || emitter.inline(node, isEntering: isEntering)
        }
    }

    /// The result, once every node was rendered.
    mutating func finish() -> RenderedMarkdown {
        endSection()
        rendered.html = HTML(trusting: emitter.output)
        return rendered
    }

    /// Adds a finding about a stretch of the text.
    mutating func report(
        _ code: DiagnosticCode, _ message: String, at range: Range<Int>, help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, message, at: locator.text.sourceRange(range), help: help))
    }

    /// Makes a block the one whose inline nodes are rendered next.
    mutating func enter(_ block: CMarkNode) {
        locator.enter(block)
        sectionText.separate()
        if !cuts.isEmpty { cuts.removeAll() }
        if let pendingCut { cuts[pendingCut.node] = pendingCut.range }
        pendingCut = nil
        strikethrough = nil
        guard features.contains(.strikethrough) else { return }
        strikethrough = strikethrough(in: block)
    }

    mutating func endSection() {
        let headingID = rendered.outline.last?.id
        if !sectionText.isEmpty || headingID != nil {
            rendered.sections.append(
                TextSection(
                    headingID: headingID, text: sectionText.text, quotedErrors: quotedErrors))
        }
        sectionText.clear()
        quotedErrors.removeAll()
    }

    private mutating func paragraph(
        _ node: CMarkNode, isEntering: Bool, _ walk: borrowing CMarkWalk
    ) {
        if isEntering {
            if features.contains(.tables), table(at: node) {
                pendingTask = nil
                pendingCut = nil
                return walk.skip(node)
            }
            enter(node)
            reportForeignSyntax(node)
        }
        _ = emitter.block(node, isEntering: isEntering)
        if isEntering { writeTaskBox() }
    }
}
