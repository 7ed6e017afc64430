import ArgumentParser
import Foundation
import TestSupport

/// Runs subjects in processes of their own, since a crash ends a process.
struct RunFuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Changes known inputs at random for some time.",
        discussion: """
            The time is shared by the subjects. What is found is written to a folder; put it into \
            Tests/Fuzz/Found once it is mended, where each test run tries it again.
            """)

    @Argument(help: "What is tried: \(FuzzSubject.names).")
    var subjects: [FuzzSubject] = FuzzSubject.all

    @Option(help: "How many seconds all subjects take together.")
    var seconds = 60.0

    @Option(help: "The start of the random numbers; the same start gives the same inputs.")
    var seed: UInt64 = 1

    @Option(help: "The folder for what is found.")
    var found = "fuzz-found"

    @Option(help: "How many processes run at once.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard seconds > 0, workers > 0 else {
            throw ValidationError("--seconds and --workers are numbers above 0")
        }
    }

    func run() async throws {
        let share = seconds * Double(min(workers, subjects.count)) / Double(subjects.count)
        let reports = try await withThrowingTaskGroup(of: FuzzReport.self) { group in
            var reports: [FuzzReport] = []
            for (place, subject) in subjects.enumerated() {
                if place >= workers, let report = try await group.next() {
                    reports.append(report)
                }
                group.addTask { try await report(of: subject, seconds: share) }
            }
            for try await report in group { reports.append(report) }
            return reports
        }
        let inputs = reports.reduce(0) { $0 + $1.inputs }
        let findings = reports.reduce(0) { $0 + $1.findings.count }
        print("\(inputs) inputs, \(findings) findings")
        if findings > 0 || inputs == 0 { throw ExitCode.failure }
    }

    /// Runs a subject until its time is over, with a new process after each that died.
    private func report(of subject: FuzzSubject, seconds: Double) async throws -> FuzzReport {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var report = FuzzReport(subject: subject)
        var seed = seed
        while clock.now < end, report.findings.count < 10 {
            let rest = (end - clock.now) / .seconds(1)
            let run = try await WorkerRun.run(subject, seed: seed, seconds: rest)
            report.inputs += run.inputs
            guard let fault = run.fault else { break }
            try report.keep(fault, run.input, below: found)
            seed += 1
        }
        print(report.line)
        return report
    }
}
