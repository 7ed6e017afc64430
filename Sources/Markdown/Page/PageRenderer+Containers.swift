import CCMark
import Diagnostics
import Escaping

extension PageRenderer {
    /// A list item, which may be a task (GFM 0.29 §5.3).
    mutating func item(_ node: CMarkNode, isEntering: Bool) {
        guard isEntering, let task = task(of: node) else {
            _ = emitter.block(node, isEntering: isEntering)
            return
        }
        emitter.freshLine()
        emitter.raw("<li class=\"task\">")
        pendingCut = (task.text, 3..<task.text.literal.count)
        pendingTask = task.isDone
    }

    /// The box in front of a task's text.
    mutating func writeTaskBox() {
        guard let isDone = pendingTask else { return }
        pendingTask = nil
        emitter.raw("<input type=\"checkbox\" disabled")
        emitter.raw(isDone ? " checked aria-label=\"" : " aria-label=\"")
        emitter.escaped(isDone ? options.labels.done : options.labels.toDo)
        emitter.raw("\">")
    }

    private func task(of item: CMarkNode) -> (text: CMarkNode, isDone: Bool)? {
        guard let paragraph = item.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
            let first = paragraph.firstChild, first.type == CMARK_NODE_TEXT
        else { return nil }
        let text = first.literal
        guard text.count >= 4, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"),
            isWhiteSpace(text[3]), [0x20, 0x58, 0x78].contains(text[1]),
            locator.text.bytes[locator.start(ofBlock: paragraph)] == UInt8(ascii: "[")
        else { return nil }
        return (first, text[1] != 0x20)
    }

    /// A block quote, which may be an alert: its first line is `[!NOTE]` or another kind.
    mutating func blockQuote(
        _ node: CMarkNode, isEntering: Bool, _ walk: borrowing CMarkWalk
    ) {
        if isEntering, features.contains(.alerts), let kind = takeAlertKind(of: node) {
            alerts.insert(node)
            walk.refresh(node)
            emitter.freshLine()
            emitter.raw("<div class=\"alert alert-")
            emitter.escaped(kind.rawValue)
            emitter.raw("\" role=\"note\">\n<p class=\"alert-title\">")
            emitter.escaped(options.labels.title(of: kind))
            emitter.raw("</p>\n")
        } else if !isEntering, alerts.remove(node) != nil {
            emitter.freshLine()
            emitter.raw("</div>\n")
        } else {
            _ = emitter.block(node, isEntering: isEntering)
        }
    }

    /// Removes the line that makes a quote an alert.
    private mutating func takeAlertKind(of quote: CMarkNode) -> AlertKind? {
        guard let paragraph = quote.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
            let marker = paragraph.firstChild, marker.type == CMARK_NODE_TEXT,
            marker.next == nil || marker.next?.type == CMARK_NODE_SOFTBREAK
                || marker.next?.type == CMARK_NODE_LINEBREAK
        else { return nil }
        let text = marker.literal
        guard text.starts(with: "[!".utf8), let end = text.firstIndex(of: UInt8(ascii: "]")) else {
            return nil
        }
        let name = String(decoding: text[2..<end], as: UTF8.self)
        let place = locator.start(ofBlock: paragraph)
        // A bracket with a backslash is two characters, so the line is longer.
        guard locator.text.bytes[place...].starts(with: text) else { return nil }
        let kind = AlertKind(rawValue: name.lowercased())
        guard end == text.count - 1 else {
            if kind != nil {
                report(
                    .unknownAlert, "an alert has no title of its own",
                    at: (place + end + 1)..<(place + text.count),
                    help: "put the words into the next line")
            }
            return nil
        }
        guard let kind else {
            let names = AlertKind.allCases.map { $0.rawValue.uppercased() }
            let isName = !name.isEmpty && name.allSatisfy { $0.isLetter }
            if isName {
                report(
                    .unknownAlert, "there is no alert '\(name)'",
                    at: place..<(place + text.count),
                    help: AlertKind.named(name).map {
                        "did you mean '\($0.rawValue.uppercased())'?"
                    }
                        ?? didYouMean(name.uppercased(), in: names)
                        ?? "the alerts are \(names.joined(separator: ", "))")
            }
            return nil
        }
        marker.next?.remove()
        marker.remove()
        if paragraph.firstChild == nil { paragraph.remove() }
        return kind
    }

