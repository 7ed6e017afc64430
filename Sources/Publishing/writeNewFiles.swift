package import Diagnostics

/// Writes files that are not there yet, with the folders they need.
///
/// If one of them is there, nothing is written.
///
/// - Parameters:
///   - files: the files, by their paths in the folder.
///   - folder: where they go; an empty name is the current folder.
/// - Returns: the paths that are in the way; none where all was written.
/// - Throws: what the disk refused.
package func writeNewFiles(
    _ files: [SourceFile], in folder: String
) throws(FileProblem) -> [String] {
    let disk = LocalFileSystem()
    let path = { (file: SourceFile) in folder.isEmpty ? file.path : "\(folder)/\(file.path)" }
    let existing = files.map(path).filter { disk.kind(of: $0) != .nothing }
    guard existing.isEmpty else { return existing }
    for file in files {
        let target = path(file)
        if let slash = target.lastIndex(of: "/"), slash != target.startIndex {
            try disk.makeFolder(String(target[..<slash]))
        }
        try disk.write(file.bytes, to: target, through: "\(target).tmp")
    }
    return []
}
