import Diagnostics
import Markdown
import YAMLSource

/// The settings at the start of a Markdown file, between two lines `---`.
struct FrontMatter {
    var title: Located<String>?
    var description: String?
    var keywords: [String] = []
}

/// A Markdown file taken apart.
struct SplitDocument {
    var frontMatter = FrontMatter()
    var markdown: MarkdownSource

    /// - Parameters:
    ///   - file: the file.
    ///   - keys: the front matter keys that its page knows.
    ///   - helpOfKey: what to say about keys that it doesn't know and that people try.
    ///   - diagnostics: gets what is wrong in the front matter.
    init(
        _ file: SourceFile, keys: [String], helpOfKey: [String: String] = [:],
        diagnostics: inout [Diagnostic]
    ) {
        markdown = MarkdownSource(wholeFile: file)
        guard let opening = Fence.opening(of: file) else { return }
        guard let closing = Fence.next(in: file, from: opening.end) else {
            diagnostics.append(
                Diagnostic(
                    .frontMatterNotClosed, "the front matter is not closed",
                    at: SourceRange(file, opening.start..<(opening.start + 3)),
                    help: "add a line '---' behind the last setting"))
            return
        }
        markdown = MarkdownSource(file: file, body: closing.end..<file.bytes.count)
        let yaml = YAMLText(file: file, body: opening.end..<closing.start)
        guard let root = parseYAML(yaml, diagnostics: &diagnostics) else { return }
        var reader = MappingReader(
            root, subject: "the front matter", keys: keys, helpOfKey: helpOfKey)
        frontMatter.title = reader.text("title")
        frontMatter.description = reader.text("description")?.value
        frontMatter.keywords = reader.texts("keywords").map(\.value)
        diagnostics += reader.diagnostics
    }
}

/// A line that is `---` and nothing else.
private struct Fence {
    let start: Int
    /// Where the next line starts.
    let end: Int

    init?(in file: SourceFile, at offset: Int) {
        let line = file.lineRange(around: offset)
        var text = file.bytes[offset..<max(offset, line.upperBound)]
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        guard text.elementsEqual("---".utf8) else { return nil }
        start = offset
        let lineEnd = file.bytes[line.upperBound...].firstIndex(of: 0x0A)
        end = lineEnd.map { $0 + 1 } ?? file.bytes.count
    }

    /// The fence that opens the front matter: the first line, or the first that is not empty if a
    /// key follows it.
    ///
    /// Behind empty lines, a fence alone is a thematic break.
    static func opening(of file: SourceFile) -> Fence? {
        if let fence = Fence(in: file, at: 0) { return fence }
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D }
        let first = file.bytes.firstIndex { !isBlank($0) } ?? 0
        guard let fence = Fence(in: file, at: first) else { return nil }
        let line = file.bytes[fence.end...].prefix { $0 != 0x0A }
        let key = line.prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
        let isKey = !key.isEmpty && key.endIndex < line.endIndex
        return isKey && line[key.endIndex] == UInt8(ascii: ":") ? fence : nil
    }

    static func next(in file: SourceFile, from offset: Int) -> Fence? {
        var offset = offset
        while offset < file.bytes.count {
            if let fence = Fence(in: file, at: offset) { return fence }
            guard let lineEnd = file.bytes[offset...].firstIndex(of: 0x0A) else { return nil }
            offset = lineEnd + 1
        }
        return nil
    }
}
