import Diagnostics
import Foundation
import Publishing
import Site
import TestSupport
import Testing

/// Which changes a build says it made: applied to the old folder, they give the new one.
struct FileChangeTests {
    private typealias Files = [String: [UInt8]]

    /// A site with some error codes, a style sheet and static files.
    private func site(
        _ codes: [String], style: String = "b{}", files names: [String] = []
    ) async throws -> Site {
        var files = smallProject(codes, style: style)
        files.staticFiles = names.map {
            SourceFile(path: "content/\($0)", bytes: Array($0.utf8) + Array(style.utf8))
        }
        return try await SiteBuild(files: files).site
    }

    /// A site of up to four of eight codes, one of three styles, and static files of which one may
    /// stand where another needs a folder.
    private func randomSite(_ random: inout SeededGenerator) async throws -> Site {
        let codes = (1...8).map { "e\($0)" }.shuffled(using: &random)
        let names = [[], ["x"], ["x/y/z"], ["x/y"], ["pic.svg", "a.pdf"]]
        return try await site(
            codes.prefix(Int.random(in: 0...4, using: &random)).sorted(),
            style: ["b{}", "i{}", "u{}"].randomElement(using: &random) ?? "",
            files: names.randomElement(using: &random) ?? [])
    }

    private func bytes(of site: Site) -> Files {
        Dictionary(uniqueKeysWithValues: site.outputs.map { ($0.path, site.bytes(of: $0)) })
    }

    /// Applies changes one after the other, as an upload does.
    ///
    /// In a folder, a file never stands where another is.
    private func apply(
        _ changes: some Sequence<FileChange>, from source: Files, to target: inout Files
    ) {
        for change in changes {
            target[change.path] = change.kind == .removed ? nil : source[change.path]
            #expect((change.file == nil) == (change.kind == .removed))
            let parents = change.path.split(separator: "/").dropLast().indices.map { end in
                change.path.split(separator: "/")[...end].joined(separator: "/")
            }
            if change.kind != .removed {
                #expect(!parents.contains { target[$0] != nil }, "\(change.path)")
                #expect(!target.keys.contains { $0.hasPrefix(change.path + "/") })
            }
        }
    }

    /// What the changes have to be: the differences, what pages need before pages before lists of
    /// pages before removals, and what is new before what changed.
    private func differences(_ old: Files, _ new: Site) -> [String] {
        let bytes = bytes(of: new)
        let written = SiteOutput.Turn.allCases.flatMap { turn in
            let outputs = new.outputs.filter { $0.turn == turn }
            let added = outputs.filter { old[$0.path] == nil }
            let changed = outputs.filter { output in
                old[output.path].map { $0 != bytes[output.path] } ?? false
            }
            return added.map { "added \($0.path)" } + changed.map { "changed \($0.path)" }
        }
        let gone = old.keys.filter { bytes[$0] == nil }.sorted()
        let pages = gone.filter { $0.hasSuffix(".html") }
        return written + (pages + gone.filter { !pages.contains($0) }).map { "removed \($0)" }
    }

    private func lines(_ changes: [FileChange]) -> [String] {
        changes.map { "\($0.kind.rawValue) \($0.path)" }
    }

