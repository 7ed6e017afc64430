package import Diagnostics
import Foundation

/// Files that are only ever made, never changed.
package enum NewFiles {
    /// Makes files and the folders they need, unless something is in the way of one of them.
    ///
    /// - Parameters:
    ///   - files: the files, by their paths below the project's folder.
    ///   - project: where they go.
    /// - Returns: what is in the way, as full paths; none where all was written.
    /// - Throws: what the disk refused.
    package static func write(
        _ files: [SourceFile], in project: Project
    ) throws(FileProblem) -> [String] {
        let obstacles = obstacles(to: files.map(\.path), in: project)
        guard obstacles.isEmpty else { return obstacles }
        for file in files { try write(file, in: project) }
        return []
    }

    /// What is in the way of new files: the files themselves, and what is no folder where a folder has
    /// to be.
    ///
    /// - Returns: full paths, each once, in the order of the files.
    private static func obstacles(to paths: [String], in project: Project) -> [String] {
        if let obstacle = obstacle(to: project.folder) { return [obstacle] }
        let disk = LocalFileSystem()
        var found: [String] = []
        for path in paths {
            let parts = path.split(separator: "/")
            for count in 1...max(1, parts.count) {
                let full = project.path(parts.prefix(count).joined(separator: "/"))
                let kind = disk.kind(of: full)
                let isInTheWay = count == parts.count ? kind != .nothing : kind != .folder
                if kind != .nothing, isInTheWay, !found.contains(full) { found.append(full) }
            }
        }
        return found
    }

    /// What is no folder at the path of a folder or above it, a link that leads nowhere, too.
    private static func obstacle(to folder: String) -> String? {
        var path = folder
        while !path.isEmpty {
            var info = stat()
            if stat(path, &info) == 0 { return info.st_mode & S_IFMT == S_IFDIR ? nil : path }
            if LocalFileSystem().kind(of: path) != .nothing { return path }
            guard let slash = path.lastIndex(of: "/") else { return nil }
            path = String(path[..<slash])
        }
        return nil
    }

    /// Makes a file and the folders above it; one that appeared meanwhile stays as it is.
    private static func write(_ file: SourceFile, in project: Project) throws(FileProblem) {
        let disk = LocalFileSystem()
        let path = project.path(file.path)
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try disk.makeFolder(String(path[..<slash]))
        }
        try disk.create(file.bytes, at: path)
    }
}
