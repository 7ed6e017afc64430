/// What publishing needs of a file system; tests put one in its place that fails at a chosen step.
package protocol FileSystem: Sendable {
    /// What is at a path, links not followed.
    func kind(of path: String) -> FileKind
    /// A whole file of at most so many bytes.
    func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]
    /// Makes a file in an existing folder, or makes it anew; not in one step.
    func stage(_ bytes: [UInt8], at path: String) throws(FileProblem)
    /// Gives a file the name of another on the same disk, or one that is free, in one step.
    func move(_ path: String, to target: String) throws(FileProblem)
    /// Has the disk keep a file for good, where it can.
    func flush(_ path: String)
    /// The names in a folder, in order; none where there is no folder.
    func names(in folder: String) -> [String]
    /// Removes a file, if it is there.
    func remove(_ path: String) throws(FileProblem)
    /// Makes a folder and the folders above it.
    func makeFolder(_ path: String) throws(FileProblem)
    /// Removes a folder if it is empty.
    func removeFolderIfEmpty(_ path: String)
}

/// What is at a path.
package enum FileKind: Sendable, Equatable {
    case nothing
    case file
    case folder
    /// A symbolic link.
    case link
    /// A device, a socket.
    case other
    /// Nobody can tell, for a reason in the system's words: the folder can't be looked into, or the
    /// path is too long.
    case unreadable(reason: String)

    /// Why something that is listed is no regular file or folder; `nil` where it is or is gone.
    var problem: String? {
        switch self {
        case .nothing, .file, .folder: nil
        case .link: "it is a symbolic link"
        case .other: "it is not a regular file"
        case .unreadable(let reason): reason
        }
    }
}

extension FileSystem {
    /// Replaces or makes a file in one step: the bytes become a temporary file in an existing folder
    /// of the same disk, which then gets the file's name.
    package func write(
        _ bytes: [UInt8], to path: String, through temporary: String
    ) throws(FileProblem) {
        do {
            try stage(bytes, at: temporary)
            try move(temporary, to: path)
        } catch {
            try? remove(temporary)
            throw error.of(path)
        }
    }
}
