import Foundation

/// What tells that a file is no longer the one it was, without reading it.
package struct FileStamp: Sendable, Equatable {
    private var size: Int64
    private var seconds: Int
    private var nanoseconds: Int
    private var inode: UInt64

    /// The stamp of what is at a path, links not followed; `nil` where nothing is.
    package init?(of path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        #if os(Linux)
            let time = info.st_mtim
        #else
            let time = info.st_mtimespec
        #endif
        size = Int64(info.st_size)
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
        inode = UInt64(info.st_ino)
    }

    /// The stamp as text without zero bytes.
    package var text: String { "\(size) \(seconds) \(nanoseconds) \(inode)" }
}
