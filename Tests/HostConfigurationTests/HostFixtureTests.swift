import HostConfiguration
import TestSupport
import Testing

/// Whole files for every host, from a project with redirects, two languages, a path and odd texts.
struct HostFixtureTests {
    /// Each host with each of its parts.
    static let files = HostTarget.allCases.flatMap { target in
        target.parts.map { (target, $0) }
    }

    @Test("the file is the expected one", arguments: Fixture.all(beside: #filePath))
    func files(_ fixture: Fixture) async throws {
        let folder = try TemporaryFolder()
        try fixture.copy("input", to: folder.path + "/input")
        var files: [String: [UInt8]] = [:]
        for (target, part) in Self.files {
            let result = try await runDocs(
                ["generate", "--host", target.rawValue, "--part", part.rawValue, "input"],
                folder: folder.path)
            #expect(result.errors == "")
            files[target.fileName(of: part)] = result.output
        }
        try expectFolder(files, at: fixture.path + "/expected")
    }
}
