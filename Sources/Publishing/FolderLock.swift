import Foundation

/// Keeps two builds from writing into the same folder at once.
///
/// The system lets go of it when the process ends, however it ends.
struct FolderLock {
    private let descriptor: Int32

    /// - Throws: ``FileProblem`` where another process holds it.
    init(_ folder: String) throws(FileProblem) {
        descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("open", folder) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw FileProblem(
                action: "write to", path: folder, reason: "another build is writing to it",
                remedy: "wait for its end")
        }
    }

    func release() {
        // A program that is being started in this moment has a copy of the descriptor, so closing it
        // here is not enough.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
