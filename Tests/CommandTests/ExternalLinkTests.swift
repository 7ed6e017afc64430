import Foundation
import TestSupport
import Testing

/// `docs check --external`, asking a preview of another project on this machine.
struct ExternalLinkTests {
    @Test("reports the dead link where it stands, keeps the answers, and asks nobody by default")
    func check() async throws {
        let target = try TemporaryFolder()
        try target.write(
            "statuses: [{ code: 404, reason: Not Found, description: d }]\n",
            to: "content/catalog.yaml")
        let server = try ServerProcess(["serve", "--project", target.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains("Control-C") }
        let address = greeting.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/)
        let host = try #require(address.map { String($0.0) })

        let project = try TemporaryFolder()
        try project.write(
            "statuses: [{ code: 429, reason: Too Many Requests, description: d }]\n",
            to: "content/catalog.yaml")
        try project.write(
            """
            # Links

            - [alive](\(host)/errors/404/) and
              [dead](\(host)/errors/405/#x), not <https://example.com/> and <http://orders.test/>

            """, to: "content/links.md")
        let quiet = try await runDocs(["check", "--strict", "--project", project.path])
        #expect(quiet.exitCode == 0)
        #expect(project.files().allSatisfy { $0.hasPrefix("content/") })
        // A server on this machine is no reader's, so it is not asked unless somebody says so.
        let careful = try await runDocs(["check", "--external", "--project", project.path])
        #expect(careful.exitCode == 0, "\(careful.errors)")

        let arguments = ["check", "--external", "--local-hosts", "--project", project.path]
        let result = try await runDocs(arguments)
        #expect(result.exitCode == 1)
        #expect(
            result.errors.contains(
                "content/links.md:4:10: error[DOC0411]: the link '\(host)/errors/405/#x' is dead: "
                    + "answers 404 Not Found\n"), "\(result.errors)")
        #expect(result.errors.hasSuffix("1 error, 0 warnings\n"))

        server.stop()
        let again = try await runDocs(arguments)
        #expect(again.exitCode == 1, "the answers are kept: the server is not asked again")
        #expect(again.errors.contains("answers 404 Not Found"), "\(again.errors)")
    }
}
