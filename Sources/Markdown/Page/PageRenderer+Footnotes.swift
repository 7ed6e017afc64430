import CCMark
import Diagnostics
import Escaping

extension PageRenderer {
    mutating func footnoteReference(_ label: String) {
        guard let (number, use) = footnotes.refer(to: label) else { return }
        emitter.raw("<sup class=\"footnote-ref\"><a href=\"#fn")
        emitter.digits(number)
        emitter.raw("\" id=\"fnref")
        emitter.footnoteMark(number, use)
        emitter.raw("\" role=\"doc-noteref\">")
        emitter.digits(number)
        emitter.raw("</a></sup>")
        rendered.otherIDs.append(use == 1 ? "fnref\(number)" : "fnref\(number)-\(use)")
    }

    /// Writes the footnotes that were referred to, in the order of their numbers; they may refer
    /// to more.
    mutating func renderFootnotes() {
        guard !footnotes.order.isEmpty else { return }
        let outer = locator
        defer { locator = outer }
        emitter.freshLine()
        emitter.raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        emitter.escaped(options.labels.footnotes)
        emitter.raw("\">\n<ol>\n")
        var number = 1
        while number <= footnotes.order.count {
            renderFootnote(footnotes.order[number - 1], number)
            number += 1
        }
        emitter.raw("</ol>\n</section>\n")
    }

    private mutating func renderFootnote(_ label: String, _ number: Int) {
        guard let footnote = footnotes[label] else { return }
        emitter.raw("<li id=\"fn")
        emitter.digits(number)
        emitter.raw("\">\n")
        rendered.otherIDs.append("fn\(number)")
        let text = footnote.text.with(definitions.used(in: footnote.text.bytes))
        if let tree = CMarkTree(parsing: text) {
            locator = BlockLocator(text: text, definitions: LinkDefinitions())
            renderContent(of: tree.root)
        }
        // The way back stands in the last paragraph, if that is how the footnote ends.
        let end = Array("</p>\n".utf8)
        let endsParagraph = emitter.output.suffix(end.count).elementsEqual(end)
        if endsParagraph { emitter.output.removeLast(end.count) }
        for use in 1...max(1, footnotes[label]?.uses ?? 1) {
            if endsParagraph || use > 1 { emitter.raw(" ") }
            emitter.raw("<a href=\"#fnref")
            emitter.footnoteMark(number, use)
            emitter.raw("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            emitter.escaped(options.labels.backToReference)
            emitter.raw(" ")
            emitter.footnoteMark(number, use)
            // The variation selector asks for a character that is no picture.
            emitter.raw("\">↩\u{FE0E}")
            if use > 1 {
                emitter.raw("<sup>")
                emitter.digits(use)
                emitter.raw("</sup>")
            }
            emitter.raw("</a>")
        }
        if endsParagraph { emitter.output += end } else { emitter.raw("\n") }
        emitter.raw("</li>\n")
    }
}

extension HTMLEmitter {
    /// `3`, and `3-2` for the second reference to the third footnote.
    fileprivate mutating func footnoteMark(_ number: Int, _ use: Int) {
        digits(number)
        guard use > 1 else { return }
        raw("-")
        digits(use)
    }
}
