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

    func wait() -> Bool {
        Thread.sleep(forTimeInterval: 0.2)
        let now = PollingWatch.stamps(of: project)
        guard now != stamps else { return false }
        stamps = now
        return true
    }

    private static func stamps(of project: Project) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for folder in watchedFolders {
            let paths = FileManager.default.enumerator(atPath: project.path(folder))
            while let path = paths?.nextObject() as? String {
                let full = project.path("\(folder)/\(path)")
                stamps[full] = FileStamp(of: full)
            }
        }
        return stamps
    }
}

/// The folders of a project that a site is made from.
let watchedFolders = ["content", "theme"]
