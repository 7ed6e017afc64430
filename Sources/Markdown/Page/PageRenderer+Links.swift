import CCMark
import Diagnostics
import Escaping

/// A link whose end is still to come.
struct OpenLink {
    var node: CMarkNode
    /// Where the output of its text starts.
    var textStart: Int
    /// `nil` where the start tag was left out.
    var target: LinkTarget?
}

extension PageRenderer {
    mutating func link(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else { return endLink() }
        definitions.note(node, &locator)
        let target = target(of: node, kind: .link)
        if let url = target?.url {
            emitter.raw("<a href=\"")
            emitter.href(url)
            emitter.titleAttribute(of: node)
            emitter.raw("\">")
        }
        links.append(
            OpenLink(
                node: node, textStart: emitter.output.count, target: target))
    }

    private mutating func endLink() {
        guard let link = links.popLast() else { return }
        let isEmpty = isBlank(emitter.output[link.textStart...])
        if let words = link.target?.text, isEmpty {
            sectionText.append(words.text)
            if words.isCode { emitter.raw("<code>") }
            emitter.escaped(words.text)
            if words.isCode { emitter.raw("</code>") }
        } else if isEmpty, link.target != nil || link.node.destination.isEmpty {
            report(
                .emptyLinkText, "the link has no text", at: locator.range(ofLink: link.node),
                help: "write what it leads to between the square brackets")
        }
        if link.target?.url != nil { emitter.raw("</a>") }
    }

    mutating func image(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering else { return endImage(node) }
        definitions.note(node, &locator)
        let target = target(of: node, kind: .image)
        if let url = target?.url {
            emitter.raw("<img src=\"")
            emitter.href(url)
            if let size = target?.size {
                emitter.raw("\" width=\"")
                emitter.digits(size.width)
                emitter.raw("\" height=\"")
                emitter.digits(size.height)
            }
            emitter.raw("\" alt=\"")
        }
        image = (node, emitter.output.count, target?.url == nil)
    }

    private mutating func endImage(_ node: CMarkNode) {
        guard let image else { return }
        self.image = nil
        if isBlank(emitter.output[image.start...]) {
            report(
                .missingAlternative, "the image has no description",
                at: locator.range(ofLink: node),
                help: "say between the square brackets what it shows: ![…](…)")
        }
        if image.isDropped { return }
        emitter.titleAttribute(of: node)
        emitter.raw("\" loading=\"lazy\" decoding=\"async\">")
    }

    /// Writes what a node within an image contributes to its description.
    mutating func alternativeText(_ node: CMarkNode, _ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            sectionText.append(node.literal)
            emitter.escaped(node.literal)
        case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK:
            sectionText.separate()
            emitter.raw(" ")
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: definitions.note(node, &locator)
        case CMARK_NODE_HTML_INLINE where !options.allowsHTML: reportRawHTML(node)
        default: break
        }
    }

    /// The words that the site has for a link without a text.
    mutating func words(forEmpty link: CMarkNode) -> String? {
        link.firstChild == nil ? target(of: link, kind: .link)?.text?.text : nil
    }

    /// What a link or image leads to, or `nil` where it is to be left out: the destination is
    /// dangerous, which is reported here, or nothing the site knows.
    private mutating func target(of node: CMarkNode, kind: LinkUse.Kind) -> LinkTarget? {
        let destination = String(decoding: node.destination, as: UTF8.self)
        let range = locator.text.sourceRange(locator.destination(of: node))
        guard !isDangerousURL(destination, kind: kind) else {
            diagnostics.append(.dangerousURL(destination, kind: kind, at: range))
            return nil
        }
        return references.target(
            of: LinkUse(kind: kind, destination: destination, range: range))
    }
}

/// Whether there is nothing to read, no-break spaces included.
private func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 16 && String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace)
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
}
