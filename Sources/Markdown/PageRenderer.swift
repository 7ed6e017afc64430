import CCMark
import Diagnostics
import Escaping

/// Renders the nodes of one document for a page: headings get ids, links go through the site,
/// raw HTML and dangerous URLs are left out and reported, text is collected for search.
struct PageRenderer {
    var emitter = HTMLEmitter()
    private(set) var rendered = RenderedMarkdown()
    private(set) var diagnostics: [Diagnostic] = []
    private var locator: SourceLocator
    private var ids: HeadingIDs
    private var sectionText = PlainText()
    /// The image whose description is being written into its `alt` attribute.
    private var image: CMarkNode?
    /// The open links and images whose start tag was left out; their text stays.
    private var dropped: [CMarkNode] = []
    /// Where the output of the document's title started.
    private var titleStart = 0
    private let resolve: (LinkUse) -> String?

    init(
        locator: SourceLocator, reservedIDs: [String], resolve: @escaping (LinkUse) -> String?
    ) {
        self.locator = locator
        self.resolve = resolve
        ids = HeadingIDs(reserved: reservedIDs)
    }

    mutating func render(_ node: CMarkNode, isEntering: Bool) {
        if image == node { image = nil }
        if image != nil {
            sectionText.append(node)
            return emitter.alternativeText(node)
        }
        if isEntering { enter(node) }
        if emitter.block(node, isEntering: isEntering) { return }
        if emitter.inline(node, isEntering: isEntering) { return }
        switch node.type {
        case CMARK_NODE_HEADING: heading(node, isEntering: isEntering)
        case CMARK_NODE_THEMATIC_BREAK:
            emitter.freshLine()
            emitter.raw("<hr>\n")
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: reportRawHTML(node)
        case CMARK_NODE_LINEBREAK: emitter.raw("<br>\n")
        case CMARK_NODE_LINK: link(node, isEntering: isEntering)
        case CMARK_NODE_IMAGE: image(node, isEntering: isEntering)
        default: break
        }
    }

    /// Takes the document's first heading as its title.
    ///
    /// What stands in it is rendered, so that its links are checked, and then not kept.
    mutating func title(_ node: CMarkNode, isEntering: Bool) {
        if isEntering {
            locator.enter(node)
            rendered.title = PlainText(of: node).text
            titleStart = emitter.output.count
        } else {
            emitter.output.removeSubrange(titleStart...)
            sectionText = PlainText()
        }
    }

    /// The result, once every node was rendered.
    mutating func finish() -> RenderedMarkdown {
        endSection()
        rendered.html = HTML(trusting: emitter.output)
        return rendered
    }

    private mutating func enter(_ node: CMarkNode) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_HTML_BLOCK:
            locator.enter(node)
            sectionText.separate()
        case CMARK_NODE_CODE_BLOCK:
            sectionText.separate()
            sectionText.append(node)
        case CMARK_NODE_CODE:
            locator.skip(code: node.literal)
            sectionText.append(node)
        default: sectionText.append(node)
        }
    }

    private mutating func heading(_ node: CMarkNode, isEntering: Bool) {
        if isEntering {
            endSection()
            let title = PlainText(of: node).text
            let heading = Heading(level: node.headingLevel, id: ids.id(for: title), title: title)
            rendered.outline.append(heading)
            emitter.freshLine()
            emitter.raw("<h")
            emitter.digits(heading.level)
            emitter.raw(" id=\"")
            emitter.escaped(heading.id)
            emitter.raw("\">")
        } else if let heading = rendered.outline.last {
            sectionText = PlainText()
            emitter.raw(" <a class=\"heading-anchor\" href=\"#")
            emitter.escaped(heading.id)
            emitter.raw("\" aria-label=\"Link to section: ")
            emitter.escaped(heading.title)
            emitter.raw("\"></a></h")
            emitter.digits(heading.level)
            emitter.raw(">\n")
        }
    }

    private mutating func endSection() {
        let text = sectionText.text
        let headingID = rendered.outline.last?.id
        if !text.isEmpty || headingID != nil {
            rendered.sections.append(TextSection(headingID: headingID, text: text))
        }
        sectionText = PlainText()
    }

    private mutating func link(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else {
            if !isDropped(node) { emitter.raw("</a>") }
            return
        }
        guard let url = url(of: node, kind: .link) else { return dropped.append(node) }
        emitter.raw("<a href=\"")
        append(url: url)
        emitter.titleAttribute(of: node)
        emitter.raw("\">")
    }

    private mutating func image(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else {
            if isDropped(node) { return }
            emitter.titleAttribute(of: node)
            return emitter.raw("\">")
        }
        image = node
        guard let url = url(of: node, kind: .image) else { return dropped.append(node) }
        emitter.raw("<img src=\"")
        append(url: url)
        emitter.raw("\" alt=\"")
    }

    /// Whether the node that ends here was left out.
    private mutating func isDropped(_ node: CMarkNode) -> Bool {
        guard dropped.last == node else { return false }
        dropped.removeLast()
        return true
    }

    /// The URL for the page, or `nil` where the link is to be left out: the destination is
    /// dangerous, which is reported here, or nothing the site knows.
    private mutating func url(of node: CMarkNode, kind: LinkUse.Kind) -> String? {
        let destination = String(decoding: node.destination, as: UTF8.self)
        let range = locator.range(ofDestination: node.destination)
        guard !isDangerousURL(destination, kind: kind) else {
            diagnostics.append(.dangerousURL(destination, kind: kind, at: range))
            return nil
        }
        return resolve(LinkUse(kind: kind, destination: destination, range: range))
    }

    private mutating func append(url: String) {
        var url = url
        url.withUTF8 { appendHref($0, to: &emitter.output) }
    }

    /// Leaves raw HTML out; a comment is nobody's loss and not worth a word.
    private mutating func reportRawHTML(_ node: CMarkNode) {
        let range = locator.range(ofLiteral: node.literal)
        guard !node.isHTMLComment else { return }
        diagnostics.append(.rawHTML(at: range))
    }
}

extension Diagnostic {
    fileprivate static func dangerousURL(
        _ url: String, kind: LinkUse.Kind, at range: SourceRange
    ) -> Diagnostic {
        let scheme = urlScheme(of: url) ?? ""
        let help =
            kind == .image && scheme == "data"
            ? "data: is for image/png, image/gif, image/jpeg and image/webp alone"
            : "link to an http, https or mailto URL or to a file of this site"
        return Diagnostic(
            .dangerousURL, "the URL scheme '\(scheme)' is not allowed here", at: range, help: help)
    }

    fileprivate static func rawHTML(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .rawHTML, "raw HTML is left out of the page", at: range,
            help: "write it in Markdown, or put it into a code span or block to show it")
    }
}
