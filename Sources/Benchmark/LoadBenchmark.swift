import ArgumentParser
import Foundation

/// Measures how many requests the preview answers, and what it holds after a long time of them.
struct LoadBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Measures how many requests the preview answers, and whether it stays small.",
        discussion: """
            Wants the release build of docs: swift build -c release --product docs, and wrk, which \
            sends the requests.
            """)

    @Argument(help: "How many error codes; several numbers are measured one after the other.")
    var sizes = [13, 1_000]

    @Option(help: "How many connections send requests at once.") var connections = 32

    @Option(help: "For how many seconds each address is asked.") var seconds = 6

    @Option(
        help: """
            For how many seconds a page is asked while a text is saved five times a second and \
            readers of events vanish.
            """)
    var soak = 60

    @Option(help: "The program docs.") var docs: String?

    @Option(help: "Where projects are written.") var folder: String?

    func run() async throws {
        let program = try docsProgram(docs)
        guard LoadGenerator.isInstalled else {
            throw BenchmarkError("there is no wrk: apt-get install wrk")
        }
        for size in sizes {
            let folder = try WorkFolder(in: folder.map { URL(fileURLWithPath: $0).path })
            defer { folder.remove() }
            let corpus = Corpus(pages: size, form: .full)
            try corpus.writeProject(to: folder.path)
            let preview = try PreviewProcess(program, of: folder.path)
            defer { preview.stop() }
            let page = try EditedPage(of: corpus, in: folder.path)
            try await preview.waitForPage(at: page.target)
            try await preview.waitForPage(at: "/search.json")
            print("\n\(size) pages")
            if seconds > 0 {
                let targets = [page.target, "/", "/search.json", "/_try/\(page.name)"]
                try measure(targets, preview, folder.path)
            }
            if soak > 0 { try await soak(page, preview, folder.path) }
        }
    }

    private func measure(
        _ targets: [String], _ preview: PreviewProcess, _ folder: String
    ) throws {
        print("\(connections) connections, \(seconds) s for each address")
        print(
            ["requests/s", "KB", "p50 ms", "p99 ms", "most ms", "failures"].map { pad($0) }
                .joined())
        for target in targets {
            let result = try LoadGenerator(
                address(target, of: preview), connections: connections, seconds: seconds,
                folder: folder
            ).result()
            let size = Double(preview.get(target)?.utf8.count ?? 0)
            let figures = [
                String(format: "%.0f", result.rate), String(format: "%.0f", size / 1_000),
                milliseconds(result.latency.median), milliseconds(result.latency.p99),
                milliseconds(result.latency.most), failures(of: result, to: target),
            ]
            print(figures.map { pad($0) }.joined() + "  \(target)")
        }
    }

    /// Asks for a page for a long time, while its text is saved and readers of events vanish.
    private func soak(
        _ page: EditedPage, _ preview: PreviewProcess, _ folder: String
    ) async throws {
        let load = try LoadGenerator(
            address(page.target, of: preview), connections: 20, seconds: soak, folder: folder)
        var holdings: [PreviewProcess.Holdings] = []
        var readers: [Int32] = []
        var (edits, vanished) = (0, 0)
        while load.isRunning {
            try await Task.sleep(for: .milliseconds(200))
            edits += 1
            try page.save(adding: "Edited \(edits) times.")
            if let reader = preview.request("/_docs/events") { readers.append(reader) }
            if readers.count > 20 {
                close(readers.removeFirst())
                vanished += 1
            }
            if let now = preview.holdings { holdings.append(now) }
        }
        for reader in readers { close(reader) }
        vanished += readers.count
        let result = try load.result()
        // Connections that have gone are noticed at the next write or after a moment.
        try await Task.sleep(for: .seconds(3))
        print("20 connections for \(soak) s, \(edits) edits, \(vanished) readers that vanished")
        print(
            """
            \(result.requests) requests, \(String(format: "%.0f", result.rate)) each second, p99 \
            \(milliseconds(result.latency.p99)) ms, failures: \(failures(of: result, to: page.target))
            """)
        guard let last = preview.holdings, holdings.count > 2 else { return }
        let megabytes = { (holdings: PreviewProcess.Holdings) in
            String(format: "%.1f", Double(holdings.memory) / 1e6)
        }
        let most = holdings.max { $0.memory < $1.memory } ?? last
        print(
            """
            memory in MB: \(megabytes(holdings[0])) at the start, \
            \(megabytes(holdings[holdings.count / 2])) half way, \(megabytes(last)) afterwards, \
            \(megabytes(most)) at most
            open files and connections: \(holdings.map(\.descriptors).max() ?? 0) at most, \
            \(last.descriptors) afterwards
            """)
    }

    private func address(_ target: String, of preview: PreviewProcess) -> String {
        "http://127.0.0.1:\(preview.port)\(target)"
    }

    /// Connections that broke, and statuses of errors where an error was not asked for.
    private func failures(of result: LoadGenerator.Result, to target: String) -> String {
        let statuses = target.hasPrefix("/_try/") ? 0 : result.failures.statuses
        return String(result.failures.connections + statuses)
    }
}
