/// What becomes of an element of HTML in Markdown.
enum HTMLElement {
    case emphasis, strong, code, link, strike
    case image, lineBreak, rule
    case paragraph, list(isOrdered: Bool), item, preformatted, quote
    case heading(Int)
    /// Its text stays, its tags go.
    case transparent
    /// A row or cell of a table.
    case row, cell
    /// Not shown: neither tags nor content.
    case hidden

    /// `nil` for a name that HTML doesn't have, such as `<Dial>` or `<task_sid>`.
    init?(name: String) {
        switch name {
        case "em", "i", "cite", "dfn", "var": self = .emphasis
        case "strong", "b": self = .strong
        case "code", "tt", "kbd", "samp": self = .code
        case "a": self = .link
        case "s", "del", "strike": self = .strike
        case "img": self = .image
        case "br": self = .lineBreak
        case "hr": self = .rule
        case "p", "div", "section", "article", "dl", "dt", "dd", "table", "center":
            self = .paragraph
        case "ul": self = .list(isOrdered: false)
        case "ol": self = .list(isOrdered: true)
        case "li": self = .item
        case "pre": self = .preformatted
        case "blockquote": self = .quote
        case "h1", "h2", "h3", "h4", "h5", "h6":
            self = .heading(Int(name.dropFirst()) ?? 2)
        case "span", "font", "u", "small", "big", "sub", "sup", "mark", "abbr", "tbody", "thead",
            "html",
            "body", "nobr", "wbr", "label", "ins", "q":
            self = .transparent
        case "tr": self = .row
        case "td", "th": self = .cell
        case "script", "style", "head", "title": self = .hidden
        default: return nil
        }
    }

    var isInline: Bool {
        switch self {
        case .emphasis, .strong, .code, .link, .strike, .transparent: true
        default: false
        }
    }
}

/// A tag in a text.
struct HTMLTagText {
    let name: String
    let isClosing: Bool
    let attributes: [String: String]
    /// Where the text goes on.
    let end: Int

    /// Reads the tag at an offset; `nil` where there is none.
    init?(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let isNameByte = { (byte: UInt8) in
            (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
                || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
        let nameStart = index
        while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
        guard index > nameStart, index < bytes.count,
            bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">")
                || bytes[index] == UInt8(ascii: "/")
        else { return nil }
        name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "<") { return nil }
            guard let (key, value) = HTMLTagText.attribute(bytes, &index) else { continue }
            attributes[key] = value
        }
        guard index < bytes.count else { return nil }
        self.attributes = attributes
        end = index + 1
    }

    /// Steps over an attribute, or over one byte that is none.
    private static func attribute(
        _ bytes: [UInt8], _ index: inout Int
    ) -> (key: String, value: String)? {
        let isEnd = { (byte: UInt8) in
            byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
        }
        let start = index
        while index < bytes.count, !isEnd(bytes[index]), bytes[index] != UInt8(ascii: "<") {
            index += 1
        }
        guard index > start else {
            index += 1
            return nil
        }
        let key = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (key, "") }
        index += 1
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = bytes[index...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            index = value.endIndex
            return (key, decodedReferences(String(decoding: value, as: UTF8.self)))
        }
        let value = bytes[(index + 1)...].prefix { $0 != quote }
        index = min(value.endIndex + 1, bytes.count)
        return (key, decodedReferences(String(decoding: value, as: UTF8.self)))
    }
}
