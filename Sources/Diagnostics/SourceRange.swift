/// A stretch of a file.
package struct SourceRange: Sendable, Equatable {
    package let file: SourceFile
    /// UTF-8 offsets; empty where only a place is known.
    package let offsets: Range<Int>

    package init(_ file: SourceFile, _ offsets: Range<Int>) {
        self.file = file
        self.offsets = offsets
    }

    /// The place right at the start of a file.
    package static func start(of file: SourceFile) -> SourceRange {
        SourceRange(file, 0..<0)
    }
}
