import CCMark
import Diagnostics

extension PageRenderer {
    /// Writes a text node: what is between its pieces as it is, the pieces as what they mean.
    mutating func text(_ node: CMarkNode) {
        let shown = cuts.isEmpty ? nil : cuts[node]
        let textNode = TextNode(node)
        var literal = textNode.literal
        if features.isDisjoint(with: .inText) {
            if let shown { literal = UnsafeBufferPointer(rebasing: literal[shown]) }
            sectionText.append(literal)
            return emitter.escaped(literal)
        }
        let range = shown ?? 0..<literal.count
        var position = range.lowerBound
        for piece in pieces(of: textNode) {
            guard piece.range.lowerBound >= position, piece.range.upperBound <= range.upperBound
            else { continue }
            plain(literal, position..<piece.range.lowerBound)
            write(piece, of: textNode)
            position = piece.range.upperBound
        }
        plain(literal, position..<range.upperBound)
    }

    /// The text of a block without markup.
    mutating func plainText(of block: CMarkNode) -> String {
        var text = PlainText()
        guard let walk = CMarkWalk(from: block) else { return "" }
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.type {
            case CMARK_NODE_CODE: text.append(node.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.separate()
            case CMARK_NODE_LINK: words(forEmpty: node).map { text.append($0) }
            case CMARK_NODE_TEXT:
                let textNode = TextNode(node)
                let literal = textNode.literal
                let range = cuts[node] ?? 0..<literal.count
                var position = range.lowerBound
                for piece in pieces(of: textNode)
                where piece.range.lowerBound >= position
                    && piece.range.upperBound <= range.upperBound
                {
                    text.append(
                        UnsafeBufferPointer(
                            rebasing: literal[position..<piece.range.lowerBound]))
                    if case .autolink = piece.kind {
                        text.append(UnsafeBufferPointer(rebasing: literal[piece.range]))
                    }
                    if case .value(let value) = piece.kind { text.append(value) }
                    position = piece.range.upperBound
                }
                text.append(UnsafeBufferPointer(rebasing: literal[position..<range.upperBound]))
            default: break
            }
        }
        return text.text
    }

    /// The runs of tildes of a block that strike out.
    mutating func strikethrough(in block: CMarkNode) -> Strikethrough {
        Strikethrough(in: block) { node in
            let escaped = features.contains(.escapes) ? locator.alignment(of: node).escaped : []
            let parts = escaped + autolinks(in: node).map(\.range)
            return escaped.isEmpty ? parts : parts.sorted { $0.lowerBound < $1.lowerBound }
        }
    }

    private mutating func plain(_ literal: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let text = UnsafeBufferPointer(rebasing: literal[range])
        sectionText.append(text)
        emitter.escaped(text)
    }

    private mutating func write(_ piece: TextPiece, of node: TextNode) {
        switch piece.kind {
        case .deletionStart: emitter.raw("<del>")
        case .deletionEnd: emitter.raw("</del>")
        case .footnote(let label):
            // A link can't stand in a link.
            guard links.isEmpty else { return plain(node.literal, piece.range) }
            footnoteReference(label)
        case .value(let value):
            sectionText.append(value)
            emitter.escaped(value)
        case .autolink(let prefix):
            let text = UnsafeBufferPointer(rebasing: node.literal[piece.range])
            guard links.isEmpty else { return plain(node.literal, piece.range) }
            let destination = "\(prefix)" + String(decoding: text, as: UTF8.self)
            let place = place(of: piece.range, in: node)
            let use = LinkUse(
                kind: .link, destination: destination, range: locator.text.sourceRange(place))
            sectionText.append(text)
            guard let url = references.target(of: use)?.url else { return emitter.escaped(text) }
            emitter.raw("<a href=\"")
            emitter.href(url)
            emitter.raw("\">")
            emitter.escaped(text)
            emitter.raw("</a>")
        }
    }

