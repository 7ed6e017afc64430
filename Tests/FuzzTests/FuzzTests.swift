import TestSupport
import Testing

/// Random inputs for everything that reads what others wrote, for half a minute; and all inputs again
/// that ever broke something.
@Suite(.serialized)
struct FuzzTests {
    @Test("no random input crashes, hangs or breaks a promise")
    func random() async throws {
        let folder = try TemporaryFolder()
        let result = try await runCommand([
            Repository.program("Fuzz"), "--seconds", "30", "--found", folder.path,
        ])
        #expect(result.exitCode == 0, "\(result.errors)")
        print(result.text, terminator: "")
    }

    @Test("what was found once is mended")
    func found() async throws {
        let result = try await runCommand([
            Repository.program("Fuzz"), "replay", Repository.path("Tests/Fuzz/Found"),
        ])
        #expect(result.exitCode == 0, "\(result.text)")
    }

    @Test("a process that dies is a finding, and its input is kept")
    func control() async throws {
        let folder = try TemporaryFolder()
        let result = try await runCommand([
            Repository.program("Fuzz"), "control", "--seconds", "5", "--found", folder.path,
        ])
        #expect(result.exitCode == 1)
        #expect(result.text.contains("control: "))
        let found = folder.files()
        let isFound = try found.contains { try folder.read($0).contains("die") }
        #expect(isFound, "\(found)")
    }
}
