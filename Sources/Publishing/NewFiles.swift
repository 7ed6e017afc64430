import Foundation

/// Files that are only ever made, never changed.
package enum NewFiles {
    /// What is in the way of new files: the files themselves, and files where folders have to be.
    ///
    /// - Returns: full paths, each once, in the order of the files.
    package static func obstacles(to paths: [String], in project: Project) -> [String] {
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

    /// Makes a file and the folders above it; one that appeared meanwhile stays as it is.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try LocalFileSystem().makeFolder(String(path[..<slash]))
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .last("write", path) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let step = bytes.withUnsafeBytes { buffer in
                Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard step > 0 else { throw .last("write", path) }
            written += step
        }
    }
}
