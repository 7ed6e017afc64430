import Foundation

extension Browser {
    /// The path of an installed Chromium or Chrome.
    ///
    /// The environment variable `CHROMIUM`, a path or a name, wins over what `PATH` has.
    ///
    /// - Returns: The path, or `nil` if there is none, so that a test can be skipped.
    package static func executable() -> String? {
        let environment = ProcessInfo.processInfo.environment
        let wanted = environment["CHROMIUM"].flatMap { $0.isEmpty ? nil : [$0] }
        return program(wanted ?? ["chromium", "chromium-browser", "google-chrome"])
    }
}
