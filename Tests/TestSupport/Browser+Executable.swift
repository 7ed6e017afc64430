import Foundation

extension Browser {
    /// The path of an installed Chromium or Chrome.
    ///
    /// The environment variable `CHROMIUM`, a path or a name, wins over what `PATH` has.
    ///
    /// - Returns: The path, or `nil` if there is none, so that a test can be skipped.
    package static func executable() -> String? {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        let wanted = environment["CHROMIUM"].flatMap { $0.isEmpty ? nil : [$0] }
        let names = wanted ?? ["chromium", "chromium-browser", "google-chrome"]
        let candidates = names.flatMap { name in
            name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
        }
        return candidates.first(where: FileManager.default.isExecutableFile(atPath:))
    }
}
