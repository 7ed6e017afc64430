import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLSource

/// The page about publishing: its commands are run, its files are read by those they are for.
struct PublishingPageTests {
    /// The blocks of a language, those with a title and those without.
    private static func blocks(_ language: String) -> [(title: String?, text: String)] {
        let page = (try? Repository.text("content/reference/publishing.md")) ?? ""
        let pattern = /(?m)^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/
        return page.matches(of: pattern).filter { $0.1 == language }.map { match in
            (match.2.map(String.init), String(match.3))
        }
    }

    private static func file(_ title: String, _ language: String) -> String {
        blocks(language).first { $0.title == title }?.text ?? ""
    }

    /// A project, and a folder `bin` with `docs` and other programs in front of all others.
    private func project(_ programs: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "baseURL: https://docs.example.com/\nlanguages: [de]\n", to: "content/site.yaml")
        try folder.write(
            """
            statuses: [{ code: 404, reason: Not Found, description: Nothing here. }]
            errors: [{ code: busy, status: 503, title: Busy, summary: Wait. }]

            """, to: "content/catalog.yaml")
        try folder.write("# A guide\n\nText.\n", to: "content/guides/old.md")
        try folder.write(
            "<svg xmlns='http://www.w3.org/2000/svg'/>\n", to: "content/pictures/a b.svg")
        let docs = "#!/bin/sh\nexec \"\(Repository.docs)\" \"$@\"\n"
        for (name, text) in programs.merging(
            ["docs": docs], uniquingKeysWith: { first, _ in first })
        {
            try folder.write(text, to: "bin/\(name)")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/bin/\(name)")
        }
        return folder
    }

    private func run(
        _ script: String, in folder: borrowing TemporaryFolder,
        environment: [String: String] = [:]
    ) async throws -> CommandResult {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let own = ["PATH": "\(folder.path)/bin:\(path)"]
        return try await runCommand(
            ["/bin/sh", "-euc", script], environment: environment.merging(own) { $1 },
            folder: folder.path)
    }

    /// The files below a folder by path, but for those whose names start with `.docs-`.
    private func contents(
        of name: String, in folder: borrowing TemporaryFolder
    ) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in folder.files() where path.hasPrefix(name + "/") {
            let relative = String(path.dropFirst(name.count + 1))
            if !relative.hasPrefix(".docs-") { files[relative] = try folder.bytes(path) }
        }
        return files
    }

    @Test("a plain folder: the commands, and what is in the archive")
    func plainFolder() async throws {
        let folder = try project()
        let commands = Self.blocks("sh").filter { $0.title == nil }.map(\.text)
        #expect(commands.count == 3)
        let result = try await run(commands.joined(), in: folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        let unpacked = try await run("mkdir there; tar -C there -xzf site.tar.gz", in: folder)
        #expect(unpacked.exitCode == 0)
        let site = try contents(of: "www", in: folder)
        #expect(site["index.html"] != nil)
        #expect(try contents(of: "there", in: folder) == site)
        #expect(!folder.files().contains { $0.hasPrefix("there/.docs-") })
    }

    private static let nginxProgram = ["/usr/sbin/nginx", "/usr/bin/nginx"].first(
        where: FileManager.default.isExecutableFile)

    @Test("nginx takes the configuration", .enabled(if: nginxProgram != nil, "there is no nginx"))
    func nginx() async throws {
        let nginx = try #require(Self.nginxProgram)
        let folder = try TemporaryFolder()
        try folder.write(Self.file("errors.conf", "nginx"), to: "errors.conf")
        try folder.write(
            """
            pid \(folder.path)/nginx.pid;
            error_log \(folder.path)/error.log;
            events {}
            http {
                access_log off;
                include errors.conf;
            }

            """, to: "nginx.conf")
        let result = try await runCommand(
            [nginx, "-t", "-p", folder.path, "-c", "\(folder.path)/nginx.conf"])
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors.contains("syntax is ok"))
    }

    @Test("the workflow is that of a new project, and its commands work there")
    func workflow() async throws {
        let name = ".github/workflows/errors.yml"
        let text = Self.file(name, "yaml")
        let folder = try project()
        let made = try await run("docs new project handbook", in: folder)
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(try folder.read("handbook/\(name)") == text)
        var problems: [Diagnostic] = []
        let file = SourceFile(path: name, bytes: Array(text.utf8))
        let root = try #require(parseYAML(YAMLText(wholeFile: file), diagnostics: &problems))
        #expect(problems.isEmpty)
        let commands = values(of: "run", in: root)
        #expect(
            commands == [
                "docs check --strict --format github", "docs build --locked --output Public",
            ])
        // What a person does before the first push.
        _ = try await run("cd handbook; docs build; rm -r Public", in: folder)
        for command in commands {
            let result = try await run("cd handbook; \(command)", in: folder)
            #expect(result.exitCode == 0, "\(command)\n\(result.text)\n\(result.errors)")
        }
        #expect(values(of: "path", in: root) == ["Public"])
        #expect(folder.files().contains("handbook/Public/index.html"))
    }

    private func values(of key: String, in node: YAMLNode) -> [String] {
        node.elements.flatMap { values(of: key, in: $0) }
            + node.members.flatMap { member in
                let own = member.key.text == key ? [member.value.text].compactMap(\.self) : []
                return own + values(of: key, in: member.value)
            }
    }

    /// A stand-in for `aws` that keeps objects in a folder and their headers beside it.
    ///
    /// After a number of calls it fails.
    private static let aws = """
        #!/usr/bin/env bash
        set -euo pipefail
        echo x >> calls
        if [ "$(wc -l < calls)" -gt "${CALLS:-1000}" ]; then echo "connection lost" >&2; exit 1; fi
        case "$1 $2" in
        "s3 cp")
            key=${4#s3://docs.example.com/}
            [ "$5 $7" = "--content-type --cache-control" ]
            mkdir -p "$(dirname "bucket/$key")" "$(dirname "headers/$key")"
            cp "$3" "bucket/$key"
            printf '%s|%s' "$6" "$8" > "headers/$key" ;;
        "s3 rm")
            key=${3#s3://docs.example.com/}
            rm -f "bucket/$key" "headers/$key" ;;
        *) exit 99 ;;
        esac

        """

    private func upload(
        _ folder: borrowing TemporaryFolder, calls: Int = 1000
    ) async throws -> CommandResult {
        try folder.write("", to: "calls")
        return try await run(
            "sh upload.sh", in: folder, environment: ["CALLS": String(calls)])
    }

    private func expectUploaded(_ folder: borrowing TemporaryFolder) throws {
        let site = try contents(of: "Public", in: folder)
        #expect(try contents(of: "bucket", in: folder) == site)
        let headers = try contents(of: "headers", in: folder)
        #expect(headers.keys.sorted() == site.keys.sorted())
        let expected = [
            "index.html": "text/html; charset=utf-8|no-cache",
            "errors/busy.md": "text/markdown; charset=utf-8|no-cache",
            "errors/busy.json": "application/json; charset=utf-8|no-cache",
            "errors/busy.problem.json": "application/problem+json|no-cache",
            "assets/style.css": "text/css; charset=utf-8|public, max-age=3600",
            "pictures/a b.svg": "image/svg+xml; charset=utf-8|public, max-age=3600",
            "openapi-errors.yaml": "application/yaml; charset=utf-8|no-cache",
        ]
        for (path, header) in expected where site[path] != nil {
            #expect(String(decoding: headers[path] ?? [], as: UTF8.self) == header, "\(path)")
        }
    }

    private func s3Project() throws -> TemporaryFolder {
        let folder = try project(["aws": Self.aws])
        try folder.write(Self.file("upload.sh", "sh"), to: "upload.sh")
        return folder
    }

    @Test("object storage has the site after a first build, an edit, a rename and a removal")
    func objectStorage() async throws {
        let folder = try s3Project()
        #expect(try await upload(folder).exitCode == 0)
        try expectUploaded(folder)
        let all = try folder.read("calls").count / 2
        #expect(all == (try contents(of: "Public", in: folder)).count)

        #expect(try await upload(folder).exitCode == 0)
        #expect(try folder.read("calls") == "", "nothing changed, nothing is uploaded")

        try folder.write("# A guide\n\nMore text.\n", to: "content/guides/old.md")
        #expect(try await upload(folder).exitCode == 0)
        try expectUploaded(folder)
        #expect(try folder.read("calls").count / 2 < all / 2)

        try folder.remove("content/guides/old.md")
        try folder.write("# A guide\n\nMore text.\n", to: "content/guides/new.md")
        try folder.write(
            "baseURL: https://docs.example.com/\nlanguages: [de]\n"
                + "redirects: { guides/old/: guides/new.md }\n", to: "content/site.yaml")
        let renamed = try await upload(folder)
        #expect(renamed.exitCode == 0, "\(renamed.errors)")
        try expectUploaded(folder)

        try folder.remove("content/pictures")
        #expect(try await upload(folder).exitCode == 0)
        try expectUploaded(folder)
        #expect(!folder.files().contains("bucket/pictures/a b.svg"))
    }

    @Test("an upload that stops early is made good by the next, whatever changed in between")
    func interruptedUpload() async throws {
        let folder = try s3Project()
        #expect(try await upload(folder).exitCode == 0)
        for name in ["b.svg", "c.svg"] {
            try folder.write("<svg xmlns='http://www.w3.org/2000/svg'/>\n", to: "content/\(name)")
            try folder.write("# A guide\n\nText \(name).\n", to: "content/guides/old.md")
            let stopped = try await upload(folder, calls: 5)
            #expect(stopped.exitCode == 1)
            #expect(stopped.errors.hasSuffix("connection lost\n"))
            try folder.remove("content/\(name)")
        }
        try folder.write("# A guide\n\nText.\n", to: "content/guides/old.md")
        #expect(try await upload(folder).exitCode == 0)
        try expectUploaded(folder)
    }

    @Test("a build with errors uploads nothing")
    func failingBuild() async throws {
        let folder = try s3Project()
        try folder.write("errors: [{ code: busy }]\n", to: "content/catalog.yaml")
        #expect(try await upload(folder).exitCode == 1)
        #expect(try folder.read("calls") == "")
    }
}
