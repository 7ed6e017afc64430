import Publishing
import Synchronization

/// The file system of this machine, until a chosen number of changes was made: then every further
/// change is refused, as if the disk had gone or the process had been killed.
final class FailingFileSystem: FileSystem {
    private let disk = LocalFileSystem()
    private let remaining: Mutex<Int>

    /// - Parameter steps: how many changes are let through.
    init(after steps: Int) {
        remaining = Mutex(steps)
    }

    /// How many changes could still be made.
    var stepsLeft: Int { remaining.withLock { $0 } }

    private func step(_ path: String) throws(FileProblem) {
        let isAllowed = remaining.withLock { steps in
            steps -= 1
            return steps >= 0
        }
        if !isAllowed { throw FileProblem(action: "write", path: path, reason: "no space left") }
    }

    func kind(of path: String) -> FileKind { disk.kind(of: path) }

    func names(in folder: String) -> [String] { disk.names(in: folder) }

    func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        try disk.read(path, limit: limit)
    }

    func stage(_ bytes: [UInt8], at path: String) throws(FileProblem) {
        do {
            try step(path)
        } catch {
            // What a killed process leaves: a file with half of the bytes.
            try? disk.stage(Array(bytes.prefix(bytes.count / 2)), at: path)
            throw error
        }
        try disk.stage(bytes, at: path)
    }

    func move(_ path: String, to target: String) throws(FileProblem) {
        try step(target)
        try disk.move(path, to: target)
    }

    func flush(_ path: String) { disk.flush(path) }

    func remove(_ path: String) throws(FileProblem) {
        try step(path)
        try disk.remove(path)
    }

    func makeFolder(_ path: String) throws(FileProblem) {
        try step(path)
        try disk.makeFolder(path)
    }

    func removeFolderIfEmpty(_ path: String) {
        guard stepsLeft > 0 else { return }
        disk.removeFolderIfEmpty(path)
    }
}
