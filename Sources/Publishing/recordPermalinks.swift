package import Diagnostics
import Permanence

/// Writes the lock file of a project in one step, unless it has the content already.
///
/// - Parameters:
///   - bytes: the new content.
///   - old: the file as it is.
///   - project: the project.
///   - files: the file system.
/// - Returns: whether it was written.
/// - Throws: ``FileProblem`` where the disk refuses.
@discardableResult
package func recordPermalinks(
    _ bytes: [UInt8], replacing old: SourceFile?, in project: Project,
    files: any FileSystem = LocalFileSystem()
) throws(FileProblem) -> Bool {
    if old?.bytes == bytes { return false }
    let lock = try FolderLock(project.path("content"))
    defer { lock.release() }
    // A name with a dot in front is passed over by everybody who reads the folder meanwhile.
    let temporary = project.path("content/.permalinks.new")
    try files.stage(bytes, at: temporary)
    // Where the power fails, an empty file would stop all later builds.
    files.flush(temporary)
    try files.move(temporary, to: project.path(PermalinkLock.path))
    return true
}
