import Escaping
import Foundation
import TestSupport
import Testing

/// `docs theme`, as it is run: whole outputs and exit codes.
struct ThemeCommandTests {
    private let footer = "theme/templates/partials/footer.mustache"

    /// A project of one code.
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "errors: [{ code: a, status: 400, title: A, summary: It is A. }]\n",
            to: "content/catalog.yaml")
        return folder
    }

    /// The stock file of the footer.
    private func stockFooter() throws -> String { try Repository.text(footer) }

    private func record(_ version: String) -> String {
        "{{! docs:stock templates/partials/footer.mustache \(version) }}\n"
    }

    private var version: String {
        get throws { contentHash(Array(try stockFooter().utf8)) }
    }

    @Test("a copy is recorded, makes the same site, and is never overwritten")
    func eject() async throws {
        let folder = try project()
        let stock = try await runDocs(["build", "--output", "old"], folder: folder.path)
        #expect(stock.errors == "")
        let made = try await runDocs(
            ["theme", "eject", "footer", "style.css", "footer"], folder: folder.path)
        #expect(
            made.text == """
                Made theme/templates/partials/footer.mustache
                Made theme/assets/style.css

                """)
        #expect(made.errors == "")
        let kept = "theme/.stock/templates/partials/footer.mustache"
        #expect(try folder.read(footer) == record(try version) + stockFooter())
        #expect(try folder.read(kept) == stockFooter())
        #expect(
            folder.files().filter { $0.hasPrefix("theme/") } == [
                "theme/.stock/assets/style.css", kept, "theme/assets/style.css", footer,
            ])
        let built = try await runDocs(
            ["build", "--strict", "--output", "new"], folder: folder.path)
        #expect(built.errors == "")
        let difference = try await runCommand(
            ["/usr/bin/env", "diff", "-r", "old", "new"], folder: folder.path)
        #expect(difference.text == "")
        let again = try await runDocs(
            ["theme", "eject", "header", "footer"], folder: folder.path)
        #expect(again.exitCode == 2)
        #expect(
            again.errors
                == "Error: nothing was written, since this is there already:\n  \(footer)\n")
        #expect(!folder.files().contains("theme/templates/partials/header.mustache"))
    }

    @Test("all files at once build a site without findings")
    func ejectAll() async throws {
        let folder = try project()
        let made = try await runDocs(["theme", "eject", "--all"], folder: folder.path)
        #expect(made.exitCode == 0)
        let check = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(check.errors == "")
        let list = try await runDocs(["theme", "list"], folder: folder.path)
        let lines = list.text.split(separator: "\n")
        #expect(lines.count == Repository.files(below: "theme").count)
        for line in lines { #expect(line.contains(/^\S+ +current  \S/), "\(line)") }
        let difference = try await runDocs(["theme", "diff"], folder: folder.path)
        #expect(difference.text == "")
        #expect(difference.exitCode == 0)
    }

    @Test("from a new stock version to an accepted copy, by what the program says")
    func upgrade() async throws {
        let folder = try project()
        let old = try stockFooter().replacing("<footer ", with: "<footer id=\"old\" ")
        let own = try stockFooter().replacing("</footer>", with: "<p>Ask us.</p>\n</footer>")
            .replacing("<footer ", with: "<footer id=\"old\" ")
        try folder.write(record(contentHash(Array(old.utf8))) + own, to: footer)
        try folder.write(old, to: "theme/.stock/templates/partials/footer.mustache")
        let check = try await runDocs(["check"], folder: folder.path)
        #expect(check.exitCode == 0)
        #expect(
            check.errors.contains(
                """
                \(footer):1:51: warning[DOC0506]: the stock file has changed since this copy of it \
                was made

                """))
        #expect(
            check.errors.contains(
                "see docs theme diff partials/footer, take over what you need, "
                    + "then docs theme accept partials/footer\n"))

        let difference = try await runDocs(
            ["theme", "diff", "partials/footer"], folder: folder.path)
        #expect(difference.exitCode == 1)
        let parts = difference.text.split(separator: "partials/footer: ")
        #expect(parts.count == 2)
        let path = "templates/partials/footer.mustache"
        #expect(
            parts.first?.hasPrefix(
                """
                What changed in the stock file since the copy was made:
                --- stock at the time of the copy/\(path)
                +++ stock/\(path)
                @@ -1,5 +1,5 @@
                 {{! The foot of every page. }}
                -<footer id="old" class="site-footer">
                +<footer class="site-footer">

                """) == true, "\(difference.text)")
        #expect(
            parts.last?.hasPrefix(
                """
                What the copy changes:
                --- stock at the time of the copy/\(path)
                +++ theme/\(path)

                """) == true)
        #expect(parts.last?.contains("\n+<p>Ask us.</p>\n </footer>\n") == true)

        let merged = own.replacing(" id=\"old\"", with: "")
        try folder.write(record("0") + merged, to: footer)
        let accepted = try await runDocs(["theme", "accept", "footer"], folder: folder.path)
        #expect(
            accepted.text
                == "partials/footer is recorded as up to date with \(try version)\n")
        #expect(try folder.read(footer) == record(try version) + merged)
        let after = try await runDocs(["check", "--strict"], folder: folder.path)
        #expect(after.errors == "")
    }

    @Test("without what was kept, what changed in the stock file is not known")
    func nothingKept() async throws {
        let folder = try project()
        try folder.write(record("0000000000000") + "<footer></footer>", to: footer)
        for kept in [nil, "not what the record names"] {
            if let kept {
                try folder.write(kept, to: "theme/.stock/templates/partials/footer.mustache")
            }
            let result = try await runDocs(["theme", "diff"], folder: folder.path)
            #expect(result.exitCode == 1)
            #expect(
                result.text.hasPrefix(
                    """
                    partials/footer: The stock file has changed since the copy was made; how, is \
                    not known.
                    --- stock/templates/partials/footer.mustache
                    +++ theme/templates/partials/footer.mustache
                    @@ -1,
                    """), "\(result.text)")
            #expect(
                result.text.hasSuffix(
                    "\n+<footer></footer>\n\\ No newline at end of file\n"))
        }
    }

    @Test("the difference is a patch")
    func patch() async throws {
        let folder = try project()
        let own = try stockFooter().replacing("</footer>", with: "<p>Ask us.</p>\n</footer>")
        try folder.write(record(try version) + own, to: footer)
        let difference = try await runDocs(["theme", "diff"], folder: folder.path)
        try folder.write(difference.output, to: "changes.patch")
        try folder.write(try stockFooter(), to: "copy")
        for (file, options) in [(footer, ["-R"]), ("copy", [])] {
            let result = try await runCommand(
                ["/usr/bin/env", "patch", "-s", "--fuzz=0"] + options + [file, "changes.patch"],
                folder: folder.path)
            #expect(result.exitCode == 0, "\(result.text)\(result.errors)")
        }
        #expect(try folder.read(footer) == record(try version) + stockFooter())
        #expect(try folder.read("copy") == own)
    }

    @Test("what is in whose place, for people and for programs")
    func list() async throws {
        let folder = try project()
        try folder.write(record("0000000000000") + "<footer></footer>", to: footer)
        try folder.write("<p>Moved</p>", to: "theme/templates/partials/moved.mustache")
        try folder.write("b{}", to: "theme/assets/own.css")
        try folder.write(
            try Repository.text("theme/assets/theme.js"), to: "theme/assets/theme.js")
        let text = try await runDocs(["theme", "list"], folder: folder.path).text
        #expect(text.contains(/(?m)^partials\/footer +outdated +The foot of every page$/))
        #expect(text.contains(/(?m)^partials\/moved +unrecorded +\S/))
        #expect(text.contains(/(?m)^assets\/own.css +own +$/))
        #expect(text.contains(/(?m)^assets\/theme.js +current +\S/))
        #expect(text.contains(/(?m)^page +stock +\S/))
        let json = try await runDocs(["theme", "list", "--json"], folder: folder.path).text
        #expect(json.hasPrefix("{\n  \"version\": 1,\n  \"files\": [\n    {\n"))
        #expect(
            json.contains(
                """
                    {
                      "name": "partials/footer",
                      "path": "\(footer)",
                      "state": "outdated",
                      "purpose": "The foot of every page",
                      "stockVersion": "\(try version)",
                      "copiedVersion": "0000000000000"
                    }
                """))
        #expect(
            json.contains(
                """
                    {
                      "name": "assets/own.css",
                      "path": "theme/assets/own.css",
                      "state": "own"
                    }
                """))
    }

    @Test("wrong names are reported together, and nothing is done")
    func names() async throws {
        let folder = try project()
        let cases: [([String], Int32, String)] = [
            (
                ["eject", "foter", "header", "quite-different"], 2,
                "Error: there is no 'foter'; did you mean 'partials/footer'?\n"
                    + "Error: there is no 'quite-different'\n"
            ),
            (
                ["diff", "partials/fotter", "header"], 2,
                "Error: there is no 'partials/fotter'; did you mean 'partials/footer'?\n"
            ),
            (
                ["diff", "header"], 2,
                "Error: the project has no copy of 'partials/header'; "
                    + "make it with docs theme eject partials/header\n"
            ),
            (
                ["accept", "theme/assets/style.css"], 2,
                "Error: the project has no copy of 'assets/style.css'; "
                    + "make it with docs theme eject assets/style.css\n"
            ),
        ]
        for (arguments, exitCode, errors) in cases {
            let result = try await runDocs(["theme"] + arguments, folder: folder.path)
            #expect(result.exitCode == exitCode)
            #expect(result.errors == errors)
            #expect(result.text == "")
        }
        for arguments in [["eject"], ["eject", "page", "--all"], ["accept"]] {
            let result = try await runDocs(["theme"] + arguments, folder: folder.path)
            #expect(result.exitCode == 64)
            #expect(result.errors.hasPrefix("Error: name files, or use --all\n"))
        }
        #expect(folder.files() == ["content/catalog.yaml"])
        let empty = try TemporaryFolder()
        let none = try await runDocs(["theme", "list"], folder: empty.path)
        #expect(none.exitCode == 2)
        #expect(none.errors.hasPrefix("error[DOC0111]"))
    }

    @Test("a link in place of the folder of kept files leads nothing out of the project")
    func link() async throws {
        let folder = try project()
        try folder.write("", to: "elsewhere/file")
        try folder.write("", to: "theme/assets/a.css")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/theme/.stock", withDestinationPath: "../elsewhere")
        let result = try await runDocs(["theme", "eject", "footer"], folder: folder.path)
        #expect(result.exitCode == 1)
        #expect(
            result.errors
                == "Error: can't write to theme/.stock: it is a symbolic link\n")
        #expect(folder.files().filter { $0.hasPrefix("elsewhere") } == ["elsewhere/file"])
    }

    @Test("shells complete the files, and the copies alone where there has to be one")
    func completion() async throws {
        let folder = try project()
        _ = try await runDocs(["theme", "eject", "footer"], folder: folder.path)
        func completed(_ words: String...) async throws -> [String] {
            let last = words[words.count - 1]
            let index = words.count
            let arguments = ["---completion"] + words.dropLast() + ["--", "positional@0"]
            let result = try await runDocs(
                arguments + ["\(index)", "\(last.count)", "docs"] + words,
                environment: ["SAP_SHELL": "bash", "SAP_SHELL_VERSION": "5.2"],
                folder: folder.path)
            #expect(result.exitCode == 0, "\(result.errors)")
            return result.text.split(separator: "\n").map(String.init)
        }
        #expect(
            try await completed("theme", "eject", "partials/he")
                == ["partials/header", "partials/headers"])
        #expect(try await completed("theme", "diff", "partials/") == ["partials/footer"])
        #expect(try await completed("theme", "accept", "") == ["partials/footer"])
    }
}
