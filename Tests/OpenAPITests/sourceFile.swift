import Diagnostics

/// A file of a text.
func sourceFile(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
}
