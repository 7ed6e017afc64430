import ArgumentParser
import Foundation
import Publishing

/// Whether a command says how long its stages took.
struct TimingsOptions: ParsableArguments {
    @Flag(
        name: .customLong("timings"),
        help: "Say on standard error how long each stage took, and how much memory all took.")
    var areWanted = false

    /// Says how long the stages took.
    func report(_ timings: StageTimings) {
        guard areWanted else { return }
        for stage in StageTimings.Stage.allCases { say(stage.rawValue, timings[stage]) }
        say("all stages", timings.total)
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let memory = usage.ru_maxrss >> 10
        #else
            getrusage(RUSAGE_SELF, &usage)
            let memory = usage.ru_maxrss >> 20
        #endif
        say("all cores", .seconds(seconds(usage.ru_utime) + seconds(usage.ru_stime)))
        Terminal.complain(padded("memory") + padded("\(memory)", atEnd: false) + " MiB at most")
    }

    private func say(_ name: String, _ duration: Duration) {
        let milliseconds = String(format: "%.1f", duration / .milliseconds(1))
        Terminal.complain(padded(name) + padded(milliseconds, atEnd: false) + " ms")
    }

    private func padded(_ text: String, atEnd: Bool = true) -> String {
        let space = String(repeating: " ", count: max(0, 12 - text.utf8.count))
        return atEnd ? text + space : space + text
    }

    private func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
