import Diagnostics

/// The tags of a template with their places, found without the template engine, which forgets
/// places and drops unknown names without a word.
struct ScannedTemplate {
    /// What may stand behind the opening braces.
    enum Sigil: Character {
        case section = "#"
        case inverted = "^"
        case end = "/"
        case partial = ">"
        case unescaped = "&"
        case triple = "{"
        case comment = "!"
        case parent = "<"
        case block = "$"
        case delimiters = "="
        case configuration = "%"
    }

    struct Tag {
        /// `nil` for a variable.
        let sigil: Sigil?
        /// `nil` where the tag is not closed on its line.
        let name: String?
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
        let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        let isDoubled = { (index: Int, byte: UInt8) in
            index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
        }
        var tags: [Tag] = []
        var index = 0
        while index < bytes.count {
            guard isDoubled(index, open) else {
                index += 1
                continue
            }
            let start = index + 2
            let isComment = start < bytes.count && bytes[start] == UInt8(ascii: "!")
            var end = start
            while end < bytes.count, !isDoubled(end, close), isComment || bytes[end] != 0x0A {
                end += 1
            }
            let isClosed = isDoubled(end, close)
            tags.append(
                isClosed
                    ? tag(in: start..<end, of: file)
                    : Tag(sigil: nil, name: nil, range: SourceRange(file, index..<start)))
            index = isClosed ? end + 2 : end
        }
        return tags
    }

    private static func tag(in range: Range<Int>, of file: SourceFile) -> Tag {
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        var inner = file.bytes[range]
        let sigil = inner.first.flatMap { Sigil(rawValue: Character(Unicode.Scalar($0))) }
        if sigil != nil { inner = inner.dropFirst() }
        inner = inner.drop(while: isSpace)
        while let last = inner.last, isSpace(last) { inner.removeLast() }
        return Tag(
            sigil: sigil, name: String(decoding: inner, as: UTF8.self),
            range: SourceRange(file, inner.startIndex..<inner.endIndex))
    }
}
