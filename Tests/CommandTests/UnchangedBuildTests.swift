import Foundation
import TestSupport
import Testing

/// `docs build` where nothing has changed since the last one.
struct UnchangedBuildTests {
    private static let catalog =
        "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\n"
    private static let nothing = "0 files written"

    /// The paths of files with what tells whether somebody touched them.
    private func stamps(_ folder: borrowing TemporaryFolder) throws -> [String: String] {
        var stamps: [String: String] = [:]
        for path in folder.files() {
            var info = stat()
            #expect(lstat("\(folder.path)/\(path)", &info) == 0)
            stamps[path] = "\(info.st_ino) \(info.st_mtim.tv_sec) \(info.st_mtim.tv_nsec)"
        }
        return stamps
    }

    /// Whether the last stage ran.
    private func build(
        _ folder: borrowing TemporaryFolder, _ options: [String] = []
    ) async throws -> (text: String, isWhole: Bool) {
        let result = try await runDocs(
            ["build", "--timings"] + options, folder: folder.path)
        #expect(result.exitCode == 0)
        let render = result.errors.split(separator: "\n").first { $0.hasPrefix("render") }
        let isWhole = try #require(render).wholeMatch(of: /render +0\.0 ms/) == nil
        return (result.text, isWhole)
    }

    @Test("the second build says the same as a whole one, does nothing and touches no file")
    func nothingChanged() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.catalog, to: "content/catalog.yaml")
        let first = try await build(folder)
        #expect(first.isWhole && first.text.contains("Wrote content/permalinks.lock.json"))
        let before = try stamps(folder)
        let second = try await build(folder)
        #expect(!second.isWhole)
        #expect(try stamps(folder) == before)
        try FileManager.default.removeItem(atPath: folder.path + "/.docs-cache")
        let whole = try await build(folder)
        #expect(whole.isWhole)
        #expect(second.text == whole.text)
        #expect(second.text.contains(Self.nothing))
    }

    @Test(
        "whatever a build depends on makes a whole one",
        arguments: [
            "edit", "edit back", "new file", "theme", "removed output", "edited output",
            "foreign output", "option", "other folder", "list of changes", "damaged record",
        ])
    func changed(kind: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.catalog, to: "content/catalog.yaml")
        try folder.write("# Guide\n", to: "content/guide.md")
        _ = try await build(folder)
        #expect(try await !build(folder).isWhole)
        var options: [String] = []
        switch kind {
        // The same size, perhaps within the same tick of the clock.
        case "edit": try folder.write("# Guile\n", to: "content/guide.md")
        case "edit back":
            try folder.write("# Guile\n", to: "content/guide.md")
            #expect(try await build(folder).isWhole)
            try folder.write("# Guide\n", to: "content/guide.md")
        case "new file": try folder.write("x", to: "content/file.txt")
        case "theme": try folder.write("b{}", to: "theme/assets/style.css")
        case "removed output":
            try FileManager.default.removeItem(atPath: folder.path + "/Public/index.html")
        case "edited output": try folder.write("x", to: "Public/index.html")
        case "foreign output": try folder.write("{}", to: "Public/.docs-manifest.json.new")
        case "option": options = ["--allow", "missing-title"]
        case "other folder": options = ["--output", "www"]
        case "list of changes": options = ["--manifest"]
        default:
            for path in folder.files() where path.hasPrefix(".docs-cache/build-") {
                try folder.write("docs build record 1\0x", to: path)
            }
        }
        let next = try await build(folder, options)
        // Files of others are nobody's business.
        #expect(next.isWhole == (kind != "foreign output"))
        let page = try folder.bytes(
            options.contains("www") ? "www/index.html" : "Public/index.html")
        #expect(String(decoding: page, as: UTF8.self).contains("503"))
        if kind != "list of changes" { #expect(try await !build(folder, options).isWhole) }
    }

    @Test("findings are found again each time")
    func findings() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.catalog, to: "content/catalog.yaml")
        try folder.write("# Guide\n\n[a](nothing.md)\n", to: "content/guide.md")
        let warn = ["--warn", "DOC0401"]
        for _ in 0..<2 {
            let result = try await runDocs(["build"] + warn, folder: folder.path)
            #expect(result.errors.contains("warning[DOC0401]"))
        }
    }

    @Test("a folder for the record that can't be made is no problem, and Git passes it over")
    func cacheFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.catalog, to: "content/catalog.yaml")
        _ = try await build(folder)
        #expect(try folder.bytes(".docs-cache/.gitignore") == Array("*\n".utf8))
        try FileManager.default.removeItem(atPath: folder.path + "/.docs-cache")
        try folder.write("a file", to: ".docs-cache")
        #expect(try await build(folder).isWhole)
        #expect(try await build(folder).isWhole)
        #expect(try folder.bytes(".docs-cache") == Array("a file".utf8))
    }
}
