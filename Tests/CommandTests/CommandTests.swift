import Foundation
import TestSupport
import Testing

/// The built program: whole outputs and exit codes.
struct CommandTests {
    private func project(
        catalog: String = """
        statuses:
          - { code: 404, reason: Not Found, description: Nothing here. }
        """
    ) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(catalog + "\n", to: "content/catalog.yaml")
        return folder
    }

    @Test func build() async throws {
        let folder = try project()
        let path = folder.path
        let first = try await runDocs(["build", "--project", path])
        #expect(
            first.text
                == """
                Built 6 pages into \(path)/Public: 27 files written, 0 unchanged, 0 removed
                Wrote content/permalinks.lock.json: 3 addresses; commit it

                """)
        #expect(first.errors == "")
        #expect(first.exitCode == 0)
        let second = try await runDocs(["build"], folder: path)
        #expect(
            second.text
                == "Built 6 pages into Public: 0 files written, 27 unchanged, 0 removed\n")
        let elsewhere = try await runDocs(["build", "--project", path, "--output", path + "/x/y"])
        #expect(elsewhere.exitCode == 0)
        #expect(folder.files().contains("x/y/errors/404/index.html"))
    }

    @Test("a build with errors keeps what was published and says all that is wrong")
    func failingBuild() async throws {
        let folder = try project()
        let path = folder.path
        _ = try await runDocs(["build", "--project", path])
        let before = try folder.read("Public/errors/404/index.html")
        try folder.write(
            "statuses:\n  - { code: 404, reson: Not Found, description: [] }\n",
            to: "content/catalog.yaml")
        try folder.write("no title, [broken](x.md)\n", to: "content/a.md")
        let result = try await runDocs(["build", "--project", path])
        #expect(result.text == "")
        #expect(result.exitCode == 1)
        #expect(
            result.errors == """
                content/a.md:1:1: error[DOC0302]: the page has no title
                  |
                1 | no title, [broken](x.md)
                  | ^
                  = help: start the file with '# Title', or set 'title' in its front matter

                content/a.md:1:20: error[DOC0401]: the link 'x.md' leads nowhere: there is no such file
                  |
                1 | no title, [broken](x.md)
                  |                    ^^^^
                  = help: write the path of a file below content/, relative to this file

                content/catalog.yaml:2:5: error[DOC0106]: a status needs the key 'reason'
                  |
                2 |   - { code: 404, reson: Not Found, description: [] }
                  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = help: add 'reason: …'

                content/catalog.yaml:2:18: error[DOC0102]: unknown key 'reson' in a status
                  |
                2 |   - { code: 404, reson: Not Found, description: [] }
                  |                  ^^^^^
                  = help: did you mean 'reason'?

                content/catalog.yaml:2:49: error[DOC0105]: 'description' has to be a text, but this is a list
                  |
                2 |   - { code: 404, reson: Not Found, description: [] }
                  |                                                 ^^^^
                  = help: write it on one line
                5 errors, 0 warnings

                """)
        #expect(try folder.read("Public/errors/404/index.html") == before)
    }

    @Test("warnings pass, unless --strict says otherwise")
    func strict() async throws {
        let folder = try project()
        try folder.write("# A\n\n<b>x</b>\n", to: "content/a.md")
        let lax = try await runDocs(["check", "--project", folder.path])
        #expect(lax.exitCode == 0)
        #expect(lax.text == "Checked 7 pages: 0 errors, 2 warnings\n")
        #expect(lax.errors.contains("warning[DOC0303]"))
        let strict = try await runDocs(["check", "--project", folder.path, "--strict"])
        #expect(strict.exitCode == 1)
        #expect(strict.errors.hasSuffix("0 errors, 2 warnings\n"))
    }

    @Test("other formats go to standard output")
    func formats() async throws {
        let folder = try project()
        try folder.write("# A\n\n[x](#no)\n", to: "content/a.md")
        let arguments = ["check", "--project", folder.path, "--format"]
        let json = try await runDocs(arguments + ["json"])
        #expect(json.exitCode == 1)
        #expect(json.errors == "")
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(json.output))
        #expect(report["errors"] == 1)
        #expect(report["diagnostics"][0]["code"] == "DOC0402")
        #expect(report["diagnostics"][0]["line"] == 3)
        let github = try await runDocs(arguments + ["github"])
        #expect(
            github.text == """
                ::error file=content/a.md,line=3,col=5,title=DOC0402::\
                the page /a/ has no heading '#no'%0A\
                help: the page has no headings; link to the page itself

                """)
        try folder.write("# A\n", to: "content/a.md")
        #expect(
            try await runDocs(arguments + ["json"]).text == """
                {
                  "version": 1,
                  "errors": 0,
                  "warnings": 0,
                  "diagnostics": []
                }

                """)
    }

    @Test("what can't be used at all is exit code 2")
    func configuration() async throws {
        let empty = try TemporaryFolder()
        let missing = try await runDocs(["check", "--project", empty.path])
        #expect(missing.exitCode == 2)
        #expect(
            missing.errors == """
                error[DOC0111]: there is no folder 'content' in \(empty.path)
                  = help: run the command in the project's folder, or name it with --project
                1 error, 0 warnings

                """)
        let folder = try project()
        let inside = try await runDocs(["build", "--project", folder.path, "--output", folder.path])
        #expect(inside.exitCode == 2)
        #expect(inside.errors.contains("error[DOC0602]"))
        try folder.write("titel: x\n", to: "content/site.yaml")
        let settings = try await runDocs(["build", "--project", folder.path])
        #expect(settings.exitCode == 2)
        #expect(settings.errors.contains("did you mean 'title'?"))
    }

    @Test(
        "wrong arguments are exit code 64",
        arguments: [
            ["biuld"], ["build", "--ouput", "x"], ["check", "--format", "xml"],
            ["serve", "--port", "70000"], ["serve", "--port", "x"], ["markdown", "file.md"],
        ])
    func usage(arguments: [String]) async throws {
        let result = try await runDocs(arguments)
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("Error: "))
        #expect(result.text == "")
    }

    @Test(
        "a command that is misspelt is told with the right one",
        arguments: [
            (["explian", "x"], "docs explian", "; did you mean 'explain'?", "docs <subcommand>"),
            (["new", "cod"], "docs new cod", "; did you mean 'code'?", "docs new <subcommand>"),
            (["zzzzzzzz"], "docs zzzzzzzz", "", "docs <subcommand>"),
        ])
    func misspelt(arguments: [String], name: String, hint: String, usage: String) async throws {
        let result = try await runDocs(arguments)
        #expect(result.exitCode == 64)
        #expect(
            result.errors == """
                Error: there is no command '\(name)'\(hint)
                Usage: \(usage)
                  See '\(usage.replacing(" <subcommand>", with: "")) --help' for more information.

                """)
    }

    @Test("letters with one dash are no call for help")
    func letters() async throws {
        let result = try await runDocs(["schema", "-sh"])
        #expect(result.exitCode == 64)
        #expect(
            result.errors == """
                Error: there is no option '-sh'
                Usage: docs schema [--format <format>]
                  See 'docs schema --help' for more information.

                """)
        #expect(try await runDocs(["schema", "-h"]).exitCode == 0)
        #expect(try await runDocs(["help", "schema"]).exitCode == 0)
    }

    @Test(
        "every command has help with an example",
        arguments: ["build", "check", "coverage", "serve", "lock", "markdown"])
    func help(command: String) async throws {
        let result = try await runDocs([command, "--help"])
        #expect(result.exitCode == 0)
        #expect(result.text.contains("Example: "))
        #expect(result.text.contains("USAGE: docs \(command)"))
    }

    @Test("an unwritable output folder is one clear finding")
    func unwritable() async throws {
        let folder = try project()
        let output = folder.path + "/\(String(repeating: "x", count: 300))"
        let result = try await runDocs(["build", "--project", folder.path, "--output", output])
        #expect(result.exitCode == 1)
        #expect(
            result.errors == """
                error[DOC0611]: can't create the folder \(output): file name too long
                  = help: nothing that was published is lost; remove the cause, then build again: \
                the next build completes this one
                1 error, 0 warnings

                """)
    }

    @Test("Markdown from standard input")
    func markdown() async throws {
        let input = Array("# A *b*\n\n<b>x</b> [l](javascript:x)\n".utf8)
        let plain = try await runDocs(["markdown", "--plain"], input: input)
        #expect(plain.exitCode == 0)
        #expect(
            plain.text
                == "<h1>A <em>b</em></h1>\n<p><b>x</b> <a href=\"javascript:x\">l</a></p>\n")
        let page = try await runDocs(["markdown"], input: input)
        #expect(page.exitCode == 1)
        #expect(
            page.text == """
                <h1 id="a-b">A <em>b</em> <a class="heading-anchor" href="#a-b" \
                aria-label="Link to section: A b"></a></h1>
                <p>x l</p>

                """)
        #expect(page.errors.contains("<stdin>:3:1: warning[DOC0303]"))
        #expect(page.errors.contains("<stdin>:3:14: error[DOC0304]"))
        #expect(try await runDocs(["markdown", "--plain"]).text == "")
        let closed = try await runCommand(
            ["/bin/bash", "-c", "\"$0\" markdown <&-", Repository.docs])
        #expect(closed.exitCode == 0)
        #expect(closed.text == "")
        #expect(closed.errors == "")
    }

    @Test("colours only where they are welcome")
    func colours() async throws {
        let empty = try TemporaryFolder()
        let script = "/usr/bin/script"
        guard FileManager.default.isExecutableFile(atPath: script) else { return }
        let line = "\(Repository.docs) check --project \(empty.path)"
        let command = [script, "-qec", line, "/dev/null"]
        let shown = try await runCommand(command, environment: ["NO_COLOR": ""])
        #expect(shown.text.contains("\u{1B}[1;31merror[DOC0111]"))
        let plain = try await runCommand(command, environment: ["NO_COLOR": "1"])
        // A machine that takes longer than a second shows progress, and erases it.
        #expect(!plain.text.contains(/\u{1B}\[[0-9;]*m/))
    }
}
