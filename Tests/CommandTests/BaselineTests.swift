import Foundation
import TestSupport
import Testing

/// The life of a baseline, from the command line.
struct BaselineTests {
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: d }]\n",
            to: "content/catalog.yaml")
        try folder.write("# A\n\n[x](no.md)\n\n<b>x</b>\n", to: "content/a.md")
        return folder
    }

    private static let baseline = """
        {
          "version": 1,
          "findings": [
            {"file":"content/a.md","code":"DOC0303","count":2,"text":"<b>x</b>"},
            {"file":"content/a.md","code":"DOC0401","text":"[x](no.md)"}
          ]
        }

        """

    @Test("is made, hides what is known, shows what is new, and is made smaller")
    func life() async throws {
        let folder = try project()
        let check = ["check", "--strict", "--baseline", "known.json"]
        let update = check + ["--update-baseline"]

        let made = try await runDocs(update, folder: folder.path)
        #expect(made.exitCode == 0)
        #expect(made.text == "")
        #expect(made.errors == "Wrote known.json: 3 findings\n")
        #expect(try folder.read("known.json") == Self.baseline)

        // Lines move, and nothing is new.
        try folder.write("# A\n\nMore.\n\n- [x](no.md)\n\n  <b>x</b>\n", to: "content/a.md")
        try folder.write("# A\n\nMore.\n\n[x](no.md)\n\n  <b>x</b>\n", to: "content/a.md")
        let moved = try await runDocs(check, folder: folder.path)
        #expect(moved.exitCode == 0)
        #expect(moved.text == "Checked 7 pages: nothing new\n")
        #expect(moved.errors == "3 known findings are in known.json\n")

        // One is new, one is mended.
        try folder.write("# A\n\n<b>x</b>\n\n[y](#no)\n", to: "content/a.md")
        let new = try await runDocs(check, folder: folder.path)
        #expect(new.exitCode == 1)
        #expect(new.text == "")
        #expect(
            new.errors == """
                2 known findings are in known.json
                1 finding of known.json is mended: add --update-baseline to take it out
                content/a.md:5:5: error[DOC0402]: the page /a/ has no heading '#no'
                  |
                5 | [y](#no)
                  |     ^^^
                  = help: the page has no headings; link to the page itself
                1 error, 0 warnings

                """)

        // Mended and taken out; without problems, the list is empty.
        try folder.write("# A\n", to: "content/a.md")
        let empty = try await runDocs(update, folder: folder.path)
        #expect(empty.errors == "Wrote known.json: 0 findings\n")
        #expect(
            try await runDocs(check, folder: folder.path).text == "Checked 7 pages: all is well\n")
    }

    @Test("builds go on with what is known, and stop at what is new")
    func build() async throws {
        let folder = try project()
        try folder.write(Self.baseline, to: "known.json")
        let build = ["build", "--baseline", "known.json"]
        let built = try await runDocs(build, folder: folder.path)
        #expect(built.exitCode == 0)
        #expect(built.text.hasPrefix("Built 7 pages into Public: "))
        #expect(built.errors == "3 known findings are in known.json\n")
        try folder.write("# A\n\n[x](no.md) [y](no.md)\n", to: "content/a.md")
        #expect(try await runDocs(build, folder: folder.path).exitCode == 1)
    }

    @Test("errors from which no site can be made are never known")
    func fixed() async throws {
        let folder = try project()
        try folder.write("titel: x\nhtml: maybe\n", to: "content/site.yaml")
        let update = ["check", "--baseline", "known.json", "--update-baseline"]
        let result = try await runDocs(update, folder: folder.path)
        #expect(result.exitCode == 2)
        #expect(
            result.errors == """
                content/site.yaml:2:7: error[DOC0107]: 'html' has to be true or false, not 'maybe'
                  |
                2 | html: maybe
                  |       ^^^^^
                  = help: write true or false
                1 error, 0 warnings

                """)
        #expect(!folder.files().contains("known.json"))
    }

    @Test("a missing or damaged file is said, and never written over")
    func unusable() async throws {
        let folder = try project()
        try folder.write("# A\n", to: "content/a.md")
        let check = ["check", "--baseline", "known.json"]
        let missing = try await runDocs(check, folder: folder.path)
        #expect(missing.exitCode == 2)
        #expect(
            missing.errors == """
                known.json:1:1: error[DOC0116]: the baseline can't be read: no such file or directory
                  = help: make it with --update-baseline, or correct the path
                1 error, 0 warnings

                """)
        try folder.write("[1, 2]\n", to: "known.json")
        let damaged = """
            known.json:1:1: error[DOC0116]: this is not a baseline: a baseline has to be a mapping \
            of keys and values, but this is a list
              |
            1 | [1, 2]
              | ^
              = help: restore the file, or delete it and write a new one with --update-baseline
            1 error, 0 warnings

            """
        for arguments in [check, check + ["--update-baseline"]] {
            let result = try await runDocs(arguments, folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(result.errors == damaged)
        }
        #expect(try folder.read("known.json") == "[1, 2]\n")
        let unwritable = ["check", "--baseline", "no/where.json", "--update-baseline"]
        let result = try await runDocs(unwritable, folder: folder.path)
        #expect(result.exitCode == 1)
        #expect(result.errors == "Error: can't write no/where.json: no such file or directory\n")
    }

    @Test("dead links that were not asked about stay in the baseline")
    func otherSites() async throws {
        let folder = try project()
        try folder.write("# A\n", to: "content/a.md")
        let dead = """
            {
              "version": 1,
              "findings": [
                {"file":"content/a.md","code":"DOC0411","text":"[x](https://example.org/)"}
              ]
            }

            """
        try folder.write(dead, to: "known.json")
        let check = ["check", "--baseline", "known.json"]
        #expect(try await runDocs(check, folder: folder.path).errors == "")
        let updated = try await runDocs(check + ["--update-baseline"], folder: folder.path)
        #expect(updated.errors == "Wrote known.json: 1 finding\n")
        #expect(try folder.read("known.json") == dead)
    }

    @Test("wrong arguments")
    func usage() async throws {
        let alone = try await runDocs(["check", "--update-baseline"])
        #expect(alone.exitCode == 64)
        #expect(alone.errors.hasPrefix("Error: --update-baseline goes with --baseline\n"))
        #expect(try await runDocs(["check", "--baseline", ""]).exitCode == 64)
    }

    @Test("a baseline that can't be used is named from the top of the repository")
    func place() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: d }]\n",
            to: "handbook/content/catalog.yaml")
        try folder.write("{}", to: "known.json")
        for path in ["known.json", "\(folder.path)/known.json"] {
            let result = try await runDocs(
                [
                    "check", "--project", "handbook", "--baseline", path, "--allow",
                    "unrecorded-page", "--format", "github",
                ], environment: ["GITHUB_WORKSPACE": ""], folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(
                result.text.hasPrefix("::error file=known.json,line=1,col=1,title=DOC0116::"),
                "\(result.text)")
        }
    }
}
