import Foundation

/// The programs of others that judge pages; `.ci/quality-tools` fetches them.
package enum QualityTools {
    /// Why the tests that need them are skipped where they are.
    package static let reason =
        "axe-core or the Nu HTML checker is not there: run .ci/quality-tools to fetch them"

    /// The script of axe-core, which looks for barriers in the page that it runs in.
    package static let axe = try? Repository.text(".build/quality/axe.min.js")

    /// The command that runs the Nu HTML checker, without its arguments.
    package static let nuChecker: [String]? = {
        let archive = Repository.path(".build/quality/vnu.jar")
        guard FileManager.default.fileExists(atPath: archive), let java = program(["java"]) else {
            return nil
        }
        // By itself it asks no server on its own machine.
        return [java, "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", archive]
    }()

    /// The program that makes `.gz` files; any Debian has it.
    package static let gzip = program(["gzip"])
}

/// The first of some programs that is there.
///
/// - Parameter names: paths, or names that are looked up in `PATH`.
/// - Returns: its path, or `nil` if none is there, so that a test can be skipped.
package func program(_ names: [String]) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":")
    let candidates = names.flatMap { name in
        name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    }
    return candidates.first(where: FileManager.default.isExecutableFile(atPath:))
}
