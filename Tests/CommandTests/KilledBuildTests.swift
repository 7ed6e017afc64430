import Foundation
import TestSupport
import Testing

/// The real program, ended by a signal, a small disk or a file that can't be written.
struct KilledBuildTests {
    private static let codes = (1...60).map { "  - { code: e\($0), status: 503, title: T\($0), " }

    private func write(_ folder: borrowing TemporaryFolder, version: Int) throws {
        let errors = Self.codes.map { "\($0)summary: Version \(version). }\n" }.joined()
        try folder.write(
            "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\nerrors:\n"
                + errors, to: "content/catalog.yaml")
        try folder.write("body { order: \(version) }\n", to: "theme/assets/style.css")
        // Without the words of the stock theme, a build takes a part of the time.
        try folder.write("statuses: {}\n", to: "theme/search/en.yaml")
    }

    private func published(_ folder: borrowing TemporaryFolder) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in folder.files() where path.hasPrefix("Public/") {
            files[path] = try folder.bytes(path)
        }
        return files
    }

    /// Runs a build, and ends it some time after something is there, or not.
    ///
    /// - Returns: whether it came to its end.
    private func build(
        _ folder: borrowing TemporaryFolder,
        killed time: Duration? = nil, after isThere: (() -> Bool)? = nil
    ) async throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.docs)
        process.arguments = ["build"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let number = process.processIdentifier
        if let isThere, let time {
            while process.isRunning, !isThere() { try await Task.sleep(for: .microseconds(300)) }
            try await Task.sleep(for: time)
            kill(number, SIGKILL)
        }
        await offThePool { process.waitUntilExit() }
        return process.terminationReason == .exit
    }

    @Test("killed at twelve moments: each file is old or new, and the next build is whole")
    func killed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/Public/"
        var states: [[String: [UInt8]]] = []
        for version in [1, 2] {
            try write(folder, version: version)
            #expect(try await build(folder))
            states.append(try published(folder))
        }
        var kills = 0
        for round in 1...12 {
            let (old, new) = (states[round % 2], states[1 - round % 2])
            try write(folder, version: 2 - round % 2)
            let isWritten = {
                let new = try? FileManager.default.contentsOfDirectory(atPath: path + ".docs-new")
                return (new?.count ?? 0) > 5
            }
            let isMoved = { [style = new["Public/assets/style.css"]] in
                FileManager.default.contents(atPath: path + "assets/style.css").map { Array($0) }
                    == style
            }
            let isEnded = try await build(
                folder, killed: .milliseconds(round / 2),
                after: round <= 8 ? isWritten : isMoved)
            if !isEnded { kills += 1 }
            for (path, bytes) in try published(folder)
            where !path.hasPrefix("Public/.docs-") {
                #expect(bytes == old[path] || bytes == new[path], "round \(round): \(path)")
            }
            #expect(try await build(folder))
            #expect(try published(folder) == new, "round \(round)")
        }
        #expect(kills >= 4, "builds were killed")
    }

    @Test("where a file may not become as large as a page, nothing changes and the reason is said")
    func smallFiles() async throws {
        let folder = try TemporaryFolder()
        try write(folder, version: 1)
        #expect(try await build(folder))
        let before = try published(folder)
        try write(folder, version: 2)
        let result = try await runCommand(
            ["/bin/sh", "-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" build", Repository.docs],
            folder: folder.path)
        #expect(result.exitCode == 1)
        #expect(result.errors.hasSuffix(": file too large\n"))
        #expect(try published(folder) == before)
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
