import CCMark
import Diagnostics

extension PageRenderer {
    /// Takes the document's first heading as its title; what stands in it is rendered, so that its
    /// links are checked, and then not kept.
    mutating func takeTitle(_ node: CMarkNode, _ walk: borrowing CMarkWalk) {
        enter(node)
        if features.contains(.headingIDs) { _ = customID(of: node) }
        let title = plainText(of: node)
        rendered.title = title
        // As on GitHub, a later heading with the same words gets a number.
        _ = ids.id(for: title)
        let start = emitter.output.count
        renderContent(of: node)
        emitter.output.removeSubrange(start...)
        sectionText.clear()
        walk.skip(node)
    }

    mutating func heading(_ node: CMarkNode, isEntering: Bool, _ walk: borrowing CMarkWalk) {
        if isEntering {
            if features.contains(.tables), node.endLine > node.startLine, table(at: node) {
                return walk.skip(node)
            }
            enter(node)
            endSection()
            checkLevel(of: node)
            let ownID = features.contains(.headingIDs) ? customID(of: node) : nil
            let title = plainText(of: node)
            let heading = Heading(
                level: node.headingLevel, id: ownID ?? ids.id(for: title), title: title)
            rendered.outline.append(heading)
            if title.isEmpty, node.firstChild == nil {
                let start = locator.start(ofBlock: node)
                report(
                    .headingLevel, "the heading has no text",
                    at: start..<(start + node.headingLevel),
                    help: "write what the section is about, or remove it")
            }
            emitter.freshLine()
            emitter.raw("<h")
            emitter.digits(heading.level)
            emitter.raw(" id=\"")
            emitter.escaped(heading.id)
            emitter.raw("\">")
            writeOldIDs(of: heading)
        } else if let heading = rendered.outline.last {
            sectionText.clear()
            emitter.raw(" <a class=\"heading-anchor\" href=\"#")
            emitter.escaped(heading.id)
            emitter.raw("\" aria-label=\"")
            emitter.escaped(options.labels.linkToSection)
            emitter.raw(": ")
            emitter.escaped(heading.title)
            emitter.raw("\"></a></h")
            emitter.digits(heading.level)
            emitter.raw(">\n")
        }
    }

    /// The places that the heading was known by before.
    private mutating func writeOldIDs(of heading: Heading) {
        for id in options.oldIDs[heading.id] ?? [] {
            emitter.raw("<span id=\"")
            emitter.escaped(id)
            emitter.raw("\"></span>")
            rendered.oldIDs.append(id)
        }
    }

    /// The id that a heading ends with, between `{#` and `}`, which is taken out of its text.
    private mutating func customID(of node: CMarkNode) -> String? {
        guard let last = node.lastChild, last.type == CMARK_NODE_TEXT,
            last.literal.last == UInt8(ascii: "}")
        else { return nil }
        let text = last.literal
        guard let brace = text.lastIndex(of: UInt8(ascii: "{")), brace + 2 < text.count - 1,
            text[brace + 1] == UInt8(ascii: "#"),
            brace == 0 || isWhiteSpace(text[brace - 1])
        else { return nil }
        let name = text[(brace + 2)..<(text.count - 1)]
        let isName = name.allSatisfy {
            !isWhiteSpace($0) && $0 > 0x20 && !"\"'<>{}#&".utf8.contains($0)
        }
        let isEscaped =
            features.contains(.escapes) && locator.alignment(of: TextNode(last)).isEscaped(brace)
        guard isName, !isEscaped else { return nil }
        var end = brace
        while end > 0, isWhiteSpace(text[end - 1]) { end -= 1 }
        cuts[last] = 0..<end
        let id = String(decoding: name, as: UTF8.self)
        if !ids.claim(id) {
            report(
                .duplicateID, "the page has the id '\(id)' already",
                at: locator.alignment(of: TextNode(last)).place(of: brace..<text.count),
                help: "choose another id; links to this one would lead to the first")
        }
        return id
    }

    /// A heading is at most one level below the one before it, and a page has one title.
    private mutating func checkLevel(of node: CMarkNode) {
        let level = node.headingLevel
        defer { headingLevel = level }
        let place = locator.firstLine(ofBlock: node)
        // A page that lacks its title hears that first.
        let hasTitle = options.takesTitle ? rendered.title != nil : options.hasTitle
        if hasTitle, level == 1 {
            report(
                .headingLevel, "the page has a title already", at: place,
                help: "remove it, or make it a heading of level 2: ## …")
        } else if headingLevel > 0, level > headingLevel + 1 {
            report(
                .headingLevel,
                "a heading of level \(level) follows one of level \(headingLevel)",
                at: place,
                help: "readers who move by headings expect level \(headingLevel + 1) here")
        }
    }
}

/// The level-1 heading that a document starts with, comments passed over.
func titleHeading(of root: CMarkNode) -> CMarkNode? {
    var first = root.firstChild
    while let node = first, node.isHTMLComment { first = node.next }
    guard let first, first.type == CMARK_NODE_HEADING, first.headingLevel == 1 else { return nil }
    return first
}
