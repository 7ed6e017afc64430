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
        /// Whether as many braces close the tag as open it.
        let isBalanced: Bool

        /// The value that the tag shows or is a section for.
        var key: ViewKey? {
            switch sigil {
            case .section, .inverted, .unescaped, .triple, nil:
                name.flatMap { ViewKey.named[$0] }
            default: nil
            }
        }
    }

    let name: String
    let file: SourceFile
    /// The tags up to one that changes the delimiters: behind it, braces mean nothing.
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
            guard isDoubled(end, close) else {
                tags.append(
                    Tag(
                        sigil: isComment ? .comment : nil, name: nil,
                        range: SourceRange(file, index..<start), isBalanced: true))
                index = end
                continue
            }
            tags.append(tag(in: start..<end, of: file))
            if tags.last?.sigil == .delimiters { return tags }
            let isTriple = tags.last?.sigil == .triple && tags.last?.isBalanced == true
            index = end + (isTriple ? 3 : 2)
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
            range: SourceRange(file, inner.startIndex..<inner.endIndex),
            isBalanced: isBalanced(sigil, range, in: file))
    }

    /// Whether a third brace closes a tag if and only if one opens it; `{"id":{{code}}}` is fine.
    private static func isBalanced(
        _ sigil: Sigil?, _ range: Range<Int>, in file: SourceFile
    ) -> Bool {
        let third = range.upperBound + 2
        let hasThird = third < file.bytes.count && file.bytes[third] == UInt8(ascii: "}")
        if sigil == .triple { return hasThird }
        guard sigil == nil, hasThird else { return true }
        let start = file.lineRange(around: range.lowerBound).lowerBound
        let line = file.bytes[start..<range.lowerBound - 2]
        let opened = line.count { $0 == UInt8(ascii: "{") }
        return opened > line.count { $0 == UInt8(ascii: "}") }
    }
}
