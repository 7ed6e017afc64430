import Foundation
import TestSupport
import Testing

/// The page about hosts: its commands are run, its configurations are read by the servers.
struct HostingPageTests {
    private static func blocks(_ language: String) -> [String] {
        let page = (try? Repository.text("content/reference/hosting.md")) ?? ""
        let pattern = /(?m)^```(\w+)[^\n]*\n([\s\S]*?)^```$/
        return page.matches(of: pattern).filter { $0.1 == language }.map { String($0.2) }
    }

    @Test("the commands, one after the other")
    func commands() async throws {
        let folder = try oneStatusProject("baseURL: https://docs.example.com/\n")
        let commands = Self.blocks("sh")
        #expect(commands.count == 7)
        try folder.write("#!/bin/sh\nexec \"\(Repository.docs)\" \"$@\"\n", to: "bin/docs")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/bin/docs")
        let environment = ProcessInfo.processInfo.environment
        let path = "\(folder.path)/bin:\(environment["PATH"] ?? "/usr/bin:/bin")"
        let result = try await runCommand(
            ["/bin/sh", "-euc", commands.joined()],
            environment: environment.merging(["PATH": path]) { $1 }, folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        let files = folder.files()
        for file in [
            "docs-site.nginx.conf", "docs-gateway.nginx.conf", "netlify.toml", "Public/_headers",
            "www/_headers", "www/docs/index.html",
            ".github/workflows/docs.yml",
        ] {
            #expect(files.contains(file), "\(file)")
        }
        // A second build leaves the file with the header fields where it is.
        let again = try await runDocs(["build"], folder: folder.path)
        #expect(again.exitCode == 0)
        #expect(folder.files().contains("Public/_headers"))
    }

    @Test("the servers take the configurations", arguments: WebServer.installed)
    func configurations(_ server: WebServer) async throws {
        let folder = try oneStatusProject("baseURL: https://docs.example.com/\n")
        let build = try await runDocs(["build", "--output", "www"], folder: folder.path)
        #expect(build.exitCode == 0)
        let block = try #require(Self.blocks(server.rawValue).first)
        var text = block.replacing("/srv/www", with: "\(folder.path)/www")
        for part in ["site", "gateway"] {
            let name = "docs-\(part).\(server == .caddy ? "caddy" : "\(server.rawValue).conf")"
            let named = text.matches(of: /\/etc\/\w+\/docs-\w+\.[a-z.]+[a-z]/).map { String($0.0) }
                .first { $0.hasSuffix("/\(name)") }
            text = text.replacing(try #require(named), with: "\(folder.path)/\(name)")
            let result = try await runDocs(
                ["generate", "--host", server.rawValue, "--part", part, "--output", name],
                folder: folder.path)
            #expect(result.exitCode == 0, "\(result.errors)")
        }
        let file = "\(folder.path)/server.conf"
        try folder.write(
            server.configuration(servers: text, folder: folder.path), to: "server.conf")
        try await server.check(file, folder: folder.path)
    }
}
