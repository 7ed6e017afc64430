import Diagnostics
import Foundation
import Preview

/// Standard output and standard error.
enum Terminal {
    /// Whether colours are welcome: on a terminal, unless `NO_COLOR` is set (no-color.org).
    static var hasColour: Bool { hasColour(onOutput: false) }

    /// Whether colours are welcome on standard output, or else on standard error.
    static func hasColour(onOutput: Bool) -> Bool {
        let isUnwanted = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty }
        return isatty(onOutput ? STDOUT_FILENO : STDERR_FILENO) == 1 && isUnwanted != true
    }

    /// How many columns standard output has, within what is pleasant to read; 80 where it is no
    /// terminal.
    static var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return 80 }
        return min(max(Int(size.ws_col), 40), 100)
    }

    /// Writes bytes to standard output.
    static func write(_ bytes: [UInt8]) {
        write(bytes, to: .standardOutput)
    }

    /// Writes a line to standard output.
    static func say(_ line: String) {
        write(Array("\(line)\n".utf8))
    }

    /// Writes text to standard error.
    static func complain(_ text: String, tail: String = "\n") {
        guard !text.isEmpty else { return }
        write(Array((text + tail).utf8), to: .standardError)
    }

    /// Ends the program where nobody can read what it says any more.
    private static func write(_ bytes: [UInt8], to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            exit(EXIT_FAILURE)
        }
    }

    /// Shows the findings of a build of the preview and how long it took.
    static func show(_ report: LivePreview.Report, verb: String) {
        complain(textReport(report.diagnostics, colour: hasColour), tail: "")
        let milliseconds = report.duration / .milliseconds(1)
        let time = "in \(Int(milliseconds.rounded())) ms"
        if report.diagnostics.containsErrors {
            let state = report.hasGoodSite ? "; the last good site stays" : ""
            say("\(summary(of: report.diagnostics)) \(time)\(state)")
        } else {
            say("\(verb) \(counted(report.pageCount, "page")) \(time)")
        }
    }

    /// After a second, a line that stays until the task is cancelled; only on a terminal.
    static func startProgress(_ activity: String) -> Task<Void, Never>? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        return Task {
            guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
            complain("\(activity) …", tail: "")
            while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
            complain("\r\u{1B}[K", tail: "")
        }
    }
}
