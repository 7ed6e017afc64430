import Foundation
import TestSupport
import Testing

/// How bad findings are: settings, switches, formats.
struct CheckLevelTests {
    private func project(_ settings: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: d }]\n",
            to: "content/catalog.yaml")
        try folder.write("# A\n\n[x](no.md) <i>\n", to: "content/a.md")
        if let settings { try folder.write(settings, to: "content/site.yaml") }
        return folder
    }

    private func found(_ arguments: [String], _ folder: borrowing TemporaryFolder) async throws
        -> [String]
    {
        let result = try await runDocs(
            ["check", "--format", "json"] + arguments, folder: folder.path)
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(result.output))
        return (0..<((report["errors"].integer ?? 0) + (report["warnings"].integer ?? 0))).map {
            let finding = report["diagnostics"][$0]
            return "\(finding["severity"].string ?? "") \(finding["code"].string ?? "")"
        }
    }

    @Test("settings decide, and switches decide over them")
    func levels() async throws {
        let plain = try project()
        #expect(try await found([], plain) == ["error DOC0401", "warning DOC0303"])
        #expect(
            try await found(["--warn", "links", "--allow", "raw-html"], plain)
                == ["warning DOC0401"])
        let folder = try project("checks: { security: error, links: warning, broken-link: off }\n")
        #expect(try await found([], folder) == ["error DOC0303"])
        #expect(
            try await found(["--error", "DOC0401,markdown"], folder)
                == ["error DOC0401", "error DOC0303"])
        #expect(try await found(["--allow", "security"], folder) == [String]())
    }

    @Test("what is a warning by the settings does not stop a build; strict stops it")
    func build() async throws {
        let folder = try project("checks: { broken-link: warning }\n")
        let built = try await runDocs(["build"], folder: folder.path)
        #expect(built.exitCode == 0)
        #expect(built.errors.contains("content/a.md:3:5: warning[DOC0401]"))
        #expect(try await runDocs(["build", "--strict"], folder: folder.path).exitCode == 1)
        #expect(
            try await runDocs(["check", "--error", "DOC0401"], folder: folder.path).exitCode == 1)
    }

    @Test(
        "a switch that can't be followed is a wrong argument",
        arguments: [
            (
                ["--warn", "broken-lnik"],
                "--warn: there is no check 'broken-lnik'; did you mean 'broken-link'?"
            ),
            (["--allow", "xyzzy"], "--allow: there is no check 'xyzzy'"),
            (["--allow", "DOC0103"], "--allow DOC0103: DOC0103 (yaml-syntax) is always an error"),
            (["--error", "links", "--allow", "links"], "'links' is given two levels"),
        ])
    func usage(arguments: [String], message: String) async throws {
        for command in ["check", "build", "serve"] {
            let result = try await runDocs([command] + arguments)
            #expect(result.exitCode == 64)
            #expect(result.errors.hasPrefix("Error: \(message)\n"), "\(result.errors)")
        }
    }

    @Test("GitHub, SARIF and Markdown name files as the repository does")
    func folders() async throws {
        let folder = try TemporaryFolder()
        try folder.write("errors: []\n", to: "hand book/content/catalog.yaml")
        let arguments = ["check", "--project", "hand book", "--format"]
        let github = try await runDocs(arguments + ["github"], folder: folder.path)
        #expect(github.text.hasPrefix("::error file=hand book/content/catalog.yaml,line=1,col=1,"))
        let markdown = try await runDocs(arguments + ["markdown"], folder: folder.path)
        #expect(markdown.text.contains("| `hand book/content/catalog.yaml:1` | error DOC0201 |"))
        let inside = try await runDocs(
            ["check", "--format", "sarif"], environment: ["GITHUB_WORKSPACE": folder.path],
            folder: folder.path + "/hand book")
        #expect(inside.text.contains("\"uri\": \"hand%20book/content/catalog.yaml\""))
        let json = try await runDocs(arguments + ["json"], folder: folder.path)
        #expect(json.text.contains("\"file\": \"content/catalog.yaml\""))
    }
}
