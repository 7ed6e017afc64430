package import Diagnostics

/// Reads what an import is made from: a file, or the Markdown pages below a folder in path order.
///
/// - Returns: the files, and a finding for each that can't be read.
package func readImportSource(
    _ path: String
) -> (files: [SourceFile], isFolder: Bool, diagnostics: [Diagnostic]) {
    let disk = LocalFileSystem()
    var diagnostics: [Diagnostic] = []
    let isFolder = disk.kind(of: path) == .folder
    var paths = [path]
    if isFolder {
        paths = pages(below: path, disk, &diagnostics)
        if paths.isEmpty, diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .unusableImport, "there is no Markdown page below this folder",
                    at: .start(of: SourceFile(path: path, bytes: [], base: .workingDirectory)),
                    help: "name a folder with files that end with .md, or a file"))
        }
    }
    var files: [SourceFile] = []
    for path in paths {
        do {
            let bytes = try disk.read(path, limit: ProjectReader.sizeLimit)
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let file = SourceFile(
                path: path, bytes: Array(bytes.dropFirst(start)), base: .workingDirectory)
            isUTF8(file, diagnostics: &diagnostics)
            files.append(file)
        } catch {
            diagnostics.append(.unreadable(path, error.reason, base: .workingDirectory))
        }
    }
    return (files, isFolder, diagnostics)
}

private func pages(
    below folder: String, _ disk: LocalFileSystem, _ diagnostics: inout [Diagnostic]
) -> [String] {
    var paths: [String] = []
    var pending = [folder]
    while let current = pending.popLast() {
        do {
            for name in try disk.names(inFolder: current) where !name.hasPrefix(".") {
                let path = "\(current)/\(name)"
                switch disk.kind(of: path) {
                case .folder: pending.append(path)
                case .file where isPage(name.lowercased()): paths.append(path)
                default: continue
                }
            }
        } catch {
            diagnostics.append(.unreadable(current, error.reason, base: .workingDirectory))
        }
    }
    return paths.sorted()
}

private func isPage(_ name: String) -> Bool {
    name.hasSuffix(".md") || name.hasSuffix(".markdown")
}
