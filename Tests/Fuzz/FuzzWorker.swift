import ArgumentParser
import Foundation
import TestSupport

/// Tries inputs of one subject in this process, which one of them may end.
struct FuzzWorker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Tries inputs in this process.", shouldDisplay: false)

    /// Whether the compiler's sanitizers watch the process, which makes everything slow and takes
    /// terabytes of addresses for their notes.
    private static let isSanitized = ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains {
        ProcessInfo.processInfo.environment[$0] != nil
    }
    /// After how many seconds of processor time an input counts as one that never ends; a debug
    /// build is slow.
    static let secondsOfInput = isSanitized ? 200 : 20
    /// After how many seconds by the clock it does; the machine may be busy with other things.
    private static let secondsByClock: UInt32 = isSanitized ? 600 : 180
    /// How much memory the process may take, in bytes.
    private static let memoryLimit: UInt = 4 << 30

    @Argument var subject: FuzzSubject
    /// The file that has the input that is being tried.
    @Option var current: String
    /// The file that gets the number of inputs.
    @Option var count: String
    @Option var seed: UInt64 = 0
    @Option var seconds = 0.0
    @Option var replay: String?

    func run() async throws {
        if !Self.isSanitized { limitMemory() }
        let trial = try await subject.trial()
        var inputs = 0
        func `try`(_ input: [UInt8]) async throws {
            try Data(input).write(to: URL(fileURLWithPath: current))
            setLimit(Self.secondsOfInput, Self.secondsByClock)
            let faults = try await trial(input)
            setLimit(0, 0)
            inputs += 1
            guard let fault = faults.first else { return }
            try Data("\(inputs)".utf8).write(to: URL(fileURLWithPath: count))
            FileHandle.standardError.write(Data("\(fault)\n".utf8))
            throw ExitCode.failure
        }
        if let replay {
            for name in try FileManager.default.contentsOfDirectory(atPath: replay).sorted() {
                try await `try`(
                    Array(FileManager.default.contents(atPath: "\(replay)/\(name)") ?? Data()))
            }
        } else {
            var mutator = Mutator(subject, seed: seed)
            let clock = ContinuousClock()
            let end = clock.now + .seconds(seconds)
            repeat { try await `try`(mutator.next()) } while clock.now < end
        }
        try Data("\(inputs)".utf8).write(to: URL(fileURLWithPath: count))
    }

    /// Ends the process after some time, with the signal `SIGPROF` or `SIGALRM`; never after 0.
    private func setLimit(_ processor: Int, _ clock: UInt32) {
        var timer = itimerval()
        timer.it_value.tv_sec = processor
        setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
        alarm(clock)
    }

    private func limitMemory() {
        var limit = rlimit(rlim_cur: Self.memoryLimit, rlim_max: Self.memoryLimit)
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    }
}
