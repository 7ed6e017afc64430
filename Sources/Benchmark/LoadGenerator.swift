import Foundation

/// Requests without a pause on some connections, sent by the program `wrk`.
struct LoadGenerator {
    /// What came of them.
    struct Result {
        let requests: Int
        /// How long they were sent, in seconds.
        let time: Double
        /// The time to an answer, in seconds: half of them, all but one in a hundred, and all had
        /// theirs in that time.
        let latency: (median: Double, p99: Double, most: Double)
        /// How often there was no answer, and how often one with a status of errors.
        let failures: (connections: Int, statuses: Int)

        var rate: Double { Double(requests) / time }
    }

    private let process = Process()
    private let output = Pipe()

    /// Whether `wrk` is on this machine.
    static var isInstalled: Bool { isProgramInstalled("wrk") }

    /// Starts to send.
    ///
    /// - Parameters:
    ///   - address: what is asked for.
    ///   - connections: how many connections are open at once.
    ///   - seconds: for how long.
    ///   - folder: gets the script that writes the figures.
    /// - Throws: where the program can't be started.
    init(_ address: String, connections: Int, seconds: Int, folder: String) throws {
        let script = "\(folder)/figures.lua"
        try Data(LoadGenerator.script.utf8).write(to: URL(fileURLWithPath: script))
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "wrk", "--threads", "2", "--connections", "\(connections)", "--duration",
            "\(seconds)s", "--script", script, address,
        ]
        process.standardOutput = output
        try process.run()
    }

    var isRunning: Bool { process.isRunning }

    /// Waits for the end.
    ///
    /// - Returns: what came of it.
    /// - Throws: ``BenchmarkError`` where the program says something else.
    func result() throws -> Result {
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let figures = (text.split(separator: "\n").last ?? "").split(separator: " ")
            .compactMap { Double($0) }
        guard process.terminationStatus == 0, figures.count == 7, figures[1] > 0 else {
            throw BenchmarkError("wrk failed: \(text)")
        }
        let second = 1e6
        return Result(
            requests: Int(figures[0]), time: figures[1] / second,
            latency: (figures[2] / second, figures[3] / second, figures[4] / second),
            failures: (Int(figures[5]), Int(figures[6])))
    }

    /// Writes the figures as one line, times in microseconds.
    private static let script = """
        done = function(summary, latency, requests)
          local errors = summary.errors
          io.write(string.format("%d %d %d %d %d %d %d\\n",
            summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            latency.max, errors.connect + errors.read + errors.write + errors.timeout,
            errors.status))
        end

        """
}
