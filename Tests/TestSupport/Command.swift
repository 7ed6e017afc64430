import Foundation

/// What a finished program left.
package struct CommandResult: Sendable {
    package var output: [UInt8]
    package var errors: String
    package var exitCode: Int32

    /// Standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs the built `docs` with arguments to its end.
package func runDocs(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    folder: String? = nil
) async throws -> CommandResult {
    try await runCommand(
        [Repository.docs] + arguments, input: input, environment: environment, folder: folder)
}

/// Runs a program to its end.
///
/// Input and output go through files, so that no pipe can fill up.
package func runCommand(
    _ command: [String], input: [UInt8] = [], environment: [String: String] = [:],
    folder: String? = nil
) async throws -> CommandResult {
    try await offThePool { try run(command, input, environment, folder) }
}

private func run(
    _ command: [String], _ input: [UInt8], _ environment: [String: String], _ folder: String?
) throws -> CommandResult {
    let scratch = try TemporaryFolder()
    for name in ["in", "out", "err"] { try scratch.write(name == "in" ? input : [], to: name) }
    let url = { (name: String) in URL(fileURLWithPath: "\(scratch.path)/\(name)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = try FileHandle(forReadingFrom: url("in"))
    process.standardOutput = try FileHandle(forWritingTo: url("out"))
    process.standardError = try FileHandle(forWritingTo: url("err"))
    try process.run()
    process.waitUntilExit()
    return CommandResult(
        output: try scratch.bytes("out"), errors: try scratch.read("err"),
        exitCode: process.terminationStatus)
}
