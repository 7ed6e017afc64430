import Foundation

/// A web server with a configuration, stopped at the end of a test.
package final class RunningWebServer: Sendable {
    /// The port of this machine that it listens on.
    package let port: Int
    private let process: Process

    /// Checks the configuration with the program itself, and starts it.
    ///
    /// - Parameters:
    ///   - server: the program.
    ///   - lines: what the server is to do, in its own language.
    ///   - folder: where it may write.
    /// - Throws: what the program complains of; also of warnings.
    package init(_ server: WebServer, _ lines: String, in folder: String) async throws {
        guard let executable = server.executable else {
            throw BrowserError(server.rawValue, "is not installed")
        }
        port = try freePort()
        let file = "\(folder)/\(server.rawValue)-\(port).conf"
        let text = server.configuration(servers: server.server(lines, port: port), folder: folder)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        try await server.check(file, folder: folder)
        process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = server.arguments(file: file, folder: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        try process.run()
        for _ in 0..<1200 where (try? RawHTTP(port: port)) == nil {
            try await Task.sleep(for: .milliseconds(25))
        }
    }

    deinit { process.terminate() }

    /// Ends the program.
    package func stop() { process.terminate() }
}

/// A port of this machine that nothing listens on.
package func freePort() throws -> Int {
    let server = try StaticServer(StaticResponder(files: [:]))
    return URL(string: server.address)?.port ?? 0
}
