package import Diagnostics
import Foundation
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
    // A name with a dot in front is passed over by everybody who reads the folder meanwhile.
    let number = ProcessInfo.processInfo.processIdentifier
    try files.write(
        bytes, to: project.path(PermalinkLock.path),
        through: project.path("content/.permalinks-\(number).new"))
    return true
}
