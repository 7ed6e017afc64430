import Foundation
import RequestSamples
import TestSupport
import Testing

/// The compilers of the languages read every sample, as far as this machine has them.
struct SyntaxTests {
    static let checks: [(language: SampleLanguage, command: [String])] = [
        (.curl, ["bash", "-n"]),
        (.python, ["python3", "-m", "py_compile"]),
        (.javascript, ["node", "--check"]),
        (.go, ["gofmt", "-l", "-e"]),
        (.swift, ["swiftc", "-parse"]),
    ]

    @Test("code that its own compiler takes", arguments: 0..<checks.count)
    func syntax(_ index: Int) async throws {
        let (language, command) = Self.checks[index]
        guard let path = program(command[0]) else { return }
        let folder = try TemporaryFolder()
        let requests =
            try SampledRequest.all(in: "catalog.yaml") + SampledRequest.all(in: "hostile.yaml")
        var count = 0
        for (number, request) in requests.enumerated() {
            guard let sample = request.sample(language) else { continue }
            let file = "sample\(number).\(language.fileExtension)"
            try folder.write(sample, to: file)
            let result = try await runCommand(
                [path] + command.dropFirst() + [file], folder: folder.path)
            #expect(result.exitCode == 0, "\(request.name): \(result.errors)")
            // gofmt names the files that it would write otherwise.
            #expect(result.text == "", "\(request.name): \(sample)")
            count += 1
        }
        #expect(count > 10)
    }

    @Test("Go's own checks find nothing")
    func vet() async throws {
        guard let go = program("go") else { return }
        let folder = try TemporaryFolder()
        try folder.write("module samples\n\ngo 1.18\n", to: "go.mod")
        let requests =
            try SampledRequest.all(in: "catalog.yaml") + SampledRequest.all(in: "hostile.yaml")
        for (number, request) in requests.enumerated() {
            if let sample = request.sample(.go) {
                try folder.write(sample, to: "sample\(number)/main.go")
            }
        }
        let result = try await runCommand(
            [go, "vet", "./..."],
            environment: ["GOCACHE": "\(folder.path)/cache", "GOFLAGS": "-mod=mod"],
            folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
    }
}
