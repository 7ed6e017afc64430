import Foundation
import Preview
import Publishing
import TestSupport
import Testing

/// Changes after the folder of a project was taken away and came back.
struct FolderReplacementTests {
    /// What happens to the folder, given its path and that of a copy.
    enum Replacement: CaseIterable {
        case copiedBack, replacedByCopy, movedBack

        func happen(to folder: String, _ copy: String) throws {
            let manager = FileManager.default
            try manager.copyItem(atPath: folder, toPath: copy)
            switch self {
            case .copiedBack:
                try manager.removeItem(atPath: folder)
                try manager.copyItem(atPath: copy, toPath: folder)
            case .replacedByCopy:
                try manager.moveItem(atPath: folder, toPath: folder + ".old")
                try manager.copyItem(atPath: copy, toPath: folder)
            case .movedBack:
                try manager.moveItem(atPath: folder, toPath: folder + ".old")
                try manager.moveItem(atPath: folder + ".old", toPath: folder)
            }
        }
    }

    @Test(
        "a project that comes back is watched again", .timeLimit(.minutes(2)),
        arguments: Replacement.allCases,
        [true, false])
    func replaced(_ replacement: Replacement, polling: Bool) async throws {
        let outer = try TemporaryFolder()
        let path = outer.path + "/project"
        try outer.write("# Guide\n", to: "project/content/guide.md")
        let project = Project(folder: path)
        let watcher = FileWatcher(project, method: polling ? .polling : .system)
        let changes = watcher.changes()
        try await Task.sleep(for: .milliseconds(400))
        try replacement.happen(to: path, outer.path + "/copy")
        // Whatever was noticed until now, a later edit is noticed too.
        try await Task.sleep(for: .milliseconds(800))
        let edits = Task {
            for number in 0..<400 {
                try "# Guide\n\nEdit \(number).\n".write(
                    toFile: path + "/content/guide.md", atomically: false, encoding: .utf8)
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        defer { edits.cancel() }
        for await change in changes where change == .files(["content/guide.md"]) { break }
    }
}
