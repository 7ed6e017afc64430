/// What tells a file from all others, so that facts about many files can be kept by it.
struct FileKey: Hashable {
    /// The path as diagnostics show it.
    let path: String
    private let base: SourceFile.Base

    init(_ file: SourceFile) {
        path = file.path
        base = file.base
    }
}
