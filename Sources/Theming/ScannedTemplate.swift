import Diagnostics

/// The tags of a template with their places, found without the template engine, which forgets
/// places and drops unknown names without a word.
struct ScannedTemplate {
    struct Tag {
        /// What stands behind the braces: `#`, `^`, `/`, `>`, `&`, `{`, …; `nil` for a variable.
        let sigil: UInt8?
        let name: String
        let range: SourceRange
    }

    let name: String
    let file: SourceFile
    let tags: [Tag]

    init(name: String, file: SourceFile) {
        self.name = name
        self.file = file
        tags = ScannedTemplate.tags(in: file)
    }

    private static func tags(in file: SourceFile) -> [Tag] {
        let bytes = file.bytes
        let brace = UInt8(ascii: "{")
        var tags: [Tag] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == brace, bytes[index + 1] == brace else {
                index += 1
                continue
            }
            let start = index + 2
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
            tags.append(tag(in: start..<end, of: file))
            index = end
        }
        return tags
    }

    private static func tag(in range: Range<Int>, of file: SourceFile) -> Tag {
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        var inner = file.bytes[range]
        var sigil: UInt8?
        if let first = inner.first, "#^/>&{!<$=%".utf8.contains(first) {
            sigil = first
            inner = inner.dropFirst()
        }
        inner = inner.drop(while: isSpace)
        while let last = inner.last, isSpace(last) { inner.removeLast() }
        return Tag(
            sigil: sigil, name: String(decoding: inner, as: UTF8.self),
            range: SourceRange(file, inner.startIndex..<inner.endIndex))
    }
}
