import Foundation
import TestSupport
import Testing

/// The projects that builds are measured with.
struct BenchmarkTests {
    @Test("they are without findings, and the same each time", arguments: ["prose", "full"])
    func corpus(form: String) async throws {
        let program = URL(fileURLWithPath: Repository.docs).deletingLastPathComponent()
            .appendingPathComponent("Benchmark").path
        let folder = try TemporaryFolder()
        for name in ["first", "second"] {
            let path = "\(folder.path)/\(name)"
            let written = try await runCommand([program, "corpus", "30", path, "--form", form])
            #expect(written.errors == "")
        }
        let files = regularFiles(below: "\(folder.path)/first")
        #expect(files.count == 30 + 4)
        #expect(files == regularFiles(below: "\(folder.path)/second"))
        for file in files {
            #expect(try folder.read("first/\(file)") == (try folder.read("second/\(file)")))
        }
        let checked = try await runDocs(
            ["check", "--strict"], folder: "\(folder.path)/first")
        #expect(checked.errors == "")
        #expect(checked.exitCode == 0)
    }
}
