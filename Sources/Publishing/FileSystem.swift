/// What publishing needs of a file system; tests put one in its place that fails at a chosen step.
package protocol FileSystem: Sendable {
    /// What is at a path, links not followed.
    func kind(of path: String) -> FileKind
    /// A whole file of at most so many bytes.
    func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]
    /// Replaces or makes a file in one step: writes the bytes to a temporary file in an existing
    /// folder of the same disk and gives that the file's name.
    func write(
        _ bytes: [UInt8], to path: String, through temporary: String
    ) throws(FileProblem)
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
package enum FileKind: Sendable {
    case nothing
    case file
    case folder
    /// A symbolic link.
    case link
    /// A device, a socket.
    case other
}
