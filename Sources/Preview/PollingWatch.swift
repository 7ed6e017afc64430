import Foundation
import Publishing

/// Compares the stamps of all files.
final class PollingWatch: ChangeSource {
    private let project: Project
    private var stamps: [String: FileStamp]

    init(_ project: Project) {
        self.project = project
        stamps = PollingWatch.stamps(of: project)
    }

    func wait() -> ProjectChange? {
        Thread.sleep(forTimeInterval: 0.2)
        let now = PollingWatch.stamps(of: project)
        defer { stamps = now }
        let paths = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
        return paths.isEmpty ? nil : .files(paths)
    }

    private static func stamps(of project: Project) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for folder in watchedFolders {
            let paths = FileManager.default.enumerator(atPath: project.path(folder))
            while let path = paths?.nextObject() as? String {
                let path = "\(folder)/\(path)"
                stamps[path] = FileStamp(of: project.path(path))
            }
        }
        return stamps
    }
}

/// The folders of a project that a site is made from.
let watchedFolders = ["content", "theme"]
