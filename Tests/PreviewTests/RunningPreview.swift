import Diagnostics
import Foundation
import Preview
import Publishing
import TestSupport
import Testing

/// A preview of a temporary project on a free port, for the length of a test.
struct RunningPreview {
    let preview: LivePreview
    let port: Int

    /// Runs a test against a preview and stops it.
    static func with(
        _ folder: borrowing TemporaryFolder, watching method: FileWatcher.Method? = nil,
        idleTime: Duration = .seconds(60),
        _ test: @Sendable (RunningPreview) async throws -> Void
    ) async throws {
        let project = Project(folder: folder.path)
        let (preview, _) = try await LivePreview.start(project)
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        // Never cancelled: the library under the server traps when a connection is being accepted
        // just then. The real program ends with its process.
        Task.detached {
            try await PreviewServer(preview, idleTime: idleTime).run(port: 0) { address in
                found.yield(URL(string: address)?.port ?? 0)
            }
        }
        let changes = method.map { FileWatcher(project, method: $0).changes() }
        let rebuilding = Task {
            guard let changes else { return }
            for await change in changes { _ = try await preview.rebuild(after: change) }
        }
        defer { rebuilding.cancel() }
        guard let port = await ports.first(where: { _ in true }) else { return }
        try await test(RunningPreview(preview: preview, port: port))
    }

    /// One request; whole response.
    func get(
        _ target: String, method: String = "GET", host: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> RawHTTP.Response {
        try await RawHTTP.request(method, target, port: port, host: host, headers: headers)
    }
}

/// A project with two codes and an article.
func writeProject(to folder: borrowing TemporaryFolder, settings: String = "") throws {
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(
        """
        statuses:
          - { code: 404, reason: Not Found, description: Nothing here. }
          - { code: 429, reason: Too Many Requests, description: Slow down. }
        """, to: "content/catalog.yaml")
    try folder.write("# Guide\n\nSome words.\n", to: "content/guide.md")
}
