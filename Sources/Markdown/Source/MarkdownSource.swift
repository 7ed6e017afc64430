package import Diagnostics

/// The Markdown in a file: the part behind the front matter, if there is one.
package struct MarkdownSource: Sendable {
    package let file: SourceFile
    /// UTF-8 offsets; starts at the start of a line.
    package let body: Range<Int>

    package init(file: SourceFile, body: Range<Int>) {
        self.file = file
        self.body = body
    }

    /// A file that is Markdown from its first byte.
    package init(wholeFile file: SourceFile) {
        self.init(file: file, body: 0..<file.bytes.count)
    }
}
