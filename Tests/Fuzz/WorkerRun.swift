import Foundation
import TestSupport

/// A process that tried inputs, and how it ended.
struct WorkerRun: Sendable {
    /// How many inputs it tried.
    let inputs: Int
    /// What was wrong with the last; `nil` if nothing.
    let fault: String?
    /// The last.
    let input: [UInt8]

    /// Runs a worker to its end.
    ///
    /// - Parameters:
    ///   - subject: what is tried.
    ///   - seed: the start of the random numbers.
    ///   - seconds: how long.
    ///   - replay: a folder whose files are tried instead of random inputs.
    /// - Returns: how it ended.
    /// - Throws: when the process can't be started.
    static func run(
        _ subject: FuzzSubject, seed: UInt64 = 0, seconds: Double = 0, replay: String? = nil
    ) async throws -> WorkerRun {
        let scratch = try TemporaryFolder()
        let (current, count) = (scratch.path + "/input", scratch.path + "/count")
        var arguments = ["worker", subject.rawValue, "--current", current, "--count", count]
        if let replay {
            arguments += ["--replay", replay]
        } else {
            arguments += ["--seed", "\(seed)", "--seconds", "\(seconds)"]
        }
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let result = try await runCommand(
            [program] + arguments, environment: ["SWIFT_BACKTRACE": "enable=no"])
        let bytes = { (path: String) in
            FileManager.default.contents(atPath: path).map { Array($0) } ?? []
        }
        let fault: String? =
            switch result.exitCode {
            case 0: nil
            case SIGPROF, SIGALRM:
                "took more than \(FuzzWorker.secondsOfInput) seconds of processor time, or hangs"
            default: result.errors.split(separator: "\n").first.map(String.init) ?? "died"
            }
        return WorkerRun(
            inputs: Int(String(decoding: bytes(count), as: UTF8.self)) ?? 0,
            fault: fault, input: bytes(current))
    }
}
