import Foundation
import TestSupport
import Testing

/// One folder for each shape of source: `input/`, the arguments of `docs import`, one a line, in
/// `command.txt`, and what is expected: what the program says in `expected.txt`, and below
/// `expected/` the project that it writes, or in `expected.yaml` what it prints.
struct ImportFixtureTests {
    @Test(arguments: Fixture.all(beside: #filePath))
    func imports(_ fixture: Fixture) async throws {
        let scratch = try TemporaryFolder()
        try fixture.copy("input", to: "\(scratch.path)/work")
        let arguments = (fixture.text("command.txt") ?? "").split(separator: "\n").map(String.init)
        let result = try await runDocs(["import"] + arguments, folder: "\(scratch.path)/work")
        try expectText(result.errors, inFile: "\(fixture.path)/expected.txt")
        guard arguments.contains("--output") else {
            return try expectText(result.text, inFile: "\(fixture.path)/expected.yaml")
        }
        #expect(result.text == "")
        let handbook = "\(scratch.path)/work/handbook"
        let written = try FileManager.default.subpathsOfDirectory(atPath: handbook).sorted()
            .filter { $0.contains(".") }
        for path in written {
            let text = try String(contentsOfFile: "\(handbook)/\(path)", encoding: .utf8)
            try expectText(text, inFile: "\(fixture.path)/expected/\(path)")
        }
        let expected = try FileManager.default.subpathsOfDirectory(
            atPath: "\(fixture.path)/expected"
        ).sorted().filter { $0.contains(".") }
        #expect(written == expected)
        let check = try await runDocs(["check", "--project", handbook])
        #expect(check.exitCode == 0, "\(check.errors)")
    }

    @Test("an existing file is never overwritten, and then nothing is written")
    func existing() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write(Array("code,status\nE1,404\n".utf8), to: "errors.csv")
        try scratch.write(Array("mine".utf8), to: "catalog.yaml")
        let result = try await runDocs(
            ["import", "errors.csv", "--output", "catalog.yaml"], folder: scratch.path)
        #expect(result.exitCode == 2)
        #expect(
            result.errors
                == "Error: nothing was written, since this is there already:\n  catalog.yaml\n")
        #expect(try scratch.read("catalog.yaml") == "mine")
    }

    @Test("with --strict, a record that is left out makes the command fail")
    func strict() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write(Array("code,status\nE1,404\nE1,500\n".utf8), to: "errors.csv")
        for (arguments, exitCode) in [([], Int32(0)), (["--strict"], 1)] {
            let result = try await runDocs(
                ["import", "errors.csv"] + arguments, folder: scratch.path)
            #expect(result.exitCode == exitCode)
            #expect(result.text.hasPrefix("errors:\n  - code: E1\n    status: 404\n"))
        }
    }
}
