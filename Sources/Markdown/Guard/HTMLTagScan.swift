import Escaping

/// Looks at the tag that a line starts with.
struct HTMLTagScan {
    private let line: MarkdownLine
    private let start: Int

    init(_ line: MarkdownLine) {
        self.line = line
        start = line.nonspace
    }

    /// Whether the line starts with a lower-case text, in any case.
    func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            text.indices.allSatisfy { lowerCased(line[start + $0]) == text[$0] }
        }
    }

    /// Whether it is a start tag of an element whose content is not HTML.
    var opensText: Bool {
        let (name, end) = self.name(from: start + 1)
        return HTMLBlockKind.textElements.contains(name)
            && (isWhiteSpace(line[end]) || line[end] == UInt8(ascii: ">"))
    }

    /// Whether it is a tag of an element that makes a block, finished or not.
    var opensBlock: Bool {
        let isEndTag = line[start + 1] == UInt8(ascii: "/")
        let (name, end) = self.name(from: start + (isEndTag ? 2 : 1))
        guard blockElements.contains(name) else { return false }
        if isWhiteSpace(line[end]) || line[end] == UInt8(ascii: ">") { return true }
        return line[end] == UInt8(ascii: "/") && line[end + 1] == UInt8(ascii: ">")
    }

    /// Whether it is a whole tag with nothing but white space behind it.
    var isAlone: Bool {
        guard let end = tagEnd() else { return false }
        var index = end
        while line[index] == 0x20 || line[index] == 0x09 || line[index] == 0x0C { index += 1 }
        return line.isLineEnd(at: index)
    }

    /// The name at an offset in lower case, short as the names of blocks are, and where it ends.
    private func name(from start: Int) -> (name: String, end: Int) {
        var end = start
        while isLetterOrDigit(line[end]), end < start + 12 { end += 1 }
        return (String(decoding: (start..<end).map { lowerCased(line[$0]) }, as: UTF8.self), end)
    }

    /// Where the tag ends; `nil` where it is none.
    private func tagEnd() -> Int? {
        var index = start + 1
        let isEndTag = line[index] == UInt8(ascii: "/")
        if isEndTag { index += 1 }
        guard isLetter(line[index]) else { return nil }
        while isLetterOrDigit(line[index]) || line[index] == UInt8(ascii: "-") { index += 1 }
        var space = skippingSpace(from: index)
        if !isEndTag {
            while space > index, let end = attributeEnd(from: space) {
                index = end
                space = skippingSpace(from: index)
            }
            if line[space] == UInt8(ascii: "/") { space += 1 }
        }
        return line[space] == UInt8(ascii: ">") ? space + 1 : nil
    }

    /// Where an attribute ends; `nil` where there is none or its value is not finished.
    private func attributeEnd(from start: Int) -> Int? {
        guard isNameStart(line[start]) else { return nil }
        var index = start
        while isNamePart(line[index]) { index += 1 }
        let equals = skippingSpace(from: index)
        guard line[equals] == UInt8(ascii: "=") else { return index }
        index = skippingSpace(from: equals + 1)
        let quote = line[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = index
            while isUnquoted(line[index]) { index += 1 }
            return index > value ? index : nil
        }
        index += 1
        while line[index] != quote {
            guard !line.isLineEnd(at: index) else { return nil }
            index += 1
        }
        return index + 1
    }

    private func skippingSpace(from index: Int) -> Int {
        var index = index
        while isWhiteSpace(line[index]), !line.isLineEnd(at: index) { index += 1 }
        return index
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowerCased(byte))
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    private func isNameStart(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private func isUnquoted(_ byte: UInt8) -> Bool {
        !isWhiteSpace(byte) && !"\"'=<>`".utf8.contains(byte)
    }
}

/// The elements that make a block of raw HTML by their tag alone.
private let blockElements: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]