    /// Reports what other generators take for a box or a tab, and CommonMark for text.
    mutating func reportForeignSyntax(_ paragraph: CMarkNode) {
        guard let first = paragraph.firstChild, first.type == CMARK_NODE_TEXT,
            let byte = first.literal.first, "!?:=-{[".utf8.contains(byte)
        else { return }
        let text = first.literal
        let place = locator.firstLine(ofBlock: paragraph)
        let start = place.lowerBound
        guard start < locator.text.body.upperBound, locator.text.bytes[start] == byte else {
            return
        }
        let help: String
        let isBox = ["!!! ", "??? ", "???+ ", ":::"].contains { text.starts(with: $0.utf8) }
        if isBox, text.count > 3 {
            let name = text.drop { "!?+: ".utf8.contains($0) }.prefix {
                $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
            }
            let word = String(decoding: name, as: UTF8.self)
            let kind = AlertKind(rawValue: word.lowercased()) ?? AlertKind.named(word) ?? .note
            let marker = "[!\(kind.rawValue.uppercased())]"
            help = "write a box as a quote whose first line is \(marker): > \(marker)"
        } else if text.starts(with: "{% ".utf8) || text.starts(with: "[TOC]".utf8) {
            help = "there are no template tags; the table of contents is made for each page"
        } else if text.starts(with: "=== \"".utf8) || text.starts(with: "=== '".utf8) {
            help = "give code blocks that follow each other tabs: ```bash tab=\"curl\""
        } else if text.starts(with: "--8<--".utf8) {
            help = "include a file with {{include path}}"
        } else {
            return
        }
        report(
            .foreignSyntax, "this is the syntax of another generator, and plain text here",
            at: place, help: help)
    }

    mutating func rawHTML(_ node: CMarkNode, _ type: cmark_node_type) {
        if type == CMARK_NODE_HTML_BLOCK { sectionText.separate() }
        if type == CMARK_NODE_HTML_BLOCK, node.isHTMLComment, !node.literal.hasCommentEnd {
            report(
                .unclosedBlock, "the comment is not closed", at: place(ofHTML: node),
                help: "add --> where it ends")
        }
        guard options.allowsHTML else {
            // A comment is nobody's loss and not worth a word.
            return node.isHTMLComment ? () : reportRawHTML(node)
        }
        let filtered = filteredHTML(node.literal)
        let isBlock = type == CMARK_NODE_HTML_BLOCK
        let places = locator.places(of: filtered.problems.map(\.range), inHTML: node)
        for (problem, place) in zip(filtered.problems, places) {
            report(.dangerousURL, problem.message, at: place, help: problem.help)
        }
        rendered.otherIDs += filtered.ids
        for id in filtered.ids where !ids.claim(id) {
            report(
                .duplicateID, "the page has the id '\(id)' already", at: place(ofHTML: node),
                help: "choose another id; links to this one would lead to the first")
        }
        if isBlock { emitter.freshLine() }
        emitter.output += filtered.bytes
        if isBlock { emitter.freshLine() }
    }

    /// Where the first line of raw HTML is written.
    private mutating func place(ofHTML node: CMarkNode) -> Range<Int> {
        let isBlock = node.type == CMARK_NODE_HTML_BLOCK
        let start = isBlock ? locator.start(ofBlock: node) : locator.start(of: node)
        return start..<(start + node.literal.prefix { $0 != 0x0A && $0 != 0x0D }.count)
    }

    mutating func reportRawHTML(_ node: CMarkNode) {
        report(
            .rawHTML, "raw HTML is left out of the page", at: place(ofHTML: node),
            help: "write it in Markdown, put it into a code span or block to show it, or allow it "
                + "for the whole site: 'html: true' in content/site.yaml")
    }
}

/// The kinds of boxes that GitHub has.
enum AlertKind: String, CaseIterable {
    case note, tip, important, warning, caution

    /// The kind that another generator calls by a name.
    static func named(_ name: String) -> AlertKind? {
        switch name.lowercased() {
        case "info", "abstract", "example", "quote": .note
        case "hint", "success": .tip
        case "warn", "attention": .warning
        case "danger", "error", "failure", "bug": .caution
        default: nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a comment ends somewhere in the text.
    fileprivate var hasCommentEnd: Bool {
        indices.contains { self[$0...].starts(with: "-->".utf8) }
    }
}
