import Foundation

/// The preview of a project, running as its users run it.
struct PreviewProcess {
    let port: Int
    private let process: Process

    /// Starts it.
    ///
    /// - Parameters:
    ///   - program: the program `docs`.
    ///   - project: the folder of the project.
    /// - Throws: where the program can't be started.
    init(_ program: String, of project: String) throws {
        port = Int.random(in: 20_000..<30_000)
        process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["serve", "--port", "\(port)"]
        process.currentDirectoryURL = URL(fileURLWithPath: project)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Ends it and waits for its end.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Waits until something is so.
    ///
    /// - Parameter isThere: is asked again and again.
    /// - Throws: ``BenchmarkError`` where the program ends or five minutes pass.
    func wait(until isThere: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        while !isThere() {
            guard process.isRunning, ContinuousClock.now < deadline else {
                throw BenchmarkError("the preview does not answer")
            }
            try await Task.sleep(for: .microseconds(300))
        }
    }

    /// Waits until a path is answered with success.
    ///
    /// - Parameter target: the path.
    /// - Throws: ``BenchmarkError`` where that never comes.
    func waitForPage(at target: String) async throws {
        try await wait { get(target)?.hasPrefix("HTTP/1.1 200") ?? false }
    }

    /// The whole answer to a request; `nil` where nobody listens.
    func get(_ target: String) -> String? {
        guard let descriptor = request(target, connection: "close") else { return nil }
        defer { close(descriptor) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += buffer[..<count]
        }
    }

    /// Asks for something, and leaves the answer to the caller.
    ///
    /// - Parameters:
    ///   - target: the path.
    ///   - connection: what becomes of the connection after the answer.
    /// - Returns: the descriptor of the connection; `nil` where nobody listens.
    func request(_ target: String, connection: String = "keep-alive") -> Int32? {
        #if canImport(Darwin)
            let stream = SOCK_STREAM
        #else
            let stream = Int32(SOCK_STREAM.rawValue)
        #endif
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        let head = [
            "GET \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: \(connection)", "",
            "",
        ]
        let bytes = Array(head.joined(separator: "\r\n").utf8)
        guard isConnected, send(descriptor, bytes, bytes.count, 0) == bytes.count else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// What the program holds now; `nil` where the system has no `/proc`.
    var holdings: Holdings? { Holdings(of: process.processIdentifier) }

    /// What a process holds.
    struct Holdings {
        /// The memory that is in use, in bytes.
        let memory: Int
        /// How many files and connections are open.
        let descriptors: Int

        fileprivate init?(of process: Int32) {
            guard
                let status = try? String(
                    contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
                let line = status.split(separator: "\n").first(where: {
                    $0.hasPrefix("VmRSS:")
                }),
                let kilobytes = line.split(separator: " ").dropLast().last.flatMap({ Int($0) }),
                let open = try? FileManager.default.contentsOfDirectory(
                    atPath: "/proc/\(process)/fd")
            else { return nil }
            memory = kilobytes * 1_024
            descriptors = open.count
        }
    }
}
