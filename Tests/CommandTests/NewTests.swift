import Foundation
import TestSupport
import Testing

/// `docs new`, as it is run.
struct NewTests {
    @Test("a project that builds and has no findings")
    func project() async throws {
        let folder = try TemporaryFolder()
        let made = try await runDocs(
            ["new", "project", "hand book", "--title", "Fehler: \"alles\" #1", "--api", "A & *B*"],
            folder: folder.path)
        #expect(
            made.text == """
                Made hand book/.github/workflows/errors.yml
                Made hand book/.gitignore
                Made hand book/content/catalog.yaml
                Made hand book/content/guides/reading-an-error.md
                Made hand book/content/index.md
                Made hand book/content/site.yaml
                Next: docs serve --project 'hand book'

                """)
        #expect(made.exitCode == 0)
        let project = folder.path + "/hand book"
        let check = try await runDocs(["check", "--strict", "--project", project])
        #expect(check.errors == "")
        #expect(check.exitCode == 0)
        let build = try await runDocs(["build", "--strict", "--project", project])
        #expect(build.exitCode == 0)
        let home = try folder.read("hand book/Public/index.html")
        #expect(home.contains("Fehler: &quot;alles&quot; #1"))
        let explained = try await runDocs(["explain", "order_missing"], folder: project)
        #expect(explained.text.contains("Deprecated since version 2.0"))
    }

    @Test("the options that are commented out are options")
    func settings() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        let text = try folder.read("content/site.yaml")
        let keys = text.matches(of: /(?m)^(?:# )?([A-Za-z]+):/).map { String($0.1) }
        let reference = try Repository.text("content/reference/settings.md")
        for match in reference.matches(of: /(?m)^- `([A-Za-z]+)` \(/) where match.1 != "title" {
            if ["pages"].contains(match.1) { continue }
            #expect(keys.contains(String(match.1)), "site.yaml lacks \(match.1)")
        }
        // With all of them in use, the settings are fine too.
        let used = text.replacing(/(?m)^# ([A-Za-z]+:|  )/) { "\($0.1)" }
        try folder.write(used, to: "content/site.yaml")
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
    }

    @Test("nothing is overwritten, and then nothing is written")
    func obstacles() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "content/index.md")
        try folder.write("mine", to: ".github")
        let result = try await runDocs(["new", "project", folder.path])
        #expect(result.exitCode == 2)
        #expect(result.text == "")
        #expect(
            result.errors == """
                Error: nothing was written, since this is there already:
                  \(folder.path)/.github
                  \(folder.path)/content/index.md

                """)
        #expect(folder.files() == [".github", "content/index.md"])
        #expect(try folder.read("content/index.md") == "mine")
    }

    @Test("a code in a file of its own, once")
    func code() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        let arguments = ["new", "code", "card_declined", "--status", "401"]
        let made = try await runDocs(arguments, folder: folder.path)
        #expect(made.text == "Made content/catalog/card_declined.yaml\n")
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
        let explained = try await runDocs(["explain", "card_declined"], folder: folder.path)
        #expect(explained.text.contains("`WWW-Authenticate` (response, required)"))
        let again = try await runDocs(arguments, folder: folder.path)
        #expect(again.exitCode == 2)
        #expect(
            again.errors == "Error: the catalog has 'card_declined' already, "
                + "at content/catalog/card_declined.yaml:2:11\n")
        let status = try await runDocs(["new", "code", "404"], folder: folder.path)
        #expect(
            status.errors.hasPrefix(
                "Error: the catalog has '404' already, at content/catalog.yaml:"))
        for bad in [["x", "--status", "99"], [" x"], [""], ["x", "--title", " "]] {
            let result = try await runDocs(["new", "code"] + bad, folder: folder.path)
            #expect(result.exitCode == 64, "\(bad)")
        }
    }

    @Test("codes that differ in case or signs alone have files of their own")
    func alike() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        let codes = ["Foo-Bar", "foo bar", "foo-bar"]
        var made: [String] = []
        for code in codes {
            made.append(try await runDocs(["new", "code", code], folder: folder.path).text)
        }
        #expect(made[0] == "Made content/catalog/foo-bar.yaml\n")
        #expect(made[1].contains(/^Made content\/catalog\/foo-bar-[0-9a-z]{8}\.yaml\n$/))
        #expect(Set(made).count == 3)
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
        let again = try await runDocs(["new", "code", "foo bar"], folder: folder.path)
        #expect(again.exitCode == 2)
    }

    @Test("a code beside a catalog that can't be read whole, with a note")
    func damagedCatalog() async throws {
        let folder = try TemporaryFolder()
        try folder.write("errors: [", to: "content/catalog.yaml")
        let made = try await runDocs(["new", "code", "x"], folder: folder.path)
        #expect(made.text == "Made content/catalog/x.yaml\n")
        #expect(
            made.errors
                == "note: the catalog has 1 error, so it may have 'x' already; see docs check\n")
    }

    @Test("a file in place of the project's folder or above it is in the way")
    func noFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "file")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: "nowhere")
        for (path, obstacle) in [("file", "file"), ("file/a/b", "file"), ("link", "link")] {
            let result = try await runDocs(["new", "project", path], folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(
                result.errors
                    == "Error: nothing was written, since this is there already:\n  \(obstacle)\n")
        }
        #expect(try folder.read("file") == "mine")
    }

    @Test("the page of a code has no title of its own, and its code is in the catalog")
    func prose() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        _ = try await runDocs(["new", "code", "E-1042"], folder: folder.path)
        for name in ["404", "E-1042", "index"] {
            let made = try await runDocs(["new", "page", "errors/\(name)"], folder: folder.path)
            #expect(made.text == "Made content/errors/\(name).md\n")
        }
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
        let unknown = try await runDocs(["new", "page", "errors/nosuch.md"], folder: folder.path)
        #expect(unknown.exitCode == 2)
        #expect(
            unknown.errors == """
                Error: the catalog has no code 'nosuch' that a page in content/errors could describe; \
                make it with docs new code, or name another folder

                """)
        let titled = try await runDocs(
            ["new", "page", "errors/429", "--title", "T"], folder: folder.path)
        #expect(titled.exitCode == 64)
    }

    @Test("a page whose address is taken is not made")
    func takenPage() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        let files = folder.files()
        let other = "content/guides/reading-an-error.md"
        let owners = [
            "search": "the site itself has", "404.html": "the site itself has",
            "catalog.json": "the site itself has", "errors": "the site itself has",
            "guides/Reading-an-Error": "'\(other)' has",
        ]
        for (name, owner) in owners {
            let result = try await runDocs(["new", "page", name], folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(
                result.errors == "Error: 'content/\(name).md' can't be published: \(owner) its "
                    + "address; choose another name\n")
        }
        #expect(try await runDocs(["new", "page", " "], folder: folder.path).exitCode == 64)
        #expect(folder.files() == files)
    }

    @Test("a page")
    func page() async throws {
        let folder = try TemporaryFolder()
        _ = try await runDocs(["new", "project", "."], folder: folder.path)
        let made = try await runDocs(["new", "page", "guides/on-call"], folder: folder.path)
        #expect(made.text == "Made content/guides/on-call.md\n")
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
        let outside = try await runDocs(["new", "page", "../x"], folder: folder.path)
        #expect(outside.exitCode == 64)
        let empty = try TemporaryFolder()
        let without = try await runDocs(["new", "page", "x"], folder: empty.path)
        #expect(without.exitCode == 2)
        #expect(without.errors.hasPrefix("error[DOC0111]"))
        #expect(empty.files() == [])
    }
}
