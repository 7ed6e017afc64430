import Publishing
import Site
import TestSupport

/// The shipped site as a host serves it that has the strictest content security policy.
struct ShippedSite {
    /// The address of the home page.
    var address: String { server.address }
    /// The paths of all HTML pages as links spell them, without pages that only lead on.
    let pages: [String]
    /// The paths of the other languages' and old addresses' pages too: all HTML files.
    let htmlFiles: [String]
    /// The pictures that are markup, by path.
    let vectorImages: [String: [UInt8]]

    private let server: StaticServer

    /// Only the site's own files, and no script or style within a page.
    private static let policy = (name: "Content-Security-Policy", value: "default-src 'self'")
    private static let files = Task { try await build() }

    /// Starts to serve the site, which is built once for all tests.
    ///
    /// - Parameter isCompressed: whether browsers get compressed texts.
    /// - Throws: what keeps it from being built or served.
    init(isCompressed: Bool = false) async throws {
        let (files, root) = try await Self.files.value
        server = try StaticServer(
            StaticResponder(
                files: files, compressed: isCompressed ? await Self.compressed(files) : [:],
                root: root, headers: [Self.policy]))
        htmlFiles = files.keys.filter { $0.hasSuffix(".html") }.sorted()
        vectorImages = files.filter { path, _ in path.hasSuffix(".svg") }
        let refresh = Array("http-equiv=\"refresh\"".utf8)
        pages = htmlFiles.filter { files[$0]?.firstRange(of: refresh) == nil }.map { path in
            path == "index.html" || path.hasSuffix("/index.html")
                ? String(path.dropLast("index.html".count)) : path
        }
    }

    private static func build() async throws -> (files: [String: [UInt8]], root: String) {
        let (files, read) = ProjectReader.read(Project(folder: Repository.path("")))
        let site = try await SiteBuild(files: files, readDiagnostics: read).site
        var bytes: [String: [UInt8]] = [:]
        for output in site.outputs { bytes[output.path] = site.bytes(of: output) }
        return (bytes, site.plan.basePath)
    }

    /// What a host does that keeps compressed copies beside the files.
    private static func compressed(_ files: [String: [UInt8]]) async throws -> [String: [UInt8]] {
        guard let gzip = QualityTools.gzip else { return [:] }
        let endings = [".html", ".css", ".js", ".json", ".svg"]
        let folder = try TemporaryFolder()
        let texts = files.filter { path, _ in endings.contains { path.hasSuffix($0) } }
        for (path, bytes) in texts { try folder.write(bytes, to: path) }
        let run = try await runCommand([gzip, "-9", "-n", "-r", folder.path])
        guard run.exitCode == 0 else { throw BrowserError("gzip", run.errors) }
        var compressed: [String: [UInt8]] = [:]
        for path in texts.keys { compressed[path] = try folder.bytes(path + ".gz") }
        return compressed
    }
}

extension ShippedSite {
    /// A page of each kind that looks different from the others, the longest articles among them.
    var kindsOfPages: [String] {
        let wanted = [
            "", "errors/", "errors/401/", "errors/429/", "guides/retries-and-idempotency/",
            "reference/markdown/", "reference/theme/", "reference/code-blocks/", "search/",
            "404.html",
        ]
        return wanted.filter(pages.contains)
    }
}
