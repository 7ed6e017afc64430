/// The tags of a page as a browser cuts them.
struct ReadHTML {
    struct Tag {
        /// In lower case.
        var name: String
        /// By names in lower case, character references resolved; the first of a name counts.
        var attributes: [String: String] = [:]
        /// What stands between the tags of a script.
        var text = ""
    }

    private(set) var tags: [Tag] = []
    /// The scripts with what stands in them.
    var scripts: [Tag] { tags.filter { $0.name == "script" } }

    private let html: [UInt8]
    private var position = 0

    init(_ html: [UInt8]) {
        self.html = html
        while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if html[position...].starts(with: "!--".utf8) {
                skip(past: "-->")
            } else if let next, isLetter(next) {
                readTag()
            }
        }
    }

    private var next: UInt8? { position < html.count ? html[position] : nil }

    private mutating func skip(past end: String) {
        let bytes = Array(end.utf8)
        while position < html.count, !html[position...].starts(with: bytes) { position += 1 }
        position = min(position + bytes.count, html.count)
    }

    private mutating func readTag() {
        var tag = Tag(name: word(until: " \t\n\u{C}\r/>"))
        while let byte = next, byte != UInt8(ascii: ">") {
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
            } else {
                readAttribute(of: &tag)
            }
        }
        position = min(position + 1, html.count)
        if ["script", "style", "textarea", "title"].contains(tag.name) {
            let start = position
            let end = Array("</\(tag.name)".utf8)
            while position < html.count,
                !html[position...].prefix(end.count).map({ $0 | 0x20 }).elementsEqual(
                    end.map { $0 | 0x20 })
            { position += 1 }
            tag.text = String(decoding: html[start..<position], as: UTF8.self)
        }
        tags.append(tag)
    }

    private mutating func readAttribute(of tag: inout Tag) {
        let start = position
        position += 1
        let name = word(from: start, until: "=/> \t\n\u{C}\r")
        while let byte = next, isSpace(byte) { position += 1 }
        var value = ""
        if next == UInt8(ascii: "=") {
            position += 1
            while let byte = next, isSpace(byte) { position += 1 }
            if let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let start = position + 1
                position = html[start...].firstIndex(of: quote) ?? html.count
                value = resolved(html[start..<max(start, position)])
                position = min(position + 1, html.count)
            } else {
                let start = position
                while let byte = next, !isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
                value = resolved(html[start..<position])
            }
        }
        if tag.attributes[name] == nil { tag.attributes[name] = value }
    }

    /// What stands before some letters, in lower case.
    private mutating func word(from start: Int? = nil, until ends: String) -> String {
        let start = start ?? position
        while let byte = next, !ends.utf8.contains(byte) { position += 1 }
        return String(decoding: html[start..<position], as: UTF8.self).lowercased()
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }

    /// Resolves the character references that can hide a scheme.
    private func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        let named = ["colon": ":", "Tab": "\t", "NewLine": "\n", "amp": "&", "lpar": "("]
        var text = String(decoding: bytes, as: UTF8.self)
        for (name, value) in named {
            text = text.replacing("&\(name);", with: value, maxReplacements: 100)
        }
        return text.replacing(/&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?/) { match in
            let number = match.1.flatMap { UInt32($0, radix: 16) } ?? match.2.flatMap { UInt32($0) }
            return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
        }
    }
}
