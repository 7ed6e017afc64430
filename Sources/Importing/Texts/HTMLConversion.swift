import Escaping

/// Turns a text with HTML into Markdown.
///
/// What looks like a tag and is none of HTML's shows as written.
struct HTMLConversion {
    /// An open element and its content so far.
    private struct Frame {
        let element: HTMLElement
        let name: String
        var target = ""
        var content = ""
    }

    /// The most elements that are open at once; the tags of those inside are left out.
    private static let depthLimit = 32

    /// Whether the text around the tags is HTML, else it is Markdown.
    private let isHTML: Bool
    private let bytes: [UInt8]
    private var index = 0
    private var frames = [Frame(element: .transparent, name: "")]
    /// The open lists: the number of the next item, or `nil` for a bullet.
    private var lists: [Int?] = []
    /// The tables of which only the text is left, and the elements of which nothing is, by name.
    private var losses: [String] = []

    /// The names of the elements of a text that do not arrive as such: `table`, `script`.
    static func losses(in text: String, isHTML: Bool) -> [String] {
        let lower = text.lowercased()
        guard ["<table", "<script", "<style", "<head", "<title"].contains(where: lower.contains)
        else { return [] }
        var conversion = HTMLConversion(isHTML: isHTML, bytes: Array(text.utf8))
        _ = conversion.run()
        return conversion.losses
    }

    /// The Markdown of a text.
    static func markdown(of text: String, isHTML: Bool) -> String {
        guard isHTML || text.contains("<") || text.contains("{{") else { return text }
        var conversion = HTMLConversion(isHTML: isHTML, bytes: Array(text.utf8))
        return conversion.run()
    }

    private init(isHTML: Bool, bytes: [UInt8]) {
        self.isHTML = isHTML
        self.bytes = bytes
    }

    private mutating func run() -> String {
        var start = 0
        while index < bytes.count {
            let length = isHTML ? 0 : opaqueLength(bytes, at: index)
            if length > 0 {
                index += length
            } else if bytes[index] == UInt8(ascii: "<") {
                appendText(start..<index)
                takeTag()
                start = index
            } else if !isHTML, bytes[index...].starts(with: "{{".utf8) {
                appendText(start..<index)
                append("\\{{")
                index += 2
                start = index
            } else {
                index += 1
            }
        }
        appendText(start..<bytes.count)
        while frames.count > 1 { closeLast() }
        return isHTML ? tidied(frames[0].content) : frames[0].content
    }

    private mutating func append(_ text: String) {
        frames[frames.count - 1].content += text
    }

    private func isInside(_ wanted: (HTMLElement) -> Bool) -> Bool {
        frames.contains { wanted($0.element) }
    }

    private var isInCode: Bool {
        isInside { element in
            switch element {
            case .code, .preformatted: true
            default: false
            }
        }
    }