    /// The pieces of a text node, in order.
    private mutating func pieces(of node: TextNode) -> [TextPiece] {
        let text = node.literal
        let strikes = strikethrough?.markers[node.node] ?? []
        guard mayHavePieces(text, features) else { return strikes }
        var pieces = strikes
        pieces += autolinks(in: node).map {
            TextPiece(kind: .autolink(prefix: $0.prefix), range: $0.range)
        }
        if !features.isDisjoint(with: [.values, .footnotes, .references]) {
            pieces += values(in: node)
            pieces += bracketed(in: node)
        }
        return pieces.count < 2
            ? pieces : pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func autolinks(in node: TextNode) -> [Autolink] {
        guard !features.isDisjoint(with: [.urls, .webHosts, .emails]) else { return [] }
        let previous = node.node.previous?.type
        let isEmphasis = { (type: cmark_node_type?) in
            type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG
        }
        let startsWord =
            previous == nil || previous == CMARK_NODE_SOFTBREAK
            || previous == CMARK_NODE_LINEBREAK || isEmphasis(previous)
        return Autolink.all(in: node.literal, features: features, startsWord: startsWord)
    }

    /// Whether the character at an offset of a text node is escaped.
    private mutating func isEscaped(_ offset: Int, in node: TextNode) -> Bool {
        features.contains(.escapes) && locator.alignment(of: node).isEscaped(offset)
    }

    /// Where a part of a text node is written.
    private mutating func place(of range: Range<Int>, in node: TextNode) -> Range<Int> {
        locator.alignment(of: node).place(of: range)
    }

    /// `{{name}}`.
    private mutating func values(in node: TextNode) -> [TextPiece] {
        guard features.contains(.values) else { return [] }
        let text = node.literal
        var found: [TextPiece] = []
        var index = 0
        while let start = find("{{", in: text, from: index) {
            guard let end = find("}}", in: text, from: start + 2) else { break }
            index = end + 2
            guard !isEscaped(start, in: node), !isEscaped(start + 1, in: node) else { continue }
            let name = String(decoding: text[(start + 2)..<end], as: UTF8.self)
                .split(separator: " ").joined(separator: " ")
            let place = place(of: start..<index, in: node)
            let located = Located(name, at: locator.text.sourceRange(place))
            if let value = references.value(named: located) {
                found.append(TextPiece(kind: .value(value), range: start..<index))
            }
        }
        return found
    }

    /// `[^label]`, and what looks like a reference to a definition that isn't there.
    private mutating func bracketed(in node: TextNode) -> [TextPiece] {
        let text = node.literal
        var found: [TextPiece] = []
        var opening: Int?
        var closed: Range<Int>?
        for index in text.indices where isBracket(index, of: node) {
            if text[index] == UInt8(ascii: "[") {
                opening = index
            } else if text[index] == UInt8(ascii: "]"), opening == nil, node.node.previous != nil {
                // What it closes was opened in front of a code span or emphasis.
                closed = index..<(index + 1)
            } else if text[index] == UInt8(ascii: "]"), let start = opening {
                let range = start..<(index + 1)
                opening = nil
                if text[start + 1] == UInt8(ascii: "^"), range.count > 3 {
                    if let piece = footnote(range, of: node) { found.append(piece) }
                } else if let before = closed, before.upperBound == start {
                    reportReference(before, range, of: node)
                }
                closed = range
            }
        }
        return found
    }

    private mutating func isBracket(_ index: Int, of node: TextNode) -> Bool {
        let byte = node.literal[index]
        return (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]"))
            && !isEscaped(index, in: node)
    }

    private mutating func footnote(_ range: Range<Int>, of node: TextNode) -> TextPiece? {
        let name = node.literal[(range.lowerBound + 2)..<(range.upperBound - 1)]
        guard !name.contains(where: isWhiteSpace) else { return nil }
        let label = normalizedLabel(name)
        if footnotes.has(label) { return TextPiece(kind: .footnote(label: label), range: range) }
        guard !isPattern(range, in: node.literal) else { return nil }
        report(
            .unresolvedReference, "there is no footnote '^\(label)'",
            at: place(of: range, in: node),
            help:
                "add a line '[^\(label)]: …' outside of lists and quotes, or write \\[ for a bracket"
        )
        return nil
    }

    /// Whether brackets look like those of a regular expression: `[^"]`, `[^0-9]+`.
    private func isPattern(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = scalar(at: range.lowerBound + 2, in: text)
        let startsName = first.map { !isUnicodePunctuation($0) } ?? false
        let next = range.upperBound < text.count ? text[range.upperBound] : 0
        return !startsName || "+*?{$)".utf8.contains(next)
    }

    /// `[text][label]` that libcmark has left as text.
    private mutating func reportReference(
        _ text: Range<Int>, _ label: Range<Int>, of node: TextNode
    ) {
        let literal = node.literal
        let name = label.count > 2 ? label : text
        guard name.count > 2 else { return }
        let bytes = literal[(name.lowerBound + 1)..<(name.upperBound - 1)]
        let before = text.lowerBound > 0 ? scalar(at: text.lowerBound - 1, in: literal) : nil
        let isIndex = before.map { !isUnicodeSpace($0) && !isUnicodePunctuation($0) } ?? false
        let isNumber = bytes.allSatisfy { (0x30...0x39).contains($0) }
        guard !isIndex, !isNumber, !bytes.allSatisfy(isWhiteSpace) else { return }
        let shown = String(decoding: bytes, as: UTF8.self)
        report(
            .unresolvedReference, "there is no definition of '\(shown)'",
            at: place(of: label.count > 2 ? label : text.lowerBound..<label.upperBound, in: node),
            help: "add a line '[\(shown)]: URL', or write \\[ for a bracket")
    }
}

private func find(
    _ needle: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
    guard let base = text.baseAddress, start < text.count else { return nil }
    let place = memmem(
        base + start, text.count - start, needle.utf8Start, needle.utf8CodeUnitCount)
    return place.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - base }
}

/// Whether a text has something that a piece may start with.
private func mayHavePieces(
    _ text: UnsafeBufferPointer<UInt8>, _ features: MarkdownFeatures
) -> Bool {
    for index in text.indices where isSign[Int(text[index])] {
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch text[index] {
        case UInt8(ascii: ":") where next == UInt8(ascii: "/"): return true
        case UInt8(ascii: "w") where next == UInt8(ascii: "w") && features.contains(.webHosts):
            return true
        case UInt8(ascii: "{") where next == UInt8(ascii: "{"): return true
        case UInt8(ascii: "@"), UInt8(ascii: "["): return true
        default: continue
        }
    }
    return false
}
