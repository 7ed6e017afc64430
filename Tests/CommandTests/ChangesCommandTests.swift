import Foundation
import TestSupport
import Testing

/// `docs diff` and `docs release`: whole outputs and exit codes.
struct ChangesCommandTests {
    private let oldCatalog = """
        errors:
          - { code: busy, status: 503, title: Busy, summary: Too much to do., retry: { policy: limited } }
          - { code: gone, status: 410, title: Gone, summary: It is gone. }

        """
    private let newCatalog = """
        errors:
          - { code: busy, status: 503, title: Busy, summary: Too much to do., retry: { policy: never } }
          - { code: full, status: 507, title: Full, summary: No room. }
          - { code: gone, status: 410, title: Gone, summary: It is gone., deprecated: { replacement: full } }

        """

    /// `old.yaml` and the project `new`.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(oldCatalog, to: "old.yaml")
        try folder.write(newCatalog, to: "new/content/catalog.yaml")
        return folder
    }

    private let wholeText = """
        Changed
          busy: Busy
            retry policy changed from limited to never
              breaking: clients that repeat the request fail again and again

        Deprecated
          gone: Gone
            use 'full' instead

        Added
          full: Full

        3 changes, 1 breaking

        """

    @Test("the three formats, whole")
    func formats() async throws {
        let folder = try folder()
        func diff(_ arguments: String...) async throws -> String {
            let result = try await runDocs(
                ["diff", "old.yaml", "new"] + arguments, folder: folder.path)
            #expect(result.errors == "")
            #expect(result.exitCode == 0)
            return result.text
        }
        #expect(try await diff() == wholeText)
        #expect(
            try await diff("--format", "markdown") == """
                ### Changed

                - **Breaking:** `busy` (Busy)
                  - **Breaking:** retry policy changed from `limited` to `never`; clients that repeat \
                the request fail again and again

                ### Deprecated

                - `gone` (Gone): use `full` instead

                ### Added

                - `full` (Full)

                """)
        #expect(
            try await diff("--format", "json", "--breaking") == """
                {
                  "version": 1,
                  "from": "old.yaml",
                  "to": "new",
                  "breaking": 1,
                  "counts": {
                    "removed": 0,
                    "renamed": 0,
                    "changed": 1,
                    "deprecated": 0,
                    "undeprecated": 0,
                    "added": 0
                  },
                  "changes": [
                    {
                      "code": "busy",
                      "change": "changed",
                      "breaking": true,
                      "reasons": [
                        "clients that repeat the request fail again and again"
                      ],
                      "status": 503,
                      "title": "Busy",
                      "details": [
                        {
                          "field": "retry",
                          "from": "limited",
                          "to": "never",
                          "breaking": true,
                          "reason": "clients that repeat the request fail again and again"
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test("--fail-on-breaking is exit code 1, and only for what breaks clients")
    func failOnBreaking() async throws {
        let folder = try folder()
        let failing = try await runDocs(
            ["diff", "../old.yaml", "--fail-on-breaking"], folder: folder.path + "/new")
        #expect(failing.exitCode == 1)
        #expect(failing.text == wholeText, "the project here is the new catalog")
        try folder.write(oldCatalog, to: "new/content/catalog.yaml")
        try folder.write(
            "errors: [{ code: x, status: 400, title: X, summary: X. }]\n",
            to: "new/content/catalog/x.yaml")
        let passing = try await runDocs(
            ["diff", "../old.yaml", "--fail-on-breaking"], folder: folder.path + "/new")
        #expect(passing.text == "Added\n  x: X\n\n1 change, 0 breaking\n")
        #expect(passing.exitCode == 0)
    }

    @Test("a folder of catalog files is read whole, whatever they are called")
    func folderOfFiles() async throws {
        let folder = try folder()
        let parts = oldCatalog.split(separator: "\n")
        try folder.write("errors:\n\(parts[1])\n", to: "parts/catalog.yaml")
        try folder.write("errors:\n\(parts[2])\n", to: "parts/more.yaml")
        let same = try await runDocs(["diff", "old.yaml", "parts"], folder: folder.path)
        #expect(same.text == "No changes\n")
        #expect(same.errors == "")
    }

    @Test("a note is one line")
    func note() async throws {
        let folder = try folder()
        for note in ["a\nb", "a\u{2028}b", "a\u{1B}[31m"] {
            let result = try await runDocs(
                ["release", "1", "--note", note, "--project", "new"], folder: folder.path)
            #expect(result.exitCode == 64)
            #expect(
                result.errors.hasPrefix(
                    "Error: --note wants one line, without control characters\n"))
        }
        #expect(!folder.files().contains("new/content/releases.json"))
    }

    @Test("every form of a catalog is the same catalog")
    func inputs() async throws {
        let folder = try folder()
        let path = folder.path
        _ = try await runDocs(["build", "--project", "\(path)/new"])
        try folder.write(newCatalog, to: "parts/a/b.yml")
        try folder.write("not a catalog", to: "parts/notes.txt")
        _ = try await runDocs(["release", "1", "--project", "\(path)/new"])
        let forms = [
            "new", "new/content", "new/content/catalog.yaml", "new/Public",
            "new/Public/catalog.json", "parts",
        ]
        for form in forms {
            let same = try await runDocs(["diff", "new", form], folder: path)
            #expect(same.text == "No changes\n", "\(form)")
            let other = try await runDocs(["diff", "old.yaml", form], folder: path)
            #expect(other.text == wholeText, "\(form)")
        }
        let pipe = try await runCommand(
            ["/bin/bash", "-c", "'\(Repository.docs)' diff <(cat old.yaml) new"], folder: path)
        #expect(pipe.text == wholeText)
    }

    @Test("what can't be compared is exit code 2, and nothing is compared")
    func unreadable() async throws {
        let folder = try folder()
        func diff(_ old: String) async throws -> String {
            let result = try await runDocs(
                ["diff", old, "new", "--fail-on-breaking"], folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(result.text == "")
            return result.errors
        }
        #expect(
            try await diff("none") == "error: can't read none: no such file or directory\n")
        try folder.write("", to: "empty.yaml")
        #expect(
            try await diff("empty.yaml")
                == """
                error[DOC0201]: the catalog has no codes
                  = help: name a file with 'statuses' or 'errors'
                1 error, 0 warnings

                """.replacing("error[DOC0201]", with: "empty.yaml:1:1: error[DOC0201]"))
        try folder.write("x", to: "nothing/readme.txt")
        #expect(
            try await diff("nothing") == """
                error[DOC0201]: there is no catalog in nothing
                  = help: name a project, a catalog file or a folder of catalog files
                1 error, 0 warnings

                """)
        try folder.write(
            "errors: [{ code: a, status: 400, title: A, summary: [] }]\n",
            to: "p/content/catalog.yaml")
        #expect(
            try await diff("p") == """
                p/content/catalog.yaml:1:53: error[DOC0105]: 'summary' has to be a text, but this is a list
                  |
                1 | errors: [{ code: a, status: 400, title: A, summary: [] }]
                  |                                                     ^^^^^
                  = help: write it on one line
                1 error, 0 warnings

                """)
    }

    @Test("problems that hide no fact keep nobody from comparing")
    func harmlessProblems() async throws {
        let folder = try folder()
        try folder.write(
            oldCatalog.replacing(
                "summary: It is gone.", with: "summary: It is gone., related: [no]"),
            to: "old.yaml")
        let result = try await runDocs(["diff", "old.yaml", "new"], folder: folder.path)
        #expect(result.text == wholeText)
        #expect(result.exitCode == 0)
    }

    @Test("the first release records the codes, the next what changed, and none is recorded twice")
    func release() async throws {
        let folder = try folder()
        let path = folder.path + "/new"
        try folder.write(oldCatalog, to: "new/content/catalog.yaml")
        func release(_ arguments: String...) async throws -> CommandResult {
            try await runDocs(
                ["release"] + arguments, environment: ["SOURCE_DATE_EPOCH": "1767225600"],
                folder: path)
        }
        let first = try await release("1.0")
        #expect(first.text == "Recorded 1.0 in content/releases.json: the first, 2 codes\n")
        #expect(try folder.read("new/content/releases.json").contains(#""date": "2026-01-01""#))
        try folder.write(newCatalog, to: "new/content/catalog.yaml")
        let before = try folder.read("new/content/releases.json")
        let dry = try await release("1.1", "--dry-run")
        #expect(dry.text == wholeText + "Would record 1.1 in content/releases.json\n")
        #expect(try folder.read("new/content/releases.json") == before)
        let second = try await release("1.1", "--date", "2026-02-03", "--note", "More *room*.")
        #expect(second.text == wholeText + "Recorded 1.1 in content/releases.json\n")
        let after = try folder.read("new/content/releases.json")
        #expect(after.contains(#""note": "More *room*.""#))
        let again = try await release("1.1", "--date", "2026-03-01")
        #expect(again.exitCode == 1)
        #expect(
            again.errors
                == "error: the release '1.1' was recorded already, on 2026-02-03; choose another "
                + "version: what is recorded is not changed\n")
        let early = try await release("1.2")
        #expect(early.exitCode == 1)
        #expect(
            early.errors
                == "error: the last release '1.1' has the date 2026-02-03; choose one that is not "
                + "before it\n")
        #expect(try folder.read("new/content/releases.json") == after)
        #expect(!folder.files().contains { $0.contains("releases.json.new") })
        let none = try await release("1.2", "--date", "2026-02-03")
        #expect(none.text == "No changes\nRecorded 1.2 in content/releases.json\n")
    }

    @Test("a note with a link that leads nowhere is not recorded, and no name is none")
    func brokenNote() async throws {
        let folder = try folder()
        let path = folder.path + "/new"
        let date = ["--date", "2026-01-01"]
        let broken = try await runDocs(
            ["release", "1.0", "--note", "See [it](error:fill)."] + date, folder: path)
        #expect(broken.exitCode == 1)
        #expect(
            broken.errors == """
                content/releases.json:7:25: error[DOC0401]: the catalog has no code 'fill'
                  |
                7 |       "note": "See [it](error:fill).",
                  |                         ^^^^^^^^^^
                  = help: did you mean 'full'?
                1 error, 0 warnings

                """)
        #expect(!folder.files().contains("new/content/releases.json"))
        let good = try await runDocs(
            ["release", "1.0", "--note", "See [it](error:full)."] + date, folder: path)
        #expect(good.exitCode == 0, "\(good.errors)")
        let nameless = try await runDocs(["release", ""], folder: path)
        #expect(nameless.exitCode == 64)
        #expect(nameless.errors.hasPrefix("Error: '' can't be the name of a release: "))
    }

    @Test("where there is no project, that is one error, not one for each file")
    func noProject() async throws {
        let folder = try folder()
        for name in ["a.yaml", "b.json", "deep/c.yml"] {
            try folder.write("key: [", to: "other/\(name)")
        }
        let path = folder.path + "/other"
        let none = try await runDocs(["diff", "../old.yaml"], folder: path)
        #expect(none.exitCode == 2)
        #expect(
            none.errors == "error: there is no project in the current folder; name the catalog as "
                + "it is, too\n"
        )
        let named = try await runDocs(["diff", "../old.yaml", "."], folder: path)
        #expect(named.exitCode == 2)
        #expect(
            named.errors == """
                error[DOC0201]: there is no catalog in .
                  = help: name a project, a catalog file or a folder of catalog files
                1 error, 0 warnings

                """)
    }

    @Test("what can't be recorded is said, and nothing is written")
    func unusableRelease() async throws {
        let folder = try folder()
        let path = folder.path + "/new"
        let missing = try await runDocs(["release", "1", "--project", folder.path])
        #expect(missing.exitCode == 2)
        #expect(missing.errors.contains("error[DOC0111]"))
        let epoch = try await runDocs(
            ["release", "1"], environment: ["SOURCE_DATE_EPOCH": "soon"], folder: path)
        #expect(epoch.exitCode == 64)
        #expect(
            epoch.errors.contains("SOURCE_DATE_EPOCH has to be a number of seconds since 1970"))
        let date = try await runDocs(["release", "1", "--date", "2026-02-30"], folder: path)
        #expect(date.exitCode == 64)
        #expect(date.errors.contains("--date wants year, month and day, such as 2026-11-26"))
        try folder.write("errors: [{ code: a }]\n", to: "new/content/catalog.yaml")
        let broken = try await runDocs(["release", "1"], folder: path)
        #expect(broken.exitCode == 1)
        #expect(broken.errors.contains("error[DOC0106]: an error needs the key 'status'"))
        try folder.write(newCatalog, to: "new/content/catalog.yaml")
        try folder.write("{\"version\": 1,}\n", to: "new/content/releases.json")
        let damaged = try await runDocs(["release", "1"], folder: path)
        #expect(damaged.exitCode == 1)
        #expect(damaged.errors.contains("content/releases.json:1:14: error[DOC0115]"))
        #expect(try folder.read("new/content/releases.json") == "{\"version\": 1,}\n")
    }
}
