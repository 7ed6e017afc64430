import ArgumentParser
import Foundation

/// Tries inputs again that were found before.
struct ReplayFuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Tries the files of a folder again, which has a folder for each subject.")

    @Argument(help: "The folder.")
    var folder: String

    func run() async throws {
        var (inputs, findings) = (0, 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for name in names where !name.hasPrefix(".") {
            guard let subject = FuzzSubject(rawValue: name) else {
                throw ValidationError("'\(name)' is no subject; they are \(FuzzSubject.names)")
            }
            let run = try await WorkerRun.run(subject, replay: "\(folder)/\(name)")
            inputs += run.inputs
            if let fault = run.fault {
                findings += 1
                print("\(name): \(fault)")
            }
        }
        print("\(inputs) inputs, \(findings) findings")
        if findings > 0 || inputs == 0 { throw ExitCode.failure }
    }
}
