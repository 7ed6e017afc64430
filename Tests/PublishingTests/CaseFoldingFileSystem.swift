import Foundation
import Publishing

/// A disk on which names that differ only in case or accents are one file, as on most Macs.
///
/// It keeps them in lower case.
struct CaseFoldingFileSystem: FileSystem {
    private let disk = LocalFileSystem()

    static func folded(_ path: String) -> String {
        path.decomposedStringWithCanonicalMapping.lowercased()
    }

    /// The folder of the test itself keeps its name.
    private func folded(_ path: String) -> String {
        let folder = path.firstRange(of: /^.*?\/test-[0-9A-F-]+/)?.upperBound ?? path.startIndex
        return path[..<folder] + Self.folded(String(path[folder...]))
    }

    func kind(of path: String) -> FileKind { disk.kind(of: folded(path)) }

    func names(in folder: String) -> [String] { disk.names(in: folded(folder)) }

    func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        try disk.read(folded(path), limit: limit)
    }

    func stage(_ bytes: [UInt8], at path: String) throws(FileProblem) {
        try disk.stage(bytes, at: folded(path))
    }

    func move(_ path: String, to target: String) throws(FileProblem) {
        try disk.move(folded(path), to: folded(target))
    }

    func flush(_ path: String) { disk.flush(folded(path)) }

    func remove(_ path: String) throws(FileProblem) { try disk.remove(folded(path)) }

    func makeFolder(_ path: String) throws(FileProblem) { try disk.makeFolder(folded(path)) }

    func removeFolderIfEmpty(_ path: String) { disk.removeFolderIfEmpty(folded(path)) }
}
