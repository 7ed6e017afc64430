import Diagnostics
import Publishing
import Site
import TestSupport
import Testing

/// What is refused, each with exactly the codes that it should have.
struct HostileRefusalTests {
    private static let catalog = """
        {"statuses": [{"code": "404", "reason": "Not Found", "description": "Words."}], "errors": [
        {"code": "with_message", "status": "404", "title": "T", "summary": "S."}]}
        """

    private func errors(_ files: [String: String]) async throws -> [String: [String]] {
        let folder = try TemporaryFolder()
        let base = [
            "theme/search/en.yaml": "statuses: {}\n", "content/guide.md": "# Guide\n\nWords.\n",
            "content/catalog.json": Self.catalog,
            "content/probe.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "content/probe.woff2": "wOF2",
        ]
        for (path, text) in base.merging(files, uniquingKeysWith: { $1 }) {
            try folder.write(text, to: path)
        }
        let (sources, read) = ProjectReader.read(Project(folder: folder.path))
        let build = try await SiteBuild(files: sources, readDiagnostics: read, search: .later)
        var errors: [String: [String]] = [:]
        for error in build.diagnostics where error.severity == .error {
            errors[error.range?.file.path ?? "", default: []].append(error.code.rawValue)
        }
        return errors.mapValues { Set($0).sorted() }
    }

    @Test("texts in fields of the catalog")
    func catalog() async throws {
        let refusals = try HostileCatalog().refusals
        let files = Dictionary(refusals.map { ($0.path, $0.json) }) { first, _ in first }
        let expected = Dictionary(refusals.map { ($0.path, $0.codes) }) { first, _ in first }
        let found = try await errors(files)
        #expect(differences(found, from: expected) == [])
        print("hostile content: \(refusals.count) refusals in the catalog")
    }

    @Test("settings, themes and names of files", arguments: ["settings", "theme", "names"])
    func projects(_ name: String) async throws {
        var wrong: [String] = []
        for payload in try HostilePayload.all(name) where !payload.refused().isEmpty {
            var files = payload.files
            if name == "settings" { files["content/site.yaml"] = payload.text }
            let found = Set(try await errors(files).values.joined()).sorted()
            if found != payload.refused() { wrong.append("\(payload.id): \(found)") }
        }
        #expect(wrong == [])
    }
}
