import Foundation

/// A running `docs serve`, stopped at the end of a test.
package final class ServerProcess: Sendable {
    private let identifier: Int32
    private let outputPath: String
    private let errorPath: String

    /// Starts the built program.
    package init(_ arguments: [String]) throws {
        let base = FileManager.default.temporaryDirectory
            .appendingPathComponent("server-\(UUID().uuidString)").path
        outputPath = base + ".out"
        errorPath = base + ".err"
        for path in [outputPath, errorPath] {
            try Data().write(to: URL(fileURLWithPath: path))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.docs)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        try process.run()
        identifier = process.processIdentifier
    }

    /// Standard output once the condition holds.
    package func output(until isEnough: (String) -> Bool) async throws -> String {
        for _ in 0..<600 {
            let text = (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? ""
            if isEnough(text) { return text }
            try await Task.sleep(for: .milliseconds(25))
        }
        throw BrowserError("docs serve", "nothing of the kind was printed; \(errors)")
    }

    /// Standard error so far.
    package var errors: String {
        (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? ""
    }

    /// Kills the program and removes what it printed.
    package func stop() {
        kill(identifier, SIGKILL)
        for path in [outputPath, errorPath] { try? FileManager.default.removeItem(atPath: path) }
    }
}
