import Foundation
import TestSupport
import Testing

/// `docs serve` as a process of its own.
struct ServeTests {
    @Test("serves, says where, survives bad content and never writes")
    func serve() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: d }]\n",
            to: "content/catalog.yaml")
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "0"])
        defer { server.stop() }
        let greeting = try await server.output { $0.contains(" ms\n") }
        #expect(greeting.hasPrefix("Watching content/ and theme/ of \(folder.path)\n"))
        #expect(greeting.firstMatch(of: /stops it\)\nBuilt 6 pages in \d+ ms\n/) != nil)
        let address = greeting.firstMatch(of: /Preview at http:\/\/127\.0\.0\.1:(\d+)\//)
        let port = try #require(address.flatMap { Int($0.1) })
        #expect(try await RawHTTP.request("GET", "/errors/404/", port: port).status == 200)

        try folder.write("statuses: [", to: "content/catalog.yaml")
        let log = try await server.output { $0.contains("; the last good site stays") }
        #expect(log.contains("1 error, 0 warnings in "))
        #expect(server.errors.contains("error[DOC0103]"))
        #expect(try await RawHTTP.request("GET", "/errors/404/", port: port).status == 200)
        #expect(folder.files() == ["content/catalog.yaml"])

        let second = try await runDocs(
            ["serve", "--project", folder.path, "--port", String(port)])
        #expect(second.exitCode == 2)
        #expect(
            second.errors.hasSuffix(
                "port \(port) is taken; choose another with --port, or leave it out\n"))
    }

    @Test("without a project there is nothing to serve")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let result = try await runDocs(["serve", "--project", folder.path, "--port", "0"])
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("error[DOC0111]"))
    }
}
