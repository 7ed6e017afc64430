import ArgumentParser
import Foundation

/// Measures the preview: from its start to the first page, and from saving a page to the new one.
struct ServeBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Measures how long the preview takes to start and to show an edited page.",
        discussion: "Wants the release build of docs: swift build -c release --product docs.")

    @Argument(help: "How many error codes; several numbers are measured one after the other.")
    var sizes = [13, 1_000, 10_000]

    @Option(help: "How often a page is edited.") var rounds = 15

    @Option(help: "The program docs.") var docs: String?

    @Option(help: "Where projects are written.") var folder: String?

    func run() async throws {
        let program = try docsProgram(docs)
        for size in sizes {
            let folder = try WorkFolder(in: folder.map { URL(fileURLWithPath: $0).path })
            defer { folder.remove() }
            print("\n\(size) pages")
            for form in Corpus.Form.allCases {
                let corpus = Corpus(pages: size, form: form)
                let project = "\(folder.path)/\(form)"
                try corpus.writeProject(to: project)
                try await measure(corpus, program, in: project)
            }
        }
    }

    private func measure(_ corpus: Corpus, _ program: String, in project: String) async throws {
        let port = Int.random(in: 20_000..<30_000)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["serve", "--port", "\(port)"]
        process.currentDirectoryURL = URL(fileURLWithPath: project)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        let name = corpus.name(corpus.pages / 2)
        let page = "/errors/\(name.lowercased())/"
        try await wait(process) { get(page, port: port)?.hasPrefix("HTTP/1.1 200") ?? false }
        say(corpus, "start to first page", [(clock.now - start) / .seconds(1)])

        let path = "\(project)/content/errors/\(name).md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var edits: [Double] = []
        for round in 0..<max(1, rounds) {
            // Editors don't save again while the last build is still going on.
            try await Task.sleep(for: .milliseconds(100))
            let words = "Edited in round \(round)."
            let start = clock.now
            try Data((text + "\n\(words)\n").utf8).write(
                to: URL(fileURLWithPath: path), options: .atomic)
            try await wait(process) { get(page, port: port)?.contains(words) ?? false }
            edits.append((clock.now - start) / .seconds(1))
        }
        say(corpus, "save to new page", edits)
    }

    /// Asks until the answer is the wanted one.
    private func wait(_ process: Process, until isThere: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        while !isThere() {
            guard process.isRunning, ContinuousClock.now < deadline else {
                throw BenchmarkError("the preview does not answer")
            }
            try await Task.sleep(for: .microseconds(300))
        }
    }

    private func say(_ corpus: Corpus, _ name: String, _ seconds: [Double]) {
        let sorted = seconds.sorted()
        let figure = { (value: Double) in String(format: "%.1f", value * 1_000) }
        let most = seconds.count > 1 ? ", \(figure(sorted[sorted.count - 1])) at most" : ""
        print("\(corpus.form), \(name): \(figure(sorted[sorted.count / 2])) ms\(most)")
    }

    /// The answer to a request of the loopback interface; `nil` where nobody listens.
    private func get(_ target: String, port: Int) -> String? {
        #if canImport(Darwin)
            let stream = SOCK_STREAM
        #else
            let stream = Int32(SOCK_STREAM.rawValue)
        #endif
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return nil }
        let request = Array(
            "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, 0) == request.count else { return nil }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += buffer[..<count]
        }
    }
}
