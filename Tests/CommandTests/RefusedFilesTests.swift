import Foundation
import TestSupport
import Testing

/// The real program, on a disk without room and with files that can't be written.
struct RefusedFilesTests {
    private static let codes = (1...60).map { "  - { code: e\($0), status: 503, title: T\($0), " }

    private func write(
        _ folder: borrowing TemporaryFolder, version: Int, in project: String = ""
    ) throws {
        let errors = Self.codes.map { "\($0)summary: Version \(version). }\n" }.joined()
        try folder.write(
            "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\nerrors:\n"
                + errors, to: project + "content/catalog.yaml")
        try folder.write("body { order: \(version) }\n", to: project + "theme/assets/style.css")
        // Without the words of the stock theme, a build takes a part of the time.
        try folder.write("statuses: {}\n", to: project + "theme/search/en.yaml")
    }

    /// Whether this user may have a disk of its own.
    private static let hasOwnDisks =
        (try? Process.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            arguments: ["unshare", "--map-root-user", "--mount", "true"])).map { process in
            process.waitUntilExit()
            return process.terminationStatus == 0
        } ?? false

    @Test("a disk that is full leaves the site as it was", .enabled(if: hasOwnDisks))
    func fullDisk() async throws {
        let rooms = [0, 16, 64, 128, 192, 256, 320, 384]
        let script = """
            mount -t tmpfs -o size=64m disk Public && "$0" build && cp -R Public first || exit 3
            cp -R next/. .
            for room in \(rooms.map(String.init).joined(separator: " ")); do
                used=$(du -sk Public | cut -f1)
                mount -o remount,size=$((used + room))k Public || exit 4
                "$0" build 2>>messages && exit 5
                cp -R Public left-$room
            done
            mount -o remount,size=64m Public && "$0" build && cp -R Public last
            """
        let folder = try TemporaryFolder()
        try write(folder, version: 1)
        try write(folder, version: 2, in: "next/")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Public", withIntermediateDirectories: false)
        let result = try await runCommand(
            [
                "/usr/bin/env", "unshare", "--map-root-user", "--mount", "/bin/sh", "-c", script,
                Repository.docs,
            ], folder: folder.path)
        try #require(result.exitCode == 0, "\(result.errors)")
        let first = contents(below: folder.path + "/first")
        for room in rooms {
            #expect(contents(below: folder.path + "/left-\(room)") == first, "\(room) KB")
        }
        #expect(contents(below: folder.path + "/last") != first)
        let messages = try folder.read("messages").split(separator: "\n")
        #expect(messages.count == rooms.count * 3)
        for (number, message) in messages.enumerated() {
            switch number % 3 {
            case 0:
                #expect(message.hasPrefix("error[DOC0611]: can't "))
                #expect(message.hasSuffix(": no space left on device"))
            case 1:
                #expect(message.contains("make room on the disk, then build again"))
            default: #expect(message == "1 error, 0 warnings")
            }
        }
    }

    @Test("where a file may not become as large as a page, nothing changes and the reason is said")
    func smallFiles() async throws {
        let folder = try TemporaryFolder()
        try write(folder, version: 1)
        #expect(try await runDocs(["build"], folder: folder.path).exitCode == 0)
        let before = contents(below: folder.path + "/Public")
        try write(folder, version: 2)
        let result = try await runCommand(
            ["/bin/sh", "-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" build", Repository.docs],
            folder: folder.path)
        #expect(result.exitCode == 1)
        #expect(result.errors.hasPrefix("error[DOC0611]: can't write Public/"))
        #expect(result.errors.contains(": file too large\n"))
        #expect(contents(below: folder.path + "/Public") == before)
    }

    @Test("addresses that could not be recorded are recorded by the next build that can")
    func lockFile() async throws {
        let folder = try TemporaryFolder()
        try write(folder, version: 1)
        try folder.write("in the way", to: "content/permalinks.lock.json/x")
        let refused = try await runDocs(["build"], folder: folder.path)
        #expect(refused.exitCode != 0)
        try folder.remove("content/permalinks.lock.json")
        // Another program holds the folder.
        let descriptor = open(folder.path + "/content", O_RDONLY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let noted = try await runDocs(["build"], folder: folder.path)
        #expect(noted.errors.hasPrefix("note: the addresses of this site could not be recorded"))
        close(descriptor)
        let recorded = try await runDocs(["build"], folder: folder.path)
        #expect(recorded.text.contains("Wrote content/permalinks.lock.json"))
        #expect(!folder.files().contains { $0.hasSuffix(".new") })
    }

    @Test("a theme or content that is a link is said to be one")
    func links() async throws {
        let folder = try TemporaryFolder()
        try write(folder, version: 1)
        for (name, exitCode) in [("theme", 1), ("content", 2)] {
            let path = "\(folder.path)/\(name)"
            try FileManager.default.moveItem(atPath: path, toPath: path + "2")
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: name + "2")
            let result = try await runDocs(["check"], folder: folder.path)
            #expect(result.exitCode == Int32(exitCode))
            #expect(result.errors.contains("it is a symbolic link"))
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + "2", toPath: path)
        }
    }
}
