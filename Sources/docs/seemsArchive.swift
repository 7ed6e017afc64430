import Foundation
import OpenAPI

/// Whether a file starts as a HAR file does, whatever its name is.
///
/// What comes through a pipe can't be looked at before it is read.
func seemsArchive(_ path: String) -> Bool {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
        let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 4_096)).flatMap { $0 }
    return startsHAR(Array(head ?? Data()))
}