    @Test("exactly the differences, in the order of an upload, with the codes they belong to")
    func order() async throws {
        let folder = try TemporaryFolder()
        let publisher = Publisher(folder: folder.path)
        let (old, new) = (try await site(["a", "b"]), try await site(["b", "c"], style: "i{}"))
        let first = try await publisher.publish(old).outcome
        #expect(lines(first.changes) == differences([:], old))
        let second = try await publisher.publish(new).outcome
        #expect(lines(second.changes) == differences(bytes(of: old), new))
        #expect(second.changes.contains { $0.path == "assets/style.css" && $0.kind == .changed })
        let ofCodes = second.changes.filter { $0.code != nil }
        let removed = ofCodes.filter { $0.kind == .removed }.map { "\($0.code ?? "") \($0.path)" }
        #expect(
            removed == [
                "a errors/a/index.html", "a errors/a.json", "a errors/a.md",
                "a errors/a.problem.json",
            ])
        #expect(Set(ofCodes.filter { $0.kind == .added }.map(\.code)) == ["c"])
        #expect(try await publisher.publish(new).outcome.changes == [])
    }

    @Test("what stands in the way of a new file is removed first")
    func kinds() async throws {
        let folder = try TemporaryFolder()
        let publisher = Publisher(folder: folder.path)
        let sites = [try await site([], files: ["x"]), try await site([], files: ["x/y/z"])]
        _ = try await publisher.publish(sites[0])
        let changes = try await publisher.publish(sites[1]).outcome.changes
        #expect(lines(changes) == ["removed x", "added x/y/z"])
        let back = try await publisher.publish(sites[0]).outcome.changes
        #expect(lines(back) == ["removed x/y/z", "added x"])
    }

    @Test("a file that somebody edited in the folder is a change when it is mended")
    func edited() async throws {
        let folder = try TemporaryFolder()
        let publisher = Publisher(folder: folder.path)
        let site = try await site(["a"])
        _ = try await publisher.publish(site)
        try folder.write("mine", to: "index.html")
        #expect(
            lines(try await publisher.publish(site).outcome.changes) == ["changed index.html"])
    }

    @Test("applied to the old folder, the changes give the new one", arguments: 1...3)
    func series(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        var copy: Files = [:]
        for _ in 0..<6 {
            let site = try await randomSite(&random)
            let expected = Set(differences(copy, site))
            let outcome = try await Publisher(folder: folder.path).publish(site).outcome
            #expect(Set(lines(outcome.changes)) == expected)
            apply(outcome.changes, from: bytes(of: site), to: &copy)
            #expect(copy == bytes(of: site))
        }
    }

    @Test("a build that stops at any step: the next one has its changes, too")
    func interrupted() async throws {
        let (old, new) = (try await site(["a", "b"]), try await site(["b", "c"], style: "i{}"))
        let third = try await site(["a", "d"])
        let expected = differences(bytes(of: old), new)
        var steps = 0
        var isFinished = false
        while !isFinished {
            for next in [new, third] where !isFinished {
                let folder = try TemporaryFolder()
                _ = try await Publisher(folder: folder.path).publish(old)
                let disk = FailingFileSystem(after: steps)
                let first = Publisher(folder: folder.path, files: disk, workers: 1)
                isFinished = try await first.publish(new).diagnostics.isEmpty
                if isFinished { continue }
                let changes = try await Publisher(folder: folder.path).publish(next).outcome.changes
                var copy = bytes(of: old)
                apply(changes, from: bytes(of: next), to: &copy)
                #expect(copy == bytes(of: next), "step \(steps)")
                if next.outputs.map(\.path) == new.outputs.map(\.path) {
                    #expect(lines(changes) == expected, "step \(steps)")
                }
            }
            steps += 1
        }
        #expect(steps > expected.count)
    }

    @Test("uploads that stop early, or not, come to the site in the end", arguments: 1...3)
    func uploads(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        var uploaded = Manifest.empty
        var bucket: Files = [:]
        for _ in 0..<10 {
            let site = try await randomSite(&random)
            let publisher = Publisher(folder: folder.path)
            // Builds that are not uploaded make no difference.
            _ = try await publisher.publish(try await randomSite(&random))
            let changes = try await publisher.publish(site, since: uploaded).outcome.changes
            let begun = Manifest(uploading: changes, over: uploaded)
            uploaded = try #require(Manifest(bytes: try begun.bytes()))
            guard Bool.random(using: &random) else {
                let count = Int.random(in: 0...changes.count, using: &random)
                for change in changes.prefix(count) {
                    bucket[change.path] = change.file.map { _ in
                        site.output(at: change.path).map(site.bytes) ?? []
                    }
                }
                continue
            }
            apply(changes, from: bytes(of: site), to: &bucket)
            #expect(bucket == bytes(of: site))
            uploaded = try #require(Manifest(bytes: try folder.bytes(".docs-manifest.json")))
            #expect(try await publisher.publish(site, since: uploaded).outcome.changes == [])
        }
    }

    @Test("the manifest of an older version has no hashes, and is one all the same")
    func olderManifest() async throws {
        let folder = try TemporaryFolder()
        let publisher = Publisher(folder: folder.path)
        let (old, new) = (try await site(["a"]), try await site(["b"]))
        _ = try await publisher.publish(old)
        let list = old.outputs.map { "\"\($0.path)\"" }.joined(separator: ",")
        let text = #"{"version":1,"complete":true,"files":[\#(list)]}"#
        try folder.write(text, to: ".docs-manifest.json")
        let changes = try await publisher.publish(new).outcome.changes
        #expect(lines(changes) == differences(bytes(of: old), new))
        // What such an upload has, nobody knows.
        let uploaded = try #require(Manifest(bytes: Array(text.utf8)))
        let since = try await publisher.publish(new, since: uploaded).outcome.changes
        #expect(since.count { $0.kind != .removed } == new.outputs.count)
        #expect(
            lines(since.filter { $0.kind == .removed })
                == ["removed errors/a/index.html"]
                + ["json", "md", "problem.json"].map { "removed errors/a.\($0)" })
    }
}
