import Foundation

/// The program that is measured.
///
/// - Parameter path: as somebody named it; `nil` for the one that was built beside the benchmark.
/// - Returns: an absolute path, because programs run in other folders.
/// - Throws: ``BenchmarkError`` where it is not there.
func docsProgram(_ path: String?) throws -> String {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("docs")
    let program = path.map { URL(fileURLWithPath: $0) } ?? beside
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
        throw BenchmarkError("there is no \(program.path): swift build -c release --product docs")
    }
    return program.path
}
