import ArgumentParser
import Diagnostics

/// How bad the findings of single checks are, over what the settings say.
struct LevelOptions: ParsableArguments {
    @Option(
        name: .customLong("error"),
        help: ArgumentHelp(
            "Make findings errors: a code, its name or a group. Repeatable.", valueName: "check"))
    var errors: [String] = []

    @Option(
        name: .customLong("warn"),
        help: ArgumentHelp("Make findings warnings. Repeatable.", valueName: "check"))
    var warnings: [String] = []

    @Option(
        name: .customLong("allow"),
        help: ArgumentHelp("Don't report findings. Repeatable.", valueName: "check"))
    var allowed: [String] = []

    func validate() throws { _ = try parsed() }

    /// The levels; what is wrong with them was said by ``validate()``.
    var levels: CheckLevels { (try? parsed()) ?? CheckLevels() }

    private func parsed() throws -> CheckLevels {
        var levels = CheckLevels()
        let options: [([String], CheckLevel, String)] = [
            (errors, .error, "--error"), (warnings, .warning, "--warn"), (allowed, .off, "--allow"),
        ]
        for (lists, level, option) in options {
            for name in lists.flatMap({ $0.split(separator: ",") }).map(String.init) {
                guard let check = CheckName(name) else {
                    let hint = didYouMean(name, in: CheckName.all).map { "; \($0)" } ?? ""
                    throw ValidationError("\(option): there is no check '\(name)'\(hint)")
                }
                if let objection = check.objection(to: level) {
                    throw ValidationError("\(option) \(name): \(objection)")
                }
                if let other = levels[check], other != level {
                    throw ValidationError("'\(name)' is given two levels")
                }
                levels[check] = level
            }
        }
        return levels
    }
}
