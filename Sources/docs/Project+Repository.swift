import Foundation
import Publishing

extension Project {
    /// The project's folder in its repository, ending in `/`; empty where it is the top, or where
    /// that is not known.
    ///
    /// The repository is what GitHub Actions says it is, else the current folder.
    var folderInRepository: String {
        let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
        let here = FileManager.default.currentDirectoryPath
        let path = absolutePath(folder)
        for root in [workspace, here].filter({ !$0.isEmpty }).map(absolutePath) {
            if path == root { return "" }
            if path.hasPrefix(root + "/") { return path.dropFirst(root.count + 1) + "/" }
        }
        return ""
    }
}

/// The path without links and dots.
private func absolutePath(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
}