    private mutating func appendText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if case .hidden = frames[frames.count - 1].element { return }
        let text = String(decoding: bytes[range], as: UTF8.self)
        if isInCode {
            append(decodedReferences(text))
        } else if isHTML {
            var words = decodedReferences(text).split(
                omittingEmptySubsequences: false, whereSeparator: \.isWhitespace
            ).filter { !$0.isEmpty }.joined(separator: " ")
            let content = frames[frames.count - 1].content
            if text.first?.isWhitespace == true, !content.hasSuffix("\n") { words = " " + words }
            if text.last?.isWhitespace == true, !words.hasSuffix(" ") { words += " " }
            let startsLine = content.isEmpty && frames.count == 1 || content.hasSuffix("\n")
            append(escapedMarkdown(words, startsLine: startsLine))
        } else {
            append(text)
        }
    }

    private mutating func takeTag() {
        if bytes[index...].starts(with: "<!--".utf8), isHTML {
            let end = (index + 4..<bytes.count).first { bytes[$0...].starts(with: "-->".utf8) }
            index = end.map { $0 + 3 } ?? bytes.count
            return
        }
        guard let tag = HTMLTagText(bytes, at: index), let element = HTMLElement(name: tag.name)
        else {
            let isMarkup = !isHTML && isAutolinkOrComment(bytes, at: index)
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            let isTagLike =
                next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next | 0x20 >= 0x61
            append(isInCode || isMarkup || !isTagLike ? "<" : "\\<")
            index += 1
            return
        }
        if tag.name == "table", !tag.isClosing, !isInCode {
            if lists.isEmpty, let table = HTMLTable(bytes, at: index) {
                closeInline()
                append("\n\n\(table.markdown)\n\n")
                losses += table.losses
                index = table.end
                return
            }
            losses.append(tag.name)
        }
        index = tag.end
        if tag.isClosing { close(element, tag.name) } else { open(element, tag) }
    }

    private mutating func open(_ element: HTMLElement, _ tag: HTMLTagText) {
        if isInCode, element.isInline || !isBlock(element) { return }
        if frames.count + lists.count > HTMLConversion.depthLimit { return }
        switch element {
        case .hidden:
            losses.append(tag.name)
            frames.append(Frame(element: element, name: tag.name))
        case .emphasis, .strong, .code, .strike:
            frames.append(Frame(element: element, name: tag.name))
        case .link:
            let target = tag.attributes["href"] ?? ""
            frames.append(Frame(element: element, name: tag.name, target: target))
        case .image:
            let text = escapedMarkdown(tag.attributes["alt"] ?? "", startsLine: false)
            append("![\(text)](\(destination(tag.attributes["src"] ?? "")))")
        case .lineBreak: append("\\\n")
        case .transparent: break
        case .cell:
            let content = frames[frames.count - 1].content
            append(content.isEmpty || content.hasSuffix("\n") ? "" : " ")
        case .list(let isOrdered):
            closeInline()
            append(lists.isEmpty ? "\n\n" : "\n")
            lists.append(isOrdered ? 1 : nil)
        case .item: startItem()
        case .preformatted:
            closeInline()
            frames.append(Frame(element: element, name: tag.name))
        case .heading(let level):
            closeInline()
            append("\n\n" + String(repeating: "#", count: max(2, level)) + " ")
        case .rule:
            closeInline()
            append("\n\n---\n\n")
        case .quote:
            closeInline()
            append("\n\n> ")
        case .paragraph, .row:
            closeInline()
            if lists.isEmpty { append("\n\n") }
        }
    }

    private func isBlock(_ element: HTMLElement) -> Bool {
        switch element {
        case .paragraph, .list, .item, .preformatted, .heading, .quote: true
        default: false
        }
    }

    private mutating func startItem() {
        closeInline()
        let depth = max(0, lists.count - 1)
        let indentation = String(repeating: " ", count: depth * 4)
        if let last = lists.last, let number = last {
            append("\n\(indentation)\(number). ")
            lists[lists.count - 1] = number + 1
        } else {
            append("\n\(indentation)- ")
        }
    }

    private mutating func close(_ element: HTMLElement, _ name: String) {
        if let open = frames.lastIndex(where: { $0.name == name }), open > 0 {
            while frames.count > open { closeLast() }
            return
        }
        switch element {
        case .list:
            closeInline()
            if !lists.isEmpty { lists.removeLast() }
            append(lists.isEmpty ? "\n\n" : "\n")
        case .paragraph, .heading, .quote, .row:
            closeInline()
            if lists.isEmpty { append("\n\n") }
        default: break
        }
    }

    private mutating func closeInline() {
        while frames.count > 1, frames[frames.count - 1].element.isInline { closeLast() }
    }

    private mutating func closeLast() {
        guard frames.count > 1 else { return }
        let frame = frames.removeLast()
        let content = frame.content
        if case .preformatted = frame.element {
            let ticks = String(repeating: "`", count: content.contains("```") ? 6 : 3)
            let code = content.split(separator: "\n", omittingEmptySubsequences: false)
                .drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
            append("\n\n\(ticks)\n\(code)\(code.hasSuffix("\n") ? "" : "\n")\(ticks)\n\n")
            return
        }
        let inner = content.trimmingSpaces
        guard !inner.isEmpty else { return append(content.isEmpty ? "" : " ") }
        let lead = content.first?.isWhitespace == true ? " " : ""
        let trail = content.last?.isWhitespace == true ? " " : ""
        let marked =
            switch frame.element {
            case .emphasis: "*\(inner)*"
            case .strong: "**\(inner)**"
            case .strike: "~~\(inner)~~"
            case .code: inner.onOneLine.isEmpty ? "" : codeSpan(inner.onOneLine)
            case .link: frame.target.isEmpty ? inner : "[\(inner)](\(destination(frame.target)))"
            default: ""
            }
        append(lead + marked + trail)
    }
}

/// A destination as it stands between the parentheses of a link.
private func destination(_ url: String) -> String {
    let url = url.onOneLine.replacing("<", with: "%3C").replacing(">", with: "%3E")
    let isBare = !url.isEmpty && !url.contains(" ") && !url.contains("(") && !url.contains(")")
    return isBare ? url : "<\(url)>"
}

/// Whether `<` starts an autolink or a comment of Markdown.
private func isAutolinkOrComment(_ bytes: [UInt8], at index: Int) -> Bool {
    let rest = bytes[(index + 1)...].prefix(2_000)
    let word = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    guard word.endIndex < rest.endIndex, rest[word.endIndex] == UInt8(ascii: ">") else {
        return rest.starts(with: "!--".utf8)
    }
    let text = String(decoding: word, as: UTF8.self)
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("mailto:")
        || text.contains("@") || text.hasPrefix("!--")
}

/// At most one empty line between blocks, and no spaces at the ends of lines.
private func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var line = line
        while let last = line.last, last == " " { line.removeLast() }
        if line.isEmpty, lines.last?.isEmpty ?? true { continue }
        lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
}
