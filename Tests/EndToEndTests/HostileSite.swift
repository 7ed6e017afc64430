import Diagnostics
import Publishing
import Site
import TestSupport

/// A site of all that is in `Hostile/`, as a host of static files serves it.
struct HostileSite {
    /// The address of the home page.
    var address: String { server.address }
    /// The paths of the HTML files, as addresses spell them.
    let pages: [String]
    /// All files by path.
    let files: [String: [UInt8]]
    /// The codes of the errors of each file of the project, sorted.
    let errors: [String: [String]]
    /// How many payloads are in it.
    let count: Int

    private let server: StaticServer

    /// Builds the site and starts to serve it.
    ///
    /// - Parameter html: the setting `html`.
    /// - Throws: what keeps it from being built or served.
    init(html: Bool) async throws {
        let folder = try TemporaryFolder()
        count = try Self.writeProject(to: folder, html: html)
        let (sources, read) = ProjectReader.read(Project(folder: folder.path))
        let build = try await SiteBuild(files: sources, readDiagnostics: read)
        var errors: [String: [String]] = [:]
        for error in build.diagnostics where error.severity == .error {
            errors[error.range?.file.path ?? "", default: []].append(error.code.rawValue)
        }
        self.errors = errors.mapValues { Set($0).sorted() }
        let site = build.site
        var files: [String: [UInt8]] = [:]
        for output in site.outputs { files[output.path] = site.bytes(of: output) }
        self.files = files
        pages = files.keys.filter { $0.hasSuffix(".html") }.sorted().map(Self.address(of:))
        let names =
            files.map { (Self.address(of: $0.key), $0.value) }
            + [(HostileVisitor.framePage, HostileVisitor.frameBytes)]
        server = try StaticServer(
            StaticResponder(
                files: Dictionary(names) { first, _ in first }, root: site.plan.basePath))
    }

    /// A path as an address spells it, whatever is in it.
    private static func address(of path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return path.utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }

    private static func writeProject(
        to folder: borrowing TemporaryFolder, html: Bool
    ) throws -> Int {
        var files: [String: String] = ["theme/search/en.yaml": "statuses: {}\n"]
        let settings = HostilePayload.text(try HostilePayload.file("settings")["together"])
        files["content/site.yaml"] = settings + "html: \(html)\n"
        for (path, text) in try HostilePayload.file("settings")["files"].object ?? [:] {
            files[path] = HostilePayload.text(text)
        }
        files["content/guide.md"] = "# Guide\n\nWords.\n\n## Part one {#one}\n\nWords.\n"
        let catalog = try HostileCatalog()
        files.merge(catalog.files) { $1 }
        let markdown = try HostilePayload.all("markdown")
        for payload in markdown {
            files["content/p/\(payload.id).md"] =
                "---\ntitle: Probe \(payload.id)\n---\n\n\(payload.text)\n"
        }
        let strings = try HostilePayload.all("theme").filter { payload in
            // Two of them are texts for one key.
            let other = html ? "theme-strings-link" : "theme-strings-link-name"
            return payload.refused().isEmpty && payload.json["isCodeOfAuthor"] == nil
                && payload.id != other
        }
        for (path, text) in strings.flatMap(\.files) where path == "theme/strings/en.yaml" {
            files[path, default: ""] += text
        }
        let names = try HostilePayload.all("names").filter { $0.refused().isEmpty }
        for payload in names {
            for (path, text) in payload.files {
                files["content/n/\(payload.id)/\(path.dropFirst("content/".count))"] = text
            }
        }
        for (path, text) in files { try folder.write(text, to: path) }
        let lines = settings.split(separator: "\n").count
        return catalog.count + markdown.count + strings.count + names.count + lines
    }
}
