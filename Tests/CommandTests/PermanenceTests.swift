import Foundation
import TestSupport
import Testing

/// The lock file and redirects with the built program: what writers and CI see.
struct PermanenceTests {
    private func write(
        _ catalog: String, settings: String = "", to folder: borrowing TemporaryFolder
    ) throws {
        try folder.write(catalog, to: "content/catalog.yaml")
        try folder.write(settings, to: "content/site.yaml")
    }

    private func code(_ code: String, _ more: String = "") -> String {
        """
        errors:
          - code: \(code)
            status: 404
            title: No such user
            summary: The user is gone.
        \(more)
        """
    }

    private let lockPath = "content/permalinks.lock.json"

    @Test("a build records, a second one changes nothing, two builds record the same bytes")
    func recording() async throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        for path in [first.path, second.path] {
            let content = path + "/content"
            try FileManager.default.createDirectory(
                atPath: content, withIntermediateDirectories: true)
        }
        for text in ["first", "again"] {
            try write(code("user_gone"), to: first)
            try first.write(
                "# Guide\n\n## One\n\n## Two\n\nText[^1].\n\n[^1]: Note.\n", to: "content/guide.md")
            let build = try await runDocs(["build", "--project", first.path])
            #expect(build.exitCode == 0, "\(text): \(build.errors)")
            #expect(build.errors == "")
        }
        let lock = try first.read(lockPath)
        #expect(
            lock == """
                {
                  "version": 1,
                  "pages": [
                    {
                      "path": ""
                    },
                    {
                      "path": "errors/"
                    },
                    {
                      "path": "errors/user_gone/",
                      "code": "user_gone"
                    },
                    {
                      "path": "guide/",
                      "anchors": [
                        "one",
                        "two"
                      ]
                    }
                  ]
                }

                """)
        try write(code("user_gone"), to: second)
        try second.write(
            "# Guide\n\n## One\n\n## Two\n\nText[^1].\n\n[^1]: Note.\n", to: "content/guide.md")
        #expect(try await runDocs(["lock", "--project", second.path]).exitCode == 0)
        #expect(try second.read(lockPath) == lock, "docs lock records what docs build does")
        #expect(!first.files().contains { $0.contains(".new") })
        #expect(!first.files().contains("Public/permalinks.lock.json"))
    }

    @Test("a catalog that can't be read is the only finding, also for other languages and aliases")
    func unreadableCatalog() async throws {
        let folder = try TemporaryFolder()
        let more = """
                group: users
                aliases: [user_lost]
            groups:
              - { id: users, title: Users }
            statuses:
              - { code: 404, reason: Not Found, description: Nothing is there. }
            typePattern: https://example.com/{slug}
            """
        try write(code("user_gone", more), settings: "languages: [de]\n", to: folder)
        try folder.write(
            "groups: [{ id: users, title: Personen }]\nerrors: [{ code: user_gone, title: Weg }]\n",
            to: "content/de/catalog.yaml")
        let build = try await runDocs(["build", "--project", folder.path])
        #expect(build.exitCode == 0, "\(build.errors)")
        let lock = try folder.read(lockPath)
        for path in ["de/errors/404/", "de/errors/user_gone/", "de/errors/user_lost/"] {
            #expect(lock.contains("\"path\": \"\(path)\""), "\(path)")
        }
        for (catalog, finding) in [
            (code("user_gone", more + "\n  : ["), "DOC0103"), ("statuses: [", "DOC0103"),
            ("errors: []", "DOC0201"),
        ] {
            try folder.write(catalog, to: "content/catalog.yaml")
            let check = try await runDocs(["check", "--project", folder.path])
            #expect(check.exitCode == 1, "\(catalog)")
            let report = check.text + check.errors
            let codes = report.matches(of: /(?:error|warning)\[(DOC[0-9]+)\]/).map { String($0.1) }
            #expect(codes == [finding], "\(report)")
        }
    }

    @Test("a renamed code fails the build and keeps the old site; an alias lets it pass")
    func rename() async throws {
        let folder = try TemporaryFolder()
        try write(code("user_gone"), to: folder)
        _ = try await runDocs(["build", "--project", folder.path])
        let lock = try folder.read(lockPath)
        let page = try folder.read("Public/errors/user_gone/index.html")
        try write(code("account_deleted"), to: folder)
        let failed = try await runDocs(["build", "--project", folder.path])
        #expect(failed.exitCode == 1)
        #expect(
            failed.errors == """
                content/permalinks.lock.json:11:15: error[DOC0604]: the page /errors/user_gone/ of the code 'user_gone' was published and is gone
                   |
                11 |       "path": "errors/user_gone/",
                   |               ^^^^^^^^^^^^^^^^^^^
                  = help: put the code back with 'removed: {}', which makes it a tombstone page; or add 'user_gone' to the 'aliases' of its successor; or add 'errors/user_gone/: …' under 'redirects' in content/site.yaml
                1 error, 0 warnings

                """)
        #expect(try folder.read("Public/errors/user_gone/index.html") == page)
        #expect(!folder.files().contains("Public/errors/account_deleted/index.html"))
        #expect(try folder.read(lockPath) == lock, "a build with errors records nothing")
        let locking = try await runDocs(["lock", "--project", folder.path])
        #expect(locking.exitCode == 1)
        #expect(try folder.read(lockPath) == lock)

        try write(code("account_deleted", "    aliases: [user_gone]\n"), to: folder)
        let passed = try await runDocs(["build", "--project", folder.path])
        #expect(passed.exitCode == 0, "\(passed.errors)")
        let redirect = try folder.read("Public/errors/user_gone/index.html")
        #expect(redirect.contains(#"content="0; url=../../errors/account_deleted/""#))
        #expect(try folder.read(lockPath).contains("\"errors/account_deleted/\""))
        #expect(try folder.read(lockPath).contains("\"errors/user_gone/\""))
        let check = try await runDocs(["check", "--strict", "--project", folder.path])
        #expect(check.exitCode == 0, "\(check.errors)")
    }

    @Test("a tombstone and a redirect of the settings are the other ways on")
    func otherWays() async throws {
        let folder = try TemporaryFolder()
        let two = code("user_gone") + code("other").replacing("errors:\n", with: "")
        try write(two, to: folder)
        _ = try await runDocs(["build", "--project", folder.path])
        try write(
            code("user_gone", "    removed: { since: \"2\" }\n"),
            settings: "redirects:\n  errors/other/: error:user_gone\n", to: folder)
        let build = try await runDocs(["build", "--project", folder.path])
        #expect(build.exitCode == 0, "\(build.errors)")
        #expect(folder.files().contains("Public/errors/other/index.html"))
    }

    @Test("a tombstone has no sections to lose, and a file is kept like a page")
    func removals() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try write(code("user_gone", "    causes: [{ cause: Somebody deleted it. }]\n"), to: folder)
        try folder.write("a,b\n", to: "content/files/limits.csv")
        try folder.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "content/a.svg")
        _ = try await runDocs(["build", "--project", path])
        #expect(try folder.read(lockPath).contains("\"causes\""))
        #expect(try folder.read(lockPath).contains("\"files/limits.csv\""))
        #expect(try !folder.read(lockPath).contains("a.svg"), "no address of its own")

        try write(code("user_gone", "    removed: {}\n"), to: folder)
        try folder.remove("content/files/limits.csv")
        try folder.write("a,b\n", to: "content/downloads/limits.csv")
        let lost = try await runDocs(["build", "--project", path])
        #expect(
            lost.errors == """
                content/permalinks.lock.json:18:15: error[DOC0604]: the file /files/limits.csv was published and is gone
                   |
                18 |       "path": "files/limits.csv"
                   |               ^^^^^^^^^^^^^^^^^^
                  = help: is it /downloads/limits.csv now? Add 'files/limits.csv: downloads/limits.csv' under 'redirects' in content/site.yaml
                1 error, 0 warnings

                """)
        try folder.write(
            "redirects:\n  files/limits.csv: downloads/limits.csv\n", to: "content/site.yaml")
        let moved = try await runDocs(["build", "--project", path])
        #expect(moved.exitCode == 0, "\(moved.errors)")
        let page = try folder.read("Public/files/limits.csv/index.html")
        #expect(page.contains(#"content="0; url=../../downloads/limits.csv""#))
        #expect(try await runDocs(["build", "--locked", "--project", path]).exitCode == 0)
        let file = ["lock", "--forget", "/files/limits.csv", "--project", path]
        #expect(try await runDocs(file).exitCode == 0)
        let before = try folder.read(lockPath)
        let there = try await runDocs(["lock", "--forget", "files/limits.csv/", "--project", path])
        #expect(there.exitCode == 1)
        #expect(
            there.errors == "Error: the site still has 'files/limits.csv/', so the lock file keeps "
                + "it; take it from the site first\n")
        #expect(try folder.read(lockPath) == before)
        #expect(try await runDocs(["lock", "--forget", "x.csv", "--project", path]).exitCode == 64)
    }

    @Test("what is not recorded: a note of check, an error of build --locked, nothing for a build")
    func unrecorded() async throws {
        let folder = try TemporaryFolder()
        try write(code("user_gone"), to: folder)
        let path = folder.path
        let locked = try await runDocs(["build", "--locked", "--project", path])
        #expect(locked.exitCode == 1)
        #expect(
            locked.errors == """
                content/permalinks.lock.json:1:1: error[DOC0607]: / and 2 others are not recorded yet
                  = help: run 'docs lock', or 'docs build', and commit content/permalinks.lock.json
                1 error, 0 warnings

                """)
        #expect(!folder.files().contains { $0.hasPrefix("Public") })
        #expect(!folder.files().contains(lockPath))
        let without = try await runDocs(["check", "--strict", "--project", path])
        #expect(without.exitCode == 0, "a project without the file works as before")
        _ = try await runDocs(["lock", "--project", path])
        #expect(try await runDocs(["build", "--locked", "--project", path]).exitCode == 0)
        try folder.write("# New\n", to: "content/new.md")
        let check = try await runDocs(["check", "--project", path])
        #expect(check.exitCode == 0)
        #expect(check.errors.contains("warning[DOC0607]: /new/ is not recorded yet"))
        #expect(try await runDocs(["check", "--strict", "--project", path]).exitCode == 1)
        let build = try await runDocs(["build", "--strict", "--project", path])
        #expect(build.exitCode == 0, "it records what is new, so there is nothing to warn of")
        #expect(try await runDocs(["check", "--strict", "--project", path]).exitCode == 0)
    }

    @Test("a damaged lock file is never overwritten; nor is a folder in its place")
    func damaged() async throws {
        let folder = try TemporaryFolder()
        try write(code("user_gone"), to: folder)
        let damaged = "{\n<<<<<<< HEAD\n}\n"
        try folder.write(damaged, to: lockPath)
        for command in ["build", "lock", "check"] {
            let result = try await runDocs([command, "--project", folder.path])
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("error[DOC0609]"))
            #expect(try folder.read(lockPath) == damaged)
        }
        let forget = try await runDocs(["lock", "--forget", "x", "--project", folder.path])
        #expect(forget.exitCode == 1)
        #expect(forget.errors.contains("error[DOC0609]"))
        try folder.remove(lockPath)
        try folder.write("", to: lockPath + "/note.txt")
        for command in ["build", "lock", "check"] {
            let result = try await runDocs([command, "--project", folder.path])
            #expect(result.exitCode == 2)
            #expect(
                result.errors == """
                    content/permalinks.lock.json:1:1: error[DOC0110]: can't read this: it is a folder, not a file
                      = help: move it away: this is the name of a file of the project
                    1 error, 0 warnings

                    """)
        }
        #expect(!folder.files().contains("Public/errors/user_gone/index.html"))
    }

    @Test("a file renamed in upper and lower case alone: the advice is one that works")
    func caseOnlyRename() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try write(code("user_gone"), to: folder)
        try folder.write("a,b\n", to: "content/files/Limits.csv")
        _ = try await runDocs(["build", "--project", path])
        try folder.remove("content/files/Limits.csv")
        try folder.write("a,b\n", to: "content/files/limits.csv")
        let lost = try await runDocs(["build", "--project", path])
        #expect(lost.exitCode == 1)
        #expect(
            lost.errors.contains(
                "  = help: it is /files/limits.csv now, beside which no redirect can be: some disks "
                    + "take the two for one. Give the file its old name again, or one that differs "
                    + "in more than upper and lower case\n"))
        try folder.remove("content/files/limits.csv")
        try folder.write("a,b\n", to: "content/files/all-limits.csv")
        try folder.write(
            "redirects:\n  files/Limits.csv: files/all-limits.csv\n", to: "content/site.yaml")
        let other = try await runDocs(["build", "--project", path])
        #expect(other.exitCode == 0, "\(other.errors)")
        try folder.remove("content/files/all-limits.csv")
        try folder.write("", to: "content/site.yaml")
        try folder.write("a,b\n", to: "content/files/Limits.csv")
        let forget = [
            "lock", "--forget", "files/all-limits.csv", "--forget", "files/Limits.csv/",
            "--project", path,
        ]
        let old = try await runDocs(forget)
        #expect(old.exitCode == 0, "\(old.errors)")
    }

    @Test("the place on a page that moved is no place of the page that it moved to")
    func movedAnchors() async throws {
        let folder = try TemporaryFolder()
        let settings = """
            redirects:
              gone/: other/
              gone/#there: other/#here
              other/#own: other/#here
            """
        try write(code("user_gone"), settings: settings, to: folder)
        try folder.write("# Other\n\n## Here\n", to: "content/other.md")
        let lock = try await runDocs(["lock", "--project", folder.path])
        #expect(lock.exitCode == 0, "\(lock.errors)")
        let text = try folder.read(lockPath)
        #expect(!text.contains("there"))
        #expect(text.contains(#""own""#))
    }

    @Test("with errors in the project, forgetting changes nothing, as often as it is tried")
    func forgettingWithErrors() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try write(code("user_gone"), to: folder)
        try folder.write("# Draft\n", to: "content/draft.md")
        _ = try await runDocs(["build", "--project", path])
        let lock = try folder.read(lockPath)
        try folder.remove("content/draft.md")
        try write(code("user_gone", "    related: [nosuch]\n"), to: folder)
        for _ in 1...2 {
            let result = try await runDocs(["lock", "--forget", "draft", "--project", path])
            #expect(result.exitCode == 1)
            #expect(
                result.errors == """
                    note: nothing was forgotten, because of this:
                    content/catalog.yaml:6:15: error[DOC0205]: the catalog has no code 'nosuch'
                      |
                    6 |     related: [nosuch]
                      |               ^^^^^^
                      = help: add the code to the catalog, or use one it has: user_gone
                    1 error, 0 warnings

                    """)
            #expect(try folder.read(lockPath) == lock)
        }
    }

    @Test("what no release has yet has no lasting place; releases that can't be read lose nothing")
    func releases() async throws {
        let folder = try TemporaryFolder()
        let release = ["release", "--date", "2026-01-02", "--project", folder.path]
        try write(code("user_gone"), to: folder)
        #expect(try await runDocs(release + ["1.0"]).exitCode == 0)
        let two = code("user_gone") + code("other").replacing("errors:\n", with: "")
        try write(two, to: folder)
        #expect(try await runDocs(["build", "--project", folder.path]).exitCode == 0)
        let page = try folder.read("Public/changes/index.html")
        #expect(page.contains(#"id="not-yet-released""#))
        let lock = try folder.read(lockPath)
        #expect(lock.contains("\"release-1.0\""))
        #expect(!lock.contains("not-yet-released"))
        #expect(try await runDocs(release + ["1.1"]).exitCode == 0)
        let build = try await runDocs(["build", "--project", folder.path])
        #expect(build.exitCode == 0, "\(build.errors)")
        #expect(try folder.read(lockPath).contains("\"release-1.1\""))
        try folder.write("{", to: "content/releases.json")
        let check = try await runDocs(["check", "--project", folder.path])
        #expect(check.exitCode != 0)
        #expect(!check.errors.contains("DOC0604"), "\(check.errors)")
    }

    @Test("forgetting what was never really published")
    func forgetting() async throws {
        let folder = try TemporaryFolder()
        try write(code("user_gone"), to: folder)
        try folder.write("# Draft\n\n## Part\n", to: "content/draft.md")
        let path = folder.path
        _ = try await runDocs(["build", "--project", path])
        let typo = try await runDocs(["lock", "--forget", "drft/", "--project", path])
        #expect(typo.exitCode == 64)
        #expect(typo.errors.contains("the lock file has no 'drft/'; did you mean 'draft/'?"))
        try folder.remove("content/draft.md")
        #expect(try await runDocs(["build", "--project", path]).exitCode == 1)
        let forgot = try await runDocs(["lock", "--forget", "draft", "--project", path])
        #expect(forgot.exitCode == 0, "\(forgot.errors)")
        #expect(forgot.text == "Wrote content/permalinks.lock.json: 3 addresses; commit it\n")
        #expect(try !folder.read(lockPath).contains("draft"))
        #expect(try await runDocs(["build", "--locked", "--project", path]).exitCode == 0)
        let again = try await runDocs(["lock", "--project", path])
        #expect(again.text == "Nothing to change in content/permalinks.lock.json: 3 addresses\n")
    }
}
