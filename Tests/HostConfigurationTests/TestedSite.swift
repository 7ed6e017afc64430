import Foundation
import TestSupport

/// The built site of the fixture, and the configuration that was generated for a server.
struct TestedSite: ~Copyable {
    let folder: TemporaryFolder
    private let server: WebServer

    /// Builds the site into a folder below `www` of a new folder.
    ///
    /// - Parameters:
    ///   - server: the server.
    ///   - path: the path of the site on its host, percent-encoded, without slashes at its ends.
    /// - Throws: what the build complains of.
    init(for server: WebServer, at path: String = "docs") async throws {
        let folder = try TemporaryFolder()
        for fixture in Fixture.all(beside: #filePath) {
            try fixture.copy("input", to: folder.path + "/input")
        }
        let settings = try folder.read("input/content/site.yaml")
        try folder.write(
            settings.replacing("docs.example.com/docs/", with: "docs.example.com/\(path)/"),
            to: "input/content/site.yaml")
        let output = "www/\(path.removingPercentEncoding ?? path)"
        let build = try await runDocs(
            ["build", "--project", "input", "--output", output], folder: folder.path)
        guard build.exitCode == 0 else { throw BrowserError("docs build", build.errors) }
        self.folder = folder
        self.server = server
    }

    /// Generates a part of the configuration.
    ///
    /// - Returns: the path of the file.
    func file(_ part: String) async throws -> String {
        let path = "\(folder.path)/\(part).conf"
        let result = try await runDocs(
            [
                "generate", "--host", server.rawValue, "--part", part, "--output", path, "input",
            ], folder: folder.path)
        guard result.exitCode == 0 else { throw BrowserError("docs generate", result.errors) }
        return path
    }

    /// Starts the server with the site.
    func serve() async throws -> RunningWebServer {
        let file = try await file("site")
        let root = folder.path + "/www"
        let lines =
            switch server {
            case .nginx: "root \(root);\ninclude \(file);"
            case .caddy: "root * \(root)\nimport \(file)"
            case .apache:
                """
                DocumentRoot \(root)
                <Directory \(root)>
                    Require all granted
                </Directory>
                Include \(file)
                """
            }
        return try await RunningWebServer(server, lines, in: folder.path)
    }
}
