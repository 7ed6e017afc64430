import Diagnostics
import Foundation
import Publishing
import Site
import TestSupport
import Testing

/// Builds that end at any step: what is there is whole, and any build after it repairs the rest.
struct InterruptedBuildTests {
    private func site(
        _ codes: [String], style: String, files names: [String], article: String? = nil
    ) async throws -> Site {
        var files = smallProject(codes, style: style)
        files.staticFiles = names.map { SourceFile(path: "content/\($0)", bytes: Array($0.utf8)) }
        files.documents =
            article.map { text in
                [SourceFile(path: "content/guides/g.md", bytes: Array(text.utf8))]
            } ?? []
        let build = try await SiteBuild(files: files)
        #expect(build.diagnostics.map(\.message) == [])
        return build.site
    }

    private func bytes(of site: Site) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: site.outputs.map { ($0.path, site.bytes(of: $0)) })
    }

    @Test("whatever step is the last: pages find what they name, and three next builds repair it")
    func everyStep() async throws {
        let old = try await site(
            ["a", "b"], style: "b{}", files: ["x/y.png", "z", "Pics/Logo.png"], article: "# Old\n")
        let new = try await site(
            ["b", "c"], style: "b{background:url(p.png)}", files: ["x", "z/y.png", "assets/p.png"],
            article: "# New\n\n[A picture](../z/y.png)\n\n[c](error:c)\n")
        let third = try await site(["d"], style: "i{}", files: ["z", "pics/logo.png"])
        let (oldBytes, newBytes) = (bytes(of: old), bytes(of: new))
        var steps = 0
        var isFinished = false
        var isTouched = false
        while !isFinished {
            for next in [new, old, third] where !isFinished {
                let folder = try TemporaryFolder()
                try folder.write("theirs", to: "CNAME")
                try folder.write("theirs", to: ".git/config")
                _ = try await Publisher(folder: folder.path).publish(old)
                let disk = FailingFileSystem(after: steps)
                let killed = Publisher(folder: folder.path, files: disk, workers: 1)
                isFinished = try await killed.publish(new).diagnostics.isEmpty
                let left = try published(in: folder)
                for (path, bytes) in left where !path.hasPrefix(".docs-new/") {
                    let isWhole = bytes == oldBytes[path] || bytes == newBytes[path]
                    #expect(isWhole, "step \(steps): \(path) is neither the old file nor the new")
                }
                #expect(missingFiles(in: left) == [], "step \(steps)")
                isTouched = isTouched || left.filter { !$0.key.hasPrefix(".docs-new/") } != oldBytes
                let (_, findings) = try await Publisher(folder: folder.path).publish(next)
                #expect(findings.map(\.message) == [], "step \(steps)")
                #expect(try published(in: folder) == bytes(of: next), "step \(steps)")
                #expect(try folder.read("CNAME") == "theirs")
                #expect(try folder.read(".git/config") == "theirs")
            }
            // While files are only staged, one step is like another.
            steps += isTouched ? 1 : 9
        }
        #expect(steps > 2 * Set(newBytes.keys).subtracting(oldBytes.keys).count)
    }

    @Test("a disk that is full while files are written leaves the site as it was")
    func fullDisk() async throws {
        let old = try await site(["a"], style: "b{}", files: [])
        let new = try await site(["a", "b", "c"], style: "i{}", files: ["p.png"])
        // The folder for new files, then some of them.
        for steps in 1..<15 {
            let folder = try TemporaryFolder()
            _ = try await Publisher(folder: folder.path).publish(old)
            let disk = FailingFileSystem(after: steps)
            let (outcome, findings) = try await Publisher(
                folder: folder.path, files: disk, workers: 1
            ).publish(new)
            #expect(outcome == Publisher.Outcome())
            #expect(findings.map(\.code) == [.refusedFile])
            let message = findings.first?.message ?? ""
            #expect(message.hasSuffix(": no space left"))
            #expect(message.contains(".docs-new") == (steps == 1))
            let left = try published(in: folder).filter { !$0.key.hasPrefix(".docs-new/") }
            #expect(left == bytes(of: old))
        }
    }

    @Test("where names that differ in case are one file, a renamed file is not lost")
    func caseOfNames() async throws {
        let folder = try TemporaryFolder()
        let disk = CaseFoldingFileSystem()
        let names = [["Pics/Logo.png", "café.txt"], ["pics/logo.png", "cafe\u{301}.txt"]]
        for names in names + names {
            let site = try await site(["a"], style: "b{}", files: names)
            _ = try await Publisher(folder: folder.path, files: disk).publish(site)
            let expected = Set(site.outputs.map { CaseFoldingFileSystem.folded($0.path) })
            #expect(Set(try published(in: folder).keys) == expected)
        }
    }

    @Test("a folder of ours with a file of others in it is in the way of a file")
    func foreignFileInFolder() async throws {
        let folder = try TemporaryFolder()
        let old = try await site([], style: "b{}", files: ["x/y.png"])
        _ = try await Publisher(folder: folder.path).publish(old)
        for foreign in ["x/mine.txt", "x/empty/.keep"] {
            try folder.write("mine", to: foreign)
            let before = try published(in: folder)
            let new = try await site([], style: "i{}", files: ["x"])
            let (outcome, findings) = try await Publisher(folder: folder.path).publish(new)
            #expect(outcome == Publisher.Outcome())
            #expect(findings.map(\.message).joined().contains("/x' is in the way"))
            #expect(try published(in: folder) == before)
            try folder.remove(foreign)
        }
        // An empty folder is somebody's, too.
        let new = try await site([], style: "i{}", files: ["x"])
        #expect(try await Publisher(folder: folder.path).publish(new).diagnostics.count == 1)
        try folder.remove("x/empty")
        #expect(try await Publisher(folder: folder.path).publish(new).diagnostics.isEmpty)
    }

    @Test("what stands where the manifest should be is said, and nothing is waited for")
    func manifestIsNoFile() async throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/.docs-manifest.json", 0o644) == 0)
        let site = try await site([], style: "b{}", files: [])
        let (_, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(findings.map(\.code) == [.foreignFile])
        #expect(folder.files() == [])
    }

    @Test("without its manifest, a folder is said to be emptied")
    func lostManifest() async throws {
        let folder = try TemporaryFolder()
        _ = try await Publisher(folder: folder.path)
            .publish(try await site([], style: "b{}", files: ["p"]))
        try folder.remove(".docs-manifest.json")
        try folder.write("other", to: "p")
        let site = try await site([], style: "b{}", files: ["p"])
        let (_, findings) = try await Publisher(folder: folder.path).publish(site)
        #expect(findings.count == 1)
        let help = findings.first?.help ?? ""
        #expect(help.hasSuffix("if only the list '.docs-manifest.json' is lost, empty the folder"))
    }

    @Test("a manifest can't have files of git removed")
    func gitInManifest() async throws {
        let folder = try TemporaryFolder()
        try folder.write("theirs", to: ".git/config")
        try folder.write(
            #"{"version":1,"complete":true,"files":[".git/config"]}"#, to: ".docs-manifest.json")
        _ = try await Publisher(folder: folder.path)
            .publish(try await site([], style: "b{}", files: []))
        #expect(try folder.read(".git/config") == "theirs")
    }

    @Test("what can't be looked at is not taken for nothing")
    func tooLongPath() {
        let path = "/tmp/" + String(repeating: "a/", count: 3_000)
        #expect(LocalFileSystem().kind(of: path) == .unreadable(reason: "file name too long"))
        #expect(LocalFileSystem().kind(of: "/nothing/here") == .nothing)
    }

    /// The published files by path, without the manifest and what is not ours.
    private func published(in folder: borrowing TemporaryFolder) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in folder.files()
        where ![".docs-manifest.json", "CNAME", ".git/config"].contains(path) {
            files[path] = try folder.bytes(path)
        }
        return files
    }

    /// What the pages, styles and lists of a site name and is not there.
    private func missingFiles(in files: [String: [UInt8]]) -> [String] {
        files.flatMap { path, bytes in
            references(in: path, String(decoding: bytes, as: UTF8.self)).filter { target in
                files[target] == nil && files[target + "index.html"] == nil
                    && files[target + "/index.html"] == nil
            }.map { "\(path) names \($0)" }
        }.sorted()
    }

    private func references(in path: String, _ text: String) -> [String] {
        let pattern =
            path.hasSuffix(".html")
            ? /(?:href|src)="([^"#?:]+)[^":]*"/ : /url\(([^)":]+)\)/
        guard path.hasSuffix(".html") || path.hasSuffix(".css") else { return [] }
        return text.matches(of: pattern).map { match in
            var parts = path.split(separator: "/").dropLast()
            for part in match.1.split(separator: "/") where part != "." {
                if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
            }
            let folder = match.1.hasSuffix("/") || match.1.hasSuffix("..") ? "/" : ""
            return parts.isEmpty ? "" : parts.joined(separator: "/") + folder
        }
    }
}
