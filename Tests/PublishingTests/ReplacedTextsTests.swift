import Diagnostics
import Publishing
import Site
import TestSupport
import Testing

/// A build after some texts have changed is the same as one from scratch, findings included.
struct ReplacedTextsTests {
    /// The texts that are edited: pages of codes, articles, parts, in two languages.
    private static let documents = [
        "content/index.md", "content/errors/404.md", "content/errors/gone.md",
        "content/errors/index.md", "content/guides/a.md", "content/guides/b.md",
        "content/_parts/note.md", "content/_parts/deep.md", "content/de/guides/a.md",
        "content/de/errors/404.md",
    ]

    private static func project() -> ProjectFiles {
        var files = ProjectFiles()
        let file = { (path: String, text: String) in
            SourceFile(path: path, bytes: Array(text.utf8))
        }
        files.configuration = file(
            "content/site.yaml",
            """
            languages: [de]
            baseURL: https://docs.example.com/
            redirects:
              /old/: /guides/a/#more
              /errors/404/#gone: /errors/404/#why
            search: { demote: [guides/b.md] }
            """)
        files.catalog = [
            file(
                "content/catalog.yaml",
                """
                statuses: [{ code: 404, reason: Not Found, description: Nothing **here**. }]
                errors:
                  - { code: gone, status: 404, title: Gone, summary: Left., aliases: [went] }
                  - { code: lost, status: 404, title: Lost, summary: See [a](guides/a.md#more). }
                """)
        ]
        files.documents = documents.sorted().map { path in
            file(path, path.contains("errors/") ? "Text.\n\n## Why\n" : "# Title\n\n## More\n")
        }
        return files
    }

    /// A text as somebody may leave it: whole, broken, with links and parts.
    private func text(_ random: inout SeededGenerator) -> String {
        let parts = [
            "# Title\n", "# Other title\n", "## More\n", "## Why\n", "## Why {#why-not}\n",
            "Words of a *text*.\n", "[to a place](/guides/a.md#more)\n",
            "[to a code](error:404#why)\n", "[nowhere](/guides/b.md#nowhere)\n",
            "[gone](nothing.md)\n", "{{include /_parts/note.md}}\n",
            "{{include /_parts/deep.md}}\n", "{{include /_parts/missing.md}}\n",
            "| a | b |\n| - | - |\n| c | d |\n", "```json\n{ \"code\": \"gone\" }\n```\n",
            "https://elsewhere.example/page\n",
        ]
        let heads = [
            "", "", "", "---\ntitle: In front\n---\n", "---\ndescription: Said.\n---\n",
            "---\nkeywords: [one, two]\n---\n", "---\ntitle: open\n", "---\nunknown: x\n---\n",
        ]
        var text = heads.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            text += (parts.randomElement(using: &random) ?? "") + "\n"
        }
        return text
    }

    private func bytes(of site: Site) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: site.outputs.map { ($0.path, site.bytes(of: $0)) })
    }

    @Test("edit after edit, files and findings are those of a build from scratch", arguments: 1...6)
    func edits(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var build = try await SiteBuild(files: Self.project(), search: .later)
        var replaced = 0
        for _ in 0..<15 {
            let edited = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
                Self.documents.randomElement(using: &random)
            }
            let documents = Set(edited).sorted().map { path in
                SourceFile(path: path, bytes: Array(text(&random).utf8))
            }
            var files = build.files
            for index in files.documents.indices {
                if let new = documents.first(where: { $0.path == files.documents[index].path }) {
                    files.documents[index] = new
                }
            }
            let scratch = try await SiteBuild(files: files)
            if let next = try await build.replacing(documents) {
                replaced += 1
                build = next
            } else {
                build = scratch
            }
            #expect(build.files == files)
            #expect(
                textReport(build.diagnostics, colour: false)
                    == textReport(scratch.diagnostics, colour: false))
            let (own, whole) = (bytes(of: build.site), bytes(of: scratch.site))
            #expect(own.keys.sorted() == whole.keys.sorted())
            for (path, bytes) in whole { #expect(own[path] == bytes, "\(path), seed \(seed)") }
        }
        #expect(replaced > 5)
    }

    @Test("only the pages that depend on a text are rendered again, and lists stay as they are")
    func parts() async throws {
        let build = try await SiteBuild(files: Self.project(), search: .later)
        let part = SourceFile(
            path: "content/_parts/note.md", bytes: Array("Said *once*.\n".utf8))
        let user = SourceFile(
            path: "content/guides/b.md", bytes: Array("# B\n\n{{include /_parts/note.md}}\n".utf8))
        let with = try #require(try await build.replacing([user]))
        #expect(!with.page("guides/b/index.html").contains("once"))
        let after = try #require(try await with.replacing([part]))
        #expect(after.page("guides/b/index.html").contains("Said <em>once</em>."))
        #expect(after.page("de/guides/b/index.html") == "")
    }

    @Test("what shows a line of a text that changed is found again from scratch")
    func lines() async throws {
        var files = Self.project()
        files.documents.append(
            SourceFile(path: "content/guides/A.md", bytes: Array("# Same address\n".utf8)))
        files.documents.sort { $0.path < $1.path }
        let build = try await SiteBuild(files: files, search: .later)
        #expect(build.diagnostics.contains { $0.code == .outputCollision })
        let edited = SourceFile(path: "content/guides/a.md", bytes: Array("# New\n".utf8))
        #expect(try await build.replacing([edited]) == nil)
    }
}

extension SiteBuild {
    fileprivate func page(_ path: String) -> String {
        site.output(at: path).map { String(decoding: site.bytes(of: $0), as: UTF8.self) } ?? ""
    }
}
