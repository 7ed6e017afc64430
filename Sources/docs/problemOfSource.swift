import Diagnostics
import Importing
import Publishing

/// Looks whether an import can start with a source at all.
///
/// - Parameters:
///   - path: the source, as it was named.
///   - format: what it is said to be.
/// - Returns: why it can't; `nil` where it can.
func problemOfSource(_ path: String, from format: ImportFormat?) -> Diagnostic? {
    let start = SourceRange.start(
        of: SourceFile(path: path, bytes: [], base: .workingDirectory))
    switch LocalFileSystem().kind(of: path) {
    case .nothing:
        return Diagnostic(
            .unreadableFile, "can't read this: there is no such file or folder", at: start,
            help: "check the spelling; a relative path starts in the folder where the command runs")
    case .folder:
        guard let format, format != .pages else { return nil }
        return Diagnostic(
            .unusableImport, "this is a folder, and \(format.rawValue) is read from one file",
            at: start,
            help: "name the file, or leave --from out to read the Markdown pages of the folder")
    case .file, .link, .other, .unreadable: return nil
    }
}
