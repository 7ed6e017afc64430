import Diagnostics
import Foundation
import Publishing

extension Project {
    /// Where the files of findings are in the repository.
    var repositoryPaths: RepositoryPaths {
        guard case .inside(let path) = RepositoryPaths.place(of: absolutePath(folder)) else {
            return .withoutProject
        }
        return RepositoryPaths(
            projectFolder: path.isEmpty ? "" : path + "/",
            placeOfNamed: RepositoryPaths.place(ofNamed:))
    }
}

extension RepositoryPaths {
    /// Where files are that a command without a project was given.
    static var withoutProject: RepositoryPaths {
        RepositoryPaths(placeOfNamed: place(ofNamed:))
    }

    /// Where a file is that was named on the command line.
    ///
    /// A link in the repository counts as a file of it, wherever it leads.
    @Sendable
    fileprivate static func place(ofNamed path: String) -> Place {
        let url = URL(fileURLWithPath: path)
        let folder = absolutePath(url.deletingLastPathComponent().path)
        let name = url.lastPathComponent
        return place(of: folder == "/" ? "/\(name)" : "\(folder)/\(name)")
    }

    /// Where an absolute path is: the repository is what GitHub Actions says it is, else the
    /// current folder.
    fileprivate static func place(of path: String) -> Place {
        let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
        let here = FileManager.default.currentDirectoryPath
        for root in [workspace, here].filter({ !$0.isEmpty }).map(absolutePath) {
            if path == root { return .inside("") }
            let start = root.hasSuffix("/") ? root : root + "/"
            if path.hasPrefix(start) { return .inside(String(path.dropFirst(start.count))) }
        }
        return .outside(path)
    }
}

/// The path without links and dots.
private func absolutePath(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
}
