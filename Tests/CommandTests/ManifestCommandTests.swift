import Foundation
import TestSupport
import Testing

/// `docs build --manifest`: what is printed, and what is refused.
struct ManifestCommandTests {
    /// A project with three static files, of which no page shows one.
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: Nothing here. }]\n",
            to: "content/catalog.yaml")
        try folder.write("checks: { vanished-page: off }\n", to: "content/site.yaml")
        for name in ["data/a b.csv", "data/chart.svg", "data/old.pdf"] {
            try folder.write("<svg xmlns='http://www.w3.org/2000/svg'/>\n", to: "content/\(name)")
        }
        return folder
    }

    /// The project, built and then changed: a file each is added, changed and removed.
    private func changedProject() async throws -> TemporaryFolder {
        let folder = try project()
        let built = try await runDocs(["build"], folder: folder.path)
        #expect(built.exitCode == 0, "\(built.errors)")
        try folder.write("{}\n", to: "content/data/example.problem.json")
        try folder.write(
            "<svg xmlns='http://www.w3.org/2000/svg'> </svg>\n", to: "content/data/chart.svg")
        try folder.remove("content/data/old.pdf")
        return folder
    }

    @Test("a line a file on standard output, all else on standard error")
    func text() async throws {
        let folder = try await changedProject()
        let result = try await runDocs(["build", "--manifest"], folder: folder.path)
        #expect(result.exitCode == 0)
        #expect(
            result.text
                == "added\tdata/example.problem.json\tapplication/problem+json\tno-cache\t\n"
                + "changed\tdata/chart.svg\timage/svg+xml; charset=utf-8\tpublic, max-age=3600\t\n"
                + "removed\tdata/old.pdf\t-\t-\t\n")
        #expect(result.errors.hasPrefix("Built 6 pages into Public: 2 files written, "))
        #expect(result.errors.contains(" unchanged, 1 removed\n"))
        let again = try await runDocs(["build", "--manifest"], folder: folder.path)
        #expect(again.text == "")
    }

    @Test("JSON for programs; findings in other forms go to standard error, too")
    func json() async throws {
        let folder = try await changedProject()
        let result = try await runDocs(
            ["build", "--manifest", "--manifest-format", "json", "--format", "json"],
            folder: folder.path)
        #expect(
            result.text == """
                {
                  "version": 1,
                  "codes": [],
                  "changes": [
                    {
                      "change": "added",
                      "path": "data/example.problem.json",
                      "contentType": "application/problem+json",
                      "cacheControl": "no-cache",
                      "size": 3,
                      "hash": "oboogmya2vx8"
                    },
                    {
                      "change": "changed",
                      "path": "data/chart.svg",
                      "contentType": "image/svg+xml; charset=utf-8",
                      "cacheControl": "public, max-age=3600",
                      "size": 48,
                      "hash": "1w24917bnmmbw"
                    },
                    {
                      "change": "removed",
                      "path": "data/old.pdf"
                    }
                  ]
                }

                """)
        #expect(result.errors.hasPrefix("{\n  \"version\": 1,"))
        #expect(result.errors.contains("\"diagnostics\": []"))
        let none = try await runDocs(
            ["build", "--manifest", "--manifest-format", "json"], folder: folder.path)
        #expect(none.text == "{\n  \"version\": 1,\n  \"codes\": [],\n  \"changes\": []\n}\n")
    }

    @Test("the changes of a code name it")
    func codes() async throws {
        let folder = try await changedProject()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: Gone. }]\n",
            to: "content/catalog.yaml")
        let result = try await runDocs(["build", "--manifest"], folder: folder.path)
        let ofCode = result.text.split(separator: "\n").filter { $0.hasSuffix("\t404") }
        #expect(
            ofCode == [
                "changed\terrors/404.json\tapplication/json; charset=utf-8\tno-cache\t404",
                "changed\terrors/404.md\ttext/markdown; charset=utf-8\tno-cache\t404",
                "changed\terrors/404/index.html\ttext/html; charset=utf-8\tno-cache\t404",
            ])
    }

    @Test("since an upload; before the first, everything; --begin-upload keeps what is open")
    func since() async throws {
        let folder = try await changedProject()
        let path = folder.path
        let options = ["build", "--manifest", "--since", "up.json"]
        try folder.write("", to: "up.json")
        let all = try await runDocs(options, folder: path)
        let count = all.text.split(separator: "\n").count
        #expect(all.text.split(separator: "\n").allSatisfy { $0.hasPrefix("added\t") })
        #expect(count == folder.files().count { $0.hasPrefix("Public/") } - 1)
        #expect(try await runDocs(options, folder: path).text == all.text)
        #expect(try folder.read("up.json") == "", "the file is only read")

        try folder.write(try folder.read("Public/.docs-manifest.json"), to: "up.json")
        #expect(try await runDocs(options, folder: path).text == "")
        try folder.write("a\n", to: "content/data/a b.csv")
        let line = "changed\tdata/a b.csv\ttext/csv; charset=utf-8\tno-cache\t\n"
        #expect(try await runDocs(options + ["--begin-upload"], folder: path).text == line)
        // It is back to what was uploaded, but nobody knows what the upload did with it.
        try folder.write(
            "<svg xmlns='http://www.w3.org/2000/svg'/>\n", to: "content/data/a b.csv")
        #expect(try await runDocs(options, folder: path).text == line)
    }

    @Test(
        "a file that is no list of an upload stops the build before anything is written",
        arguments: [
            (nil, "can't read up.json: no such file or directory"),
            ("<html>", "up.json is no list of published files"),
            (#"{"version":2,"complete":true,"files":[]}"#, "up.json is no list of published files"),
            (#"{"version":1,"files":"x"}"#, "up.json is no list of published files"),
            (String(repeating: "[", count: 100_000), "up.json is no list of published files"),
            (
                #"{"version":1,"complete":false,"files":["a"]}"#,
                "up.json is the list of a build that was interrupted"
            ),
        ] as [(String?, String)])
    func unusable(content: String?, reason: String) async throws {
        let folder = try project()
        if let content { try folder.write(content, to: "up.json") }
        let result = try await runDocs(
            ["build", "--manifest", "--since", "up.json", "--begin-upload"], folder: folder.path)
        #expect(result.exitCode == 2)
        #expect(result.text == "")
        #expect(
            result.errors
                == "Error: \(reason); name the copy of .docs-manifest.json that was made after the "
                + "last upload, or an empty file to upload everything\n")
        #expect(!folder.files().contains { $0.hasPrefix("Public/") })
        if let content { #expect(try folder.read("up.json") == content) }
    }

    @Test("paths that lead elsewhere are never printed")
    func hostilePaths() async throws {
        let folder = try project()
        try folder.write(
            #"{"version":1,"complete":true,"files":["../x","a/../../y","/etc/z","a\tb\nc"]}"#,
            to: "up.json")
        let result = try await runDocs(
            ["build", "--manifest", "--since", "up.json"], folder: folder.path)
        let removed = result.text.split(separator: "\n").filter { $0.hasPrefix("removed") }
        #expect(removed == ["removed\ta\u{FFFD}b\u{FFFD}c\t-\t-\t"])
    }

    @Test("with errors, nothing is printed on standard output")
    func failing() async throws {
        let folder = try await changedProject()
        try folder.write("statuses: [{ code: 404 }]\n", to: "content/catalog.yaml")
        for format in ["text", "json", "github"] {
            let result = try await runDocs(
                ["build", "--manifest", "--format", format], folder: folder.path)
            #expect(result.exitCode == 1)
            #expect(result.text == "")
            #expect(result.errors.contains("DOC0106"))
        }
    }

    @Test(
        "wrong options are exit code 64 and one sentence",
        arguments: [
            (["--since", "x"], "--since is for --manifest"),
            (["--manifest", "--since", ""], "--since wants the name of a file"),
            (["--manifest-format", "json"], "--manifest-format is for --manifest"),
            (["--manifest", "--begin-upload"], "--begin-upload wants --since"),
        ])
    func wrongOptions(arguments: [String], sentence: String) async throws {
        let folder = try project()
        let result = try await runDocs(["build"] + arguments, folder: folder.path)
        #expect(result.exitCode == 64)
        #expect(result.errors.hasPrefix("Error: \(sentence)\nUsage: docs build "))
    }

    @Test("an upload begins only in a regular file")
    func device() async throws {
        let folder = try project()
        let result = try await runDocs(
            ["build", "--manifest", "--since", "/dev/null", "--begin-upload"], folder: folder.path)
        #expect(result.exitCode == 2)
        #expect(result.errors.hasPrefix("Error: /dev/null is not a regular file; "))
        let all = try await runDocs(
            ["build", "--manifest", "--since", "/dev/null"], folder: folder.path)
        #expect(all.text.hasPrefix("added\tapple-touch-icon.png\timage/png\t"))
    }
}
