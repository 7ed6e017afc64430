import Foundation
import TestSupport
import Testing

/// `docs explain` and `docs completions`, as they are run.
struct ExplainTests {
    @Test("a code, with the page's address")
    func code() async throws {
        let folder = try explainedProject()
        let result = try await runDocs(["explain", "order_gone"], folder: folder.path)
        #expect(
            result.text == """
                order_gone: Order gone
                404 Not Found

                The order was removed.

                https://docs.example.com/api/errors/order_gone/

                """)
        #expect(result.errors == "")
        #expect(result.exitCode == 0)
        let web = try await runDocs(
            ["explain", "--web", "order_missing", "--project", folder.path])
        #expect(web.text == "https://docs.example.com/api/errors/order_gone/\n")
        let address = try await runDocs(
            [
                "explain", "--web", "https://docs.example.com/api/errors/order_missing/",
                "--project", folder.path,
            ])
        #expect(address.text == "https://docs.example.com/api/errors/order_gone/\n")
        let words = try await runDocs(
            ["explain", "HTTP", "404", "--project", folder.path, "--web"])
        #expect(words.text == "https://docs.example.com/api/errors/404/\n")
    }

    @Test("a response from standard input")
    func response() async throws {
        let folder = try explainedProject()
        let input = Array(
            "HTTP/2 404\r\ncontent-type: application/json\r\n\r\n{\"code\":\"order_gone\"}".utf8)
        let result = try await runDocs(["explain"], input: input, folder: folder.path)
        #expect(result.exitCode == 0)
        #expect(result.text.contains("Found because `code` is `order_gone`.\n"))
        let json = try await runDocs(["explain", "--json"], input: input, folder: folder.path)
        let object = try JSONDecoder().decode(JSONValue.self, from: Data(json.output))
        #expect(object["version"] == 1)
        #expect(object["found"] == true)
        #expect(object["match"]["by"] == "code")
        #expect(object["entry"]["aliases"][0] == "order_missing")
        #expect(object["url"] == "https://docs.example.com/api/errors/order_gone/")
    }

    @Test("what is not found is exit code 1 and suggestions")
    func notFound() async throws {
        let folder = try explainedProject()
        let result = try await runDocs(["explain", "order_gne"], folder: folder.path)
        #expect(result.exitCode == 1)
        #expect(
            result.text == """
                Nothing in the catalog matches this.
                Did you mean `order_gone`?

                """)
        let web = try await runDocs(["explain", "--web", "418"], folder: folder.path)
        #expect(web.exitCode == 1)
        #expect(web.text == "")
        #expect(web.errors.hasPrefix("418\n"))
        let nothing = try await runDocs(["explain"], input: Array(" \n".utf8), folder: folder.path)
        #expect(nothing.exitCode == 64)
        #expect(
            nothing.errors == """
                Error: nothing to explain: name a code, or paste a response
                Usage: docs explain [<words> ...] [--project <dir>] [--catalog <file>] [--json] \
                [--web]
                  See 'docs explain --help' for more information.

                """)
        let both = try await runDocs(["explain", "--web", "--json", "404"], folder: folder.path)
        #expect(both.exitCode == 64)
    }

    @Test("without a catalog, our own codes are explained and others are exit code 2")
    func withoutCatalog() async throws {
        let empty = try TemporaryFolder()
        let own = try await runDocs(["explain", "doc0205"], folder: empty.path)
        #expect(own.exitCode == 0)
        #expect(own.text.hasPrefix("DOC0205: Unknown related code\n\nAn entry names another code"))
        let other = try await runDocs(["explain", "404"], folder: empty.path)
        #expect(other.exitCode == 2)
        #expect(
            other.errors == """
                Error: there is no catalog in '.': name the folder of a project with --project, or \
                a file with --catalog

                """)
        let missing = try await runDocs(
            ["explain", "404", "--catalog", "x\u{1B}.json"], folder: empty.path)
        #expect(missing.exitCode == 2)
        #expect(missing.errors == "Error: can't read x\u{FFFD}.json: no such file or directory\n")
        try empty.write("# Notes\n", to: "notes.md")
        let prose = try await runDocs(
            ["explain", "404", "--catalog", "notes.md"], folder: empty.path)
        #expect(prose.exitCode == 2)
        #expect(
            prose.errors == """
                Error: there are no codes in 'notes.md': name the folder of a project with --project, \
                or a file with --catalog

                """)
        let folder = try explainedProject()
        for nothing in ["", " "] {
            let result = try await runDocs(["explain", nothing], folder: folder.path)
            #expect(result.exitCode == 64)
        }
    }

    @Test("a file that is not UTF-8 is told where nothing is found")
    func otherEncoding() async throws {
        let folder = try TemporaryFolder()
        let text = "statuses: [{ code: 404, reason: Not Found, description: d\u{FC} }]\n"
        try folder.write(text.unicodeScalars.map { UInt8($0.value) }, to: "latin.yaml")
        let result = try await runDocs(
            ["explain", "foo", "--catalog", "latin.yaml"], folder: folder.path)
        #expect(result.exitCode == 2)
        #expect(result.text == "")
        #expect(
            result.errors.hasPrefix("latin.yaml:1:58: error[DOC0101]: the file is not UTF-8 text"),
            "\(result.errors)")
        let found = try await runDocs(
            ["explain", "404", "--catalog", "latin.yaml"], folder: folder.path)
        #expect(found.exitCode == 0)
        #expect(found.errors.hasPrefix("note: the catalog has 1 error"), "\(found.errors)")
    }

    @Test("what is wrong in a file that was named is shown where nothing is found")
    func damagedFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"statuses\": [{\"code\": 404]}\n", to: "bad.json")
        for words in [["404"], ["--json", "404"], ["--web", "order_gone"]] {
            let result = try await runDocs(
                ["explain", "--catalog", "bad.json"] + words, folder: folder.path)
            #expect(result.exitCode == 2)
            #expect(result.text == "")
            #expect(result.errors.hasPrefix("bad.json:1:27: error[DOC0115]: "), "\(result.errors)")
            #expect(result.errors.contains("1 | {\"statuses\": [{\"code\": 404]}\n"))
            #expect(result.errors.hasSuffix("\n1 error, 0 warnings\n"))
        }
        try folder.write(
            """
            errors:
              - { code: a_b, status: 404, title: T, summary: S, extra: 1 }

            """, to: "partly.yaml")
        let found = try await runDocs(
            ["explain", "--web", "a_b", "--catalog", "partly.yaml"], folder: folder.path)
        #expect(found.exitCode == 0)
        #expect(found.text == "errors/a_b/\n")
        #expect(
            found.errors == """
                note: the catalog has 1 error, the first at partly.yaml:2:53: unknown key 'extra' \
                in an error

                """)
        let other = try await runDocs(
            ["explain", "x_y", "--catalog", "partly.yaml"], folder: folder.path)
        #expect(other.exitCode == 2)
        #expect(other.errors.hasPrefix("partly.yaml:2:53: error[DOC0102]: "), "\(other.errors)")
    }

    @Test(
        "a text that starts with a dash stands behind two dashes",
        arguments: [
            ("-dash", "-dash"), ("-h1", "-h1"), ("-x y", "'-x y'"), ("-1042", "-1042"),
        ])
    func dash(word: String, quoted: String) async throws {
        let folder = try explainedProject()
        let result = try await runDocs(["explain", word], folder: folder.path)
        #expect(result.exitCode == 64)
        #expect(result.text == "")
        #expect(
            result.errors == """
                Error: there is no option '\(word)'; put '--' in front of a text that starts with \
                a dash: docs explain -- \(quoted)
                Usage: docs explain [<words> ...] [--project <dir>] [--catalog <file>] [--json] \
                [--web]
                  See 'docs explain --help' for more information.

                """)
        let text = try await runDocs(["explain", "--", word], folder: folder.path)
        #expect(text.exitCode == 1)
        #expect(text.text.hasPrefix("Nothing in the catalog matches this.\n"))
    }

    @Test("a catalog may come through a pipe")
    func pipe() async throws {
        let folder = try explainedProject()
        let result = try await runCommand(
            [
                "/bin/bash", "-c",
                "\"$0\" explain --web order_gone --catalog <(cat content/catalog.yaml)",
                Repository.docs,
            ], folder: folder.path)
        #expect(result.text == "errors/order_gone/\n")
        #expect(result.errors == "")
    }

    @Test("every code of ours is explained")
    func diagnosticPages() async throws {
        let empty = try TemporaryFolder()
        let names = Repository.files(below: "content/diagnostics").filter { $0.hasPrefix("DOC") }
        #expect(names.count > 40)
        for name in names {
            let code = String(name.dropLast(3))
            let result = try await runDocs(["explain", code], folder: empty.path)
            #expect(result.exitCode == 0)
            #expect(result.text.hasPrefix("\(code): "))
            #expect(result.text.contains("\nWrong\n"), "\(code)")
            #expect(result.text.contains("\nRight\n"), "\(code)")
        }
    }

    @Test("a published catalog.json says where the pages are")
    func published() async throws {
        let folder = try explainedProject()
        let built = try await runDocs(["build"], folder: folder.path)
        #expect(built.exitCode == 0, "\(built.errors)")
        let elsewhere = try TemporaryFolder()
        let result = try await runDocs(
            ["explain", "--web", "order_gone", "--catalog", folder.path + "/Public/catalog.json"],
            folder: elsewhere.path)
        #expect(result.text == "https://docs.example.com/api/errors/order_gone/\n")
        #expect(result.errors == "")
        let yaml = try await runDocs(
            ["explain", "--web", "404", "--catalog", folder.path + "/content/catalog.yaml"])
        #expect(yaml.text == "errors/404/\n")
    }

    @Test("shells are told codes, aliases and our own codes")
    func completions() async throws {
        let folder = try explainedProject()
        let complete = { (word: String, path: String) in
            try await runDocs(
                [
                    "---completion", "explain", "--", "positional@0", "2", "\(word.utf8.count)",
                    "docs",
                    "explain", word,
                ], environment: ["SAP_SHELL": "bash"], folder: path
            ).text.split(separator: "\n").map(String.init)
        }
        #expect(try await complete("ord", folder.path) == ["order_gone", "order_missing"])
        #expect(try await complete("doc020", folder.path).contains("DOC0205"))
        #expect(try await complete("4", folder.path) == ["404"])
        let empty = try TemporaryFolder()
        #expect(try await complete("ord", empty.path) == [])
    }

    @Test("scripts for shells", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) async throws {
        let result = try await runDocs(["completions", shell])
        #expect(result.exitCode == 0)
        #expect(result.text.contains("explain"))
        let executable = "/bin/\(shell)"
        guard FileManager.default.isExecutableFile(atPath: executable) else { return }
        let check = try await runCommand([executable, "-n"], input: result.output)
        #expect(check.exitCode == 0, "\(check.errors)")
    }

    /// What bash offers behind `docs explain` and words as it splits them at colons; the part to be
    /// replaced is the last word without an opening quotation mark, and nothing of a bare colon.
    ///
    /// Each offer stands once as it is typed and once as the command gets it.
    private func offered(
        _ words: [String], in folder: borrowing TemporaryFolder
    ) async throws -> [[String]] {
        let script = #"""
            PATH="$BIN:$PATH"; source <(docs completions bash)
            COMP_LINE="docs explain $LINE"; COMP_POINT=${#COMP_LINE}
            COMP_WORDS=(docs explain "$@"); COMP_CWORD=$(($# + 1))
            last="${COMP_WORDS[COMP_CWORD]#[\'\"]}"
            name="$(complete -p docs | sed -E 's/.*-F ([^ ]+).*/\1/')"
            "$name" docs "${last#:}" "${COMP_WORDS[COMP_CWORD - 1]}"
            for reply in "${COMPREPLY[@]}"; do
                printf '%s\t' "$reply"
                eval "printf '%s\n' $QUOTE$reply$QUOTE"
            done | LC_ALL=C sort
            """#
        let bin = URL(fileURLWithPath: Repository.docs).deletingLastPathComponent().path
        let quote = words.last?.first.flatMap { "'\"".contains($0) ? String($0) : nil } ?? ""
        let result = try await runCommand(
            ["/bin/bash", "-c", script, "bash"] + words,
            environment: ["BIN": bin, "LINE": words.joined(), "QUOTE": quote],
            folder: folder.path)
        #expect(result.errors == "")
        return result.text.split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
    }

    @Test("bash completes a code as the script tells it")
    func bash() async throws {
        let orders = ["order_gone", "order_missing"]
        #expect(try await offered(["ord"], in: explainedProject()) == orders.map { [$0, $0] })
    }

    @Test(
        "bash completes codes with signs of its own",
        arguments: [
            (["executor", ":"], [["1044", "1044"], ["1045", "1045"], ["lim:9", "lim:9"]]),
            (["executor", ":", "l"], [["lim:9", "lim:9"]]),
            (["executor", ":", "lim", ":"], [["9", "9"]]),
            (["'executor:l"], [["executor:lim:9", "executor:lim:9"]]),
            (["\"executor:l"], [["executor:lim:9", "executor:lim:9"]]),
            (["executor/"], [["executor/1044", "executor/1044"]]),
            (["a"], [["a\\'b", "a'b"]]),
            (["a\\'"], [["a\\'b", "a'b"]]),
            (["'a"], [["a'\\''b", "a'b"]]),
            (["\"$"], [["\\$cash", "$cash"]]),
            (["ng\\ "], [["ng\\ 0203", "ng 0203"]]),
        ])
    func signs(words: [String], offers: [[String]]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            errors:
              - { code: "executor:1044", status: 400, title: T, summary: S }
              - { code: "executor:1045", status: 400, title: T, summary: S }
              - { code: "executor:lim:9", status: 400, title: T, summary: S }
              - { code: "executor/1044", status: 400, title: T, summary: S }
              - { code: "a'b", status: 400, title: T, summary: S }
              - { code: "$cash", status: 400, title: T, summary: S }
              - { code: "ng 0203", status: 400, title: T, summary: S }

            """, to: "content/catalog.yaml")
        #expect(try await offered(words, in: folder) == offers)
    }

    @Test("a code of a catalog from elsewhere is never run by the shell")
    func hostileCodes() async throws {
        let folder = try TemporaryFolder()
        let codes = [
            "x$(touch ran)", "x`touch ran`", "x'; touch ran; '", "x\"y", "x\\y", "x y", "x*", "x~",
            "x${HOME}", "x{a,b}", "x:y",
        ]
        let entries = codes.map { code in
            "  - { code: '\(code.replacing("'", with: "''"))', status: 400, title: T, summary: S }\n"
        }
        try folder.write("errors:\n" + entries.joined(), to: "content/catalog.yaml")
        let offered = try await offered(["x"], in: folder)
        #expect(offered.compactMap(\.last).sorted() == codes.sorted())
        #expect(folder.files() == ["content/catalog.yaml"])
        let zsh = try await runDocs(
            ["---completion", "explain", "--", "positional@0", "2", "2", "docs", "explain", "x:"],
            environment: ["SAP_SHELL": "zsh"], folder: folder.path)
        // The script for zsh drops the last line.
        #expect(zsh.text.hasPrefix("x\\:y\n"))
    }
}
