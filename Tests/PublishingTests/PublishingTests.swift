import Diagnostics
import Foundation
import Publishing
import Site
import TestSupport
import Testing

/// Publishing into a real folder: the difference, nothing else, whatever happens.
struct PublishingTests {
    private func site(_ codes: [String], style: String = "b{}") async throws -> Site {
        let build = try await SiteBuild(files: smallProject(codes, style: style))
        #expect(build.diagnostics.isEmpty)
        return build.site
    }

    /// The published files by path, without the manifest.
    private func published(in folder: borrowing TemporaryFolder) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in folder.files() where path != ".docs-manifest.json" {
            files[path] = try folder.bytes(path)
        }
        return files
    }

    private func bytes(of site: Site) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: site.outputs.map { ($0.path, site.bytes(of: $0)) })
    }

    @Test("an empty folder gets the whole site, and nothing but the site")
    func first() async throws {
        let folder = try TemporaryFolder()
        let site = try await site(["a", "b"])
        let (outcome, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(findings.isEmpty)
        #expect(outcome.written == site.outputs.map(\.path))
        #expect(outcome.unchanged == [] && outcome.removed == [])
        #expect(try published(in: folder) == bytes(of: site))
    }

    @Test("a second build touches no file")
    func unchanged() async throws {
        let folder = try TemporaryFolder()
        let site = try await site(["a"])
        _ = try await Publisher(folder: folder.path).publish(site)
        let traces = { (folder: String, paths: [String]) in
            try paths.map { path in
                let values = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
                return
                    "\(path) \(values[.systemFileNumber] ?? "") \(values[.modificationDate] ?? "")"
            }
        }
        let before = try traces(folder.path, folder.files())
        let (outcome, _) = try await Publisher(folder: folder.path).publish(site)
        var expected = Publisher.Outcome()
        expected.unchanged = site.outputs.map(\.path)
        #expect(outcome == expected)
        #expect(try traces(folder.path, folder.files()) == before)
    }

    @Test("what left the site leaves the folder, with the folders it was alone in")
    func stale() async throws {
        let folder = try TemporaryFolder()
        _ = try await Publisher(folder: folder.path).publish(try await site(["a", "b"]))
        try folder.write("mine", to: "errors/a/notes.txt")
        let (outcome, _) = try await Publisher(folder: folder.path).publish(try await site(["c"]))
        let ofCodes = ["a", "b"].flatMap { code in
            [".json", ".md", ".problem.json", "/index.html"].map { "errors/\(code)\($0)" }
        }
        #expect(outcome.removed == ofCodes.sorted())
        #expect(folder.files().contains("errors/a/notes.txt"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/errors/b"))
        #expect(!folder.files().contains("errors/a/index.html"))
    }

    @Test("files of others survive every build")
    func foreign() async throws {
        let folder = try TemporaryFolder()
        let others = [".git/config", "CNAME", "errors/a/other.html", "old/index.html"]
        for path in others { try folder.write("theirs", to: path) }
        for codes in [["a"], ["b"], []] {
            _ = try await Publisher(folder: folder.path).publish(try await site(codes))
            for path in others { #expect(try folder.read(path) == "theirs") }
        }
    }

    @Test("a file in the way that is not ours stops the build before anything is written")
    func inTheWay() async throws {
        let folder = try TemporaryFolder()
        try folder.write("theirs", to: "index.html")
        try folder.write("theirs", to: "search")
        let before = try published(in: folder)
        let site = try await site(["a"])
        let (outcome, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(outcome == Publisher.Outcome())
        #expect(findings.map(\.code) == [.foreignFile, .foreignFile])
        #expect(try published(in: folder) == before)
        #expect(findings[0].message.contains("\(folder.path)/index.html"))
        #expect(findings[1].message.contains("\(folder.path)/search"))
    }

    @Test("a link in place of a folder is never followed")
    func link() async throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/errors", withDestinationPath: elsewhere.path)
        let site = try await site(["a"])
        let (_, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(findings.map(\.code) == [.foreignFile])
        #expect(elsewhere.files().isEmpty)
    }

    @Test("an interrupted first build is adopted by the next, whatever changed in between")
    func interruptedFirstBuild() async throws {
        for steps in 0..<12 {
            let folder = try TemporaryFolder()
            let disk = FailingFileSystem(after: steps)
            let site = try await site(["a"])
            _ = try? await Publisher(folder: folder.path, files: disk, workers: 1).publish(site)
            let changed = try await self.site(["a2"], style: "u{}")
            let (_, findings) = try await Publisher(folder: folder.path).publish(changed)
            #expect(findings.isEmpty)
            #expect(try published(in: folder) == bytes(of: changed), "after \(steps) steps")
        }
    }

    @Test("a file can become a folder and a folder a file")
    func kinds() async throws {
        let folder = try TemporaryFolder()
        var one = smallProject([])
        one.staticFiles = [SourceFile(path: "content/x", bytes: [1])]
        var two = smallProject([])
        two.staticFiles = [SourceFile(path: "content/x/y/z", bytes: [2])]
        for files in [one, two, one] {
            let site = try await SiteBuild(files: files).site
            let (_, findings) = try await Publisher(folder: folder.path).publish(site)
            #expect(findings.isEmpty)
            #expect(try published(in: folder) == bytes(of: site))
        }
    }

    @Test("the same bytes on one core and on many")
    func determinism() async throws {
        let codes = (1...40).map { "e\($0)" }
        let sites = [
            try await SiteBuild(files: smallProject(codes), workers: 1).site,
            try await SiteBuild(files: smallProject(codes), workers: 8).site,
        ]
        #expect(bytes(of: sites[0]) == bytes(of: sites[1]))
        let folders = [try TemporaryFolder().path, try TemporaryFolder().path]
        var manifests: [Data?] = []
        for (folder, workers) in zip(folders, [1, 8]) {
            _ = try await Publisher(folder: folder, workers: workers).publish(sites[0])
            manifests.append(FileManager.default.contents(atPath: folder + "/.docs-manifest.json"))
            try FileManager.default.removeItem(atPath: folder)
        }
        #expect(manifests[0] != nil && manifests[0] == manifests[1])
    }

    @Test("a manifest can't make us touch what lies outside the folder")
    func hostileManifest() async throws {
        let outer = try TemporaryFolder()
        try outer.write("precious", to: "precious.txt")
        try outer.write(
            #"{"version":1,"complete":true,"files":["../precious.txt","a/../../precious.txt"]}"#,
            to: "site/.docs-manifest.json")
        _ = try await Publisher(folder: outer.path + "/site").publish(try await site(["a"]))
        #expect(try outer.read("precious.txt") == "precious")
    }

    @Test("two builds don't write into one folder at once")
    func lock() async throws {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.path, O_RDONLY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let site = try await site(["a"])
        let (_, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(
            textReport(findings, colour: false) == """
                error[DOC0611]: can't write to \(folder.path): another build is writing to it
                  = help: nothing that was published is lost; wait for its end, then build again: the next build completes this one

                """)
        close(descriptor)
        #expect(folder.files().isEmpty)
    }
}

/// What lies in the output folder and is not ours, in places where ours could be.
struct HostileFolderTests {
    private func build(_ articles: [String]) async throws -> Site {
        var files = ProjectFiles()
        files.catalog = [
            SourceFile(
                path: "content/catalog.yaml",
                bytes: Array("statuses: [{ code: 404, reason: R, description: d }]".utf8))
        ]
        files.documents = articles.map {
            SourceFile(path: "content/\($0).md", bytes: Array("# A\n".utf8))
        }
        return try await SiteBuild(files: files).site
    }

    @Test("a link in place of the folder for temporary files is refused, and not followed")
    func linkedTemporaryFolder() async throws {
        let folder = try TemporaryFolder()
        let victim = try TemporaryFolder()
        try victim.write("precious", to: "file")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/.docs-new", withDestinationPath: victim.path)
        let (_, findings) = try await Publisher(folder: folder.path).publish(try await build([]))
        #expect(findings.map(\.code) == [.foreignFile])
        #expect(try victim.read("file") == "precious")
    }

    @Test("stale files are not removed through a link")
    func linkedFolder() async throws {
        let folder = try TemporaryFolder()
        let victim = try TemporaryFolder()
        try victim.write("precious", to: "g/index.html")
        _ = try await Publisher(folder: folder.path).publish(try await build(["guides/g"]))
        try folder.remove("guides")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/guides", withDestinationPath: victim.path)
        _ = try await Publisher(folder: folder.path).publish(try await build([]))
        #expect(try victim.read("g/index.html") == "precious")
    }

    @Test("a damaged manifest is one clear sentence")
    func damagedManifest() async throws {
        let folder = try TemporaryFolder()
        _ = try await Publisher(folder: folder.path).publish(try await build([]))
        try folder.write("<<<<<<<", to: ".docs-manifest.json")
        let site = try await build(["a"])
        let (outcome, problems) = try await Publisher(folder: folder.path).publish(site)
        #expect(outcome == Publisher.Outcome())
        #expect(
            textReport(problems, colour: false) == """
                error[DOC0603]: '\(folder.path)/.docs-manifest.json' is damaged, so nobody knows which files in the folder are the site's
                  = help: empty the folder, or choose another with --output

                """)
        #expect(!folder.files().contains("a/index.html"))
    }
}
