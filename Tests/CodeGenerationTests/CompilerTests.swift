import CodeGeneration
import Diagnostics
import ErrorCatalog
import Foundation
import TestSupport
import Testing

/// The generated files in the compilers of their languages, as far as this machine has them: each is
/// part of a program that prints what it knows of every code.
struct CompilerTests {
    /// What every program prints: a line for each code, then the answer for a code that is not known.
    private func expected(_ source: CodeSource) -> String {
        let hex = { (text: String) in
            text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        let lines = source.catalog.entries.map { entry in
            let message = entry.message?.value ?? ""
            let names = MessageTemplate(message).parameterNames
            let texts = [
                entry.code.value, entry.title.value, message, names.joined(separator: " "),
            ]
            return "\(entry.statusCode) " + texts.map(hex).joined(separator: " ")
        }
        return (lines + ["unknown", ""]).joined(separator: "\n")
    }

    /// Writes a file and the program around it, runs the commands and compares what the last prints.
    private func check(
        _ fixture: Fixture, _ language: TargetLanguage, program: String, named name: String,
        commands: [[String]], environment: [String: String] = [:]
    ) async throws {
        let source = try codeSource(of: fixture)
        let folder = try TemporaryFolder()
        let file = language.fileName(ofType: source.typeName)
        try folder.write(generatedCode(from: source, in: language), to: file)
        try folder.write(program, to: name)
        if language == .go { try folder.write("module errorcodes\n\ngo 1.18\n", to: "go.mod") }
        var output = ""
        for command in commands {
            let isOwn = command[0] == "./program"
            let path =
                isOwn ? "\(folder.path)/program" : try #require(executable(command[0]))
            let result = try await runCommand(
                [path] + command.dropFirst(),
                environment: environment.mapValues { $0.replacing("$", with: folder.path) },
                folder: folder.path)
            try #require(result.exitCode == 0, "\(command): \(result.errors)\(result.text)")
            #expect(result.errors == "", "\(command)")
            output = result.text
        }
        #expect(output == expected(source))
    }

    @Test(.enabled(if: executable("swiftc") != nil, "there is no swiftc"), arguments: fixtures)
    func swift(_ fixture: Fixture) async throws {
        try await check(
            fixture, .swift, program: Programs.swift, named: "main.swift",
            commands: [
                [
                    "swiftc", "-swift-version", "6", "-warnings-as-errors", "-o", "program",
                    "ErrorCode.swift", "main.swift",
                ], ["./program"],
            ])
    }

    @Test(.enabled(if: executable("python3") != nil, "there is no python3"), arguments: fixtures)
    func python(_ fixture: Fixture) async throws {
        try await check(
            fixture, .python, program: Programs.python, named: "program.py",
            commands: [["python3", "-W", "error", "-B", "program.py"]])
    }

    @Test(
        .enabled("there is no Node.js that runs TypeScript (22.6)") {
            try await hasTypeStripping()
        },
        arguments: fixtures)
    func typeScript(_ fixture: Fixture) async throws {
        try await check(
            fixture, .typescript, program: Programs.typeScript, named: "program.ts",
            commands: [["node", "--no-warnings", "--experimental-strip-types", "program.ts"]])
    }

    @Test(.enabled(if: executable("tsc") != nil, "there is no tsc"), arguments: fixtures)
    func typeScriptTypes(_ fixture: Fixture) async throws {
        let source = try codeSource(of: fixture)
        let folder = try TemporaryFolder()
        try folder.write(generatedCode(from: source, in: .typescript), to: "error-code.ts")
        let tsc = try #require(executable("tsc"))
        let result = try await runCommand(
            [
                tsc, "--strict", "--noEmit", "--target", "es2020", "--exactOptionalPropertyTypes",
                "--noUncheckedIndexedAccess", "error-code.ts",
            ], folder: folder.path)
        #expect(result.exitCode == 0, "\(result.text)")
    }

    @Test(.enabled(if: executable("go") != nil, "there is no go"), arguments: fixtures)
    func go(_ fixture: Fixture) async throws {
        try await check(
            fixture, .go, program: Programs.go, named: "program/main.go",
            commands: [["go", "vet", "./..."], ["go", "run", "./program"]],
            environment: ["GOCACHE": "$/cache", "GOFLAGS": "-mod=mod"])
    }

    @Test(.enabled(if: executable("gofmt") != nil, "there is no gofmt"), arguments: fixtures)
    func goFormat(_ fixture: Fixture) async throws {
        let folder = try TemporaryFolder()
        let code = generatedCode(from: try codeSource(of: fixture), in: .go)
        try folder.write(code, to: "error_code.go")
        let gofmt = try #require(executable("gofmt"))
        let result = try await runCommand(
            [gofmt, "-d", "-e", "error_code.go"], folder: folder.path)
        #expect(result.text == "", "gofmt would write it otherwise")
        #expect(result.errors == "")
    }

    @Test(
        .enabled(if: executable("javac") != nil && executable("java") != nil, "there is no javac"),
        arguments: fixtures)
    func java(_ fixture: Fixture) async throws {
        try await check(
            fixture, .java, program: Programs.java, named: "Program.java",
            commands: [
                [
                    "javac", "-Xlint:all", "-Werror", "-encoding", "US-ASCII", "-d", ".",
                    "ErrorCode.java", "Program.java",
                ], ["java", "-cp", ".", "Program"],
            ])
    }
}

private let fixtures = GeneratedCodeTests.fixtures

/// The full path of a program; `nil` where this machine has none.
private func executable(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
}

/// Whether Node.js takes types out of a file by itself.
private func hasTypeStripping() async throws -> Bool {
    guard let node = executable("node") else { return false }
    let version = try await runCommand([node, "--version"]).text
    let parts = version.drop { $0 == "v" }.split(separator: ".").compactMap { Int($0) }
    return parts.count >= 2 && (parts[0], parts[1]) >= (22, 6)
}
