import Foundation
import Publishing

/// Compares sizes, times and inode numbers of all files.
final class PollingWatch: ChangeSource {
    private struct Trace: Equatable {
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt64
    }

    private let project: Project
    private var traces: [String: Trace]

    init(_ project: Project) {
        self.project = project
        traces = PollingWatch.traces(of: project)
    }

    func wait() -> Bool {
        usleep(200_000)
        let now = PollingWatch.traces(of: project)
        guard now != traces else { return false }
        traces = now
        return true
    }

    private static func traces(of project: Project) -> [String: Trace] {
        var traces: [String: Trace] = [:]
        for folder in watchedFolders {
            let paths = FileManager.default.enumerator(atPath: project.path(folder))
            while let path = paths?.nextObject() as? String {
                let full = project.path("\(folder)/\(path)")
                traces[full] = trace(of: full)
            }
        }
        return traces
    }

    private static func trace(of path: String) -> Trace? {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        #if os(Linux)
            let time = info.st_mtim
        #else
            let time = info.st_mtimespec
        #endif
        return Trace(
            size: Int64(info.st_size), seconds: Int(time.tv_sec),
            nanoseconds: Int(time.tv_nsec), inode: UInt64(info.st_ino))
    }
}

/// The folders of a project that a site is made from.
let watchedFolders = ["content", "theme"]
