import TestSupport
import Testing

/// `docs generate --host` as a command: files, findings and exit codes.
struct HostCommandTests {
    private func generate(
        _ folder: borrowing TemporaryFolder, _ arguments: String...
    ) async throws -> CommandResult {
        try await runDocs(["generate", "--host"] + arguments, folder: folder.path)
    }

    @Test("a file is written, compared and written again; others are left alone")
    func files() async throws {
        let folder = try oneStatusProject("title: Errors\n")
        let output = ["--output", "docs.conf"]
        let first = try await generate(folder, "nginx", output[0], output[1])
        #expect(first.exitCode == 0)
        #expect(first.errors == "")
        let text = try folder.read("docs.conf")
        let printed = try await generate(folder, "nginx")
        #expect(printed.text == text)
        let same = try await generate(folder, "nginx", output[0], output[1], "--check")
        #expect(same.exitCode == 0)

        try folder.write("title: Errors\nredirects: { old/: error:503 }\n", to: "content/site.yaml")
        let other = try await generate(folder, "nginx", output[0], output[1], "--check")
        #expect(other.exitCode == 1)
        #expect(try folder.read("docs.conf") == text)
        let second = try await generate(folder, "nginx", output[0], output[1])
        #expect(second.exitCode == 0)
        #expect(try folder.read("docs.conf").contains("location = \"/old/\""))

        try folder.write("server {}\n", to: "docs.conf")
        let foreign = try await generate(folder, "nginx", output[0], output[1])
        #expect(foreign.exitCode == 2)
        #expect(
            foreign.errors
                == "Error: docs.conf was not made by docs generate; remove it, or choose another "
                + "file\n")
        #expect(try folder.read("docs.conf") == "server {}\n")
    }

    @Test("a gateway wants the address of the site")
    func address() async throws {
        let folder = try oneStatusProject("title: Errors\n")
        for host in ["nginx", "caddy", "apache", "envoy", "traefik"] {
            let result = try await generate(folder, host, "--part", "gateway")
            #expect(result.exitCode == 2)
            #expect(
                result.errors
                    == "Error: the answers of a gateway name pages: set baseURL in "
                    + "content/site.yaml\n")
            #expect(result.text == "")
        }
    }

    @Test("statuses that a gateway needs and the catalog lacks are named")
    func missingStatuses() async throws {
        let folder = try oneStatusProject("baseURL: https://docs.example.com/\n")
        for (host, missing) in [
            ("nginx", "502, 504"), ("caddy", "502, 504"), ("apache", "502"), ("envoy", "502, 504"),
            ("traefik", "502, 504"),
        ] {
            let result = try await generate(folder, host, "--part", "gateway")
            #expect(result.exitCode == 0)
            #expect(!result.text.isEmpty)
            #expect(
                result.errors.hasPrefix("warning: the catalog lacks statuses that ")
                    && result.errors.contains("stay as they are: \(missing). Add them"),
                "\(result.errors)")
        }
        try folder.write(
            "errors: [{ code: busy, status: 503, title: Busy, summary: Wait. }]\n",
            to: "content/catalog.yaml")
        for host in ["nginx", "caddy", "apache", "envoy", "traefik"] {
            let result = try await generate(
                folder, host, "--part", "gateway", "--output", "docs.conf")
            #expect(result.exitCode == 2)
            #expect(
                result.errors.hasPrefix("Error: the catalog has none of the statuses that "),
                "\(result.errors)")
            #expect(!folder.files().contains("docs.conf"))
        }
    }

    @Test("with a path, Cloudflare's file says how its folder is made, and so it works")
    func cloudflareFolder() async throws {
        let folder = try oneStatusProject(
            "baseURL: https://docs.example.com/a%20b/\nhosts: [cloudflare]\n"
                + "redirects: { old/: error:503 }\n")
        let file = try await generate(folder, "cloudflare").text
        let commands = file.split(separator: "\n").filter { $0.hasPrefix("#     ") }
            .map { String($0.dropFirst("#     ".count)) }
        #expect(commands.count == 3)
        // Twice, since a site is built again and again.
        for command in commands + commands {
            let result = try await runCommand(
                [
                    "/bin/sh", "-euc",
                    command.replacing("docs ", with: "\"$DOCS\" ", maxReplacements: 1),
                ],
                environment: ["DOCS": Repository.docs], folder: folder.path)
            #expect(result.exitCode == 0, "\(command)\n\(result.errors)")
        }
        let files = folder.files().filter { $0.hasPrefix("www/") }
        for path in ["www/_headers", "www/_redirects", "www/a b/index.html"] {
            #expect(files.contains(path), "\(path)")
        }
        #expect(!files.contains("www/a b/_redirects"))
        #expect(try folder.read("www/_headers") == file)
    }

    @Test("a catalog alone is no project")
    func catalog() async throws {
        let folder = try TemporaryFolder()
        try folder.write("errors: []\n", to: "catalog.yaml")
        let result = try await generate(folder, "caddy", "catalog.yaml")
        #expect(result.exitCode == 2)
        #expect(
            result.errors
                == "Error: --host wants the folder of a project; there is no "
                + "catalog.yaml/content\n")
        let none = try await generate(folder, "caddy")
        #expect(none.exitCode == 2)
        #expect(
            none.errors == "Error: there is no project in the current folder; name a catalog\n")
    }

    @Test("findings of the project are shown, and nothing is written")
    func findings() async throws {
        let folder = try oneStatusProject("baseURL: docs\n")
        let result = try await generate(folder, "apache", "--output", "docs.conf")
        #expect(result.exitCode == 2)
        #expect(
            result.errors == """
                content/site.yaml:1:10: error[DOC0112]: 'docs' can't be the base URL
                  |
                1 | baseURL: docs
                  |          ^^^^
                  = help: use an absolute http or https URL such as https://docs.example.com/
                1 error, 0 warnings

                """)
        #expect(!folder.files().contains("docs.conf"))
    }
}
