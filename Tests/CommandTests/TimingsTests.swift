import TestSupport
import Testing

/// `docs build --timings`.
struct TimingsTests {
    @Test("each stage has a line on standard error, and standard output is as without")
    func stages() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\n",
            to: "content/catalog.yaml")
        let arguments = ["build", "--output", "www"]
        _ = try await runDocs(arguments, folder: folder.path)
        let plain = try await runDocs(arguments, folder: folder.path)
        let timed = try await runDocs(arguments + ["--timings"], folder: folder.path)
        #expect(timed.exitCode == plain.exitCode)
        #expect(timed.text == plain.text)
        #expect(timed.errors.hasPrefix(plain.errors))
        let lines = timed.errors.dropFirst(plain.errors.count).split(separator: "\n")
        let pattern = /([a-z ]+?) +\d+(\.\d)? (ms|MiB at most)/
        #expect(
            lines.map { String($0.wholeMatch(of: pattern)?.1 ?? $0) } == [
                "read", "catalog", "plan", "pages", "search", "join", "render", "write",
                "all stages", "all cores", "memory",
            ])
    }
}
