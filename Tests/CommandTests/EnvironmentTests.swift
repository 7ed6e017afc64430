import Foundation
import TestSupport
import Testing

/// What a build depends on, and what it does not: the folder, the clock, the locale, the rights, the
/// programs and the network of the machine.
struct EnvironmentTests {
    private static let codes = ["a", "b", "c", "d"]

    /// Writes a project of several files, one after the other in an order.
    private func write(_ names: [String], to folder: String) throws {
        var files = Dictionary(
            uniqueKeysWithValues: Self.codes.map { code in
                (
                    "content/catalog/\(code).yaml",
                    "errors: [{ code: \(code), status: 503, title: Ä \(code), summary: İ. }]\n"
                )
            })
        files["content/catalog.yaml"] =
            "statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]\n"
        files["content/errors/503.md"] = "## Straße\n\nSee [a](error:a).\n"
        files["content/guides/ein führer.md"] = "# Führer\n"
        files["content/site.yaml"] =
            "title: Docs\nbaseURL: https://docs.example.com/\nlanguages: [de]\n"
        files["content/data/x.txt"] = "x\n"
        files["theme/search/en.yaml"] = "statuses: {}\n"
        files["theme/assets/style.css"] = "b{}\n"
        for name in names + files.keys.filter({ !names.contains($0) }).sorted() {
            guard let text = files[name] else { continue }
            let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// Builds by a line of a shell, in which `$0` is the program.
    private func build(
        _ line: String, in folder: String, environment: [String: String] = [:]
    ) async throws -> CommandResult {
        try await runCommand(
            ["/bin/sh", "-c", line, Repository.docs], environment: environment, folder: folder)
    }

    @Test("the same bytes in other folders, locales, zones, with other clocks, masks and orders")
    func reproducible() async throws {
        let folder = try TemporaryFolder()
        let settings: [(name: String, line: String, environment: [String: String])] = [
            ("plain", "exec \"$0\" build", [:]),
            ("two words", "exec \"$0\" build", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"]),
            ("ｆｕｌｌ　ｗｉｄｔｈ", "umask 077; exec \"$0\" build", ["LC_ALL": "xx_YY.unknown"]),
            ("naïve-日本", "umask 0; exec \"$0\" build", ["SOURCE_DATE_EPOCH": "1", "HOME": "/x"]),
            ("it's $HOME \"q\" -x", "exec \"$0\" build", ["LANG": "C", "TMPDIR": "/nowhere"]),
            ("line\nbreak", "unset PATH; exec \"$0\" build", ["SOURCE_DATE_EPOCH": "4102444800"]),
            ("one core", "exec taskset -c 0 \"$0\" build", ["USER": "somebody"]),
        ]
        var expected: [String: Data]?
        for (number, setting) in settings.enumerated() {
            let project = "\(folder.path)/\(setting.name)"
            let order = Self.codes.map { "content/catalog/\($0).yaml" }
            try write(number % 2 == 0 ? order : order.reversed(), to: project)
            let result = try await build(
                setting.line, in: project, environment: setting.environment)
            #expect(result.exitCode == 0, "\(setting.name): \(result.errors)")
            let site = contents(below: project + "/Public")
            #expect(site.count > 50)
            if let expected {
                let differing = Set(site.keys).union(expected.keys).filter {
                    site[$0] != expected[$0]
                }
                #expect(differing.sorted() == [], "\(setting.name)")
            }
            expected = expected ?? site
        }
    }

    @Test("the date of a release is the one of SOURCE_DATE_EPOCH")
    func date() async throws {
        let folder = try TemporaryFolder()
        try write([], to: folder.path)
        let result = try await runDocs(
            ["release", "1.0"], environment: ["SOURCE_DATE_EPOCH": "1700000000"],
            folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try folder.read("content/releases.json").contains("2023-11-14"))
    }

    private static let canUnshare = isPossible(["/usr/bin/unshare", "--net", "/bin/true"])
    private static let canBeNobody = isPossible(nobody + ["/bin/true"])
    private static let nobody = [
        "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
    ]

    private static func isPossible(_ command: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    @Test(
        "a build needs no network",
        .enabled(if: canUnshare, "networks can't be taken away here"))
    func network() async throws {
        let folder = try TemporaryFolder()
        try write([], to: folder.path)
        let result = try await runCommand(
            ["/usr/bin/unshare", "--net", Repository.docs, "build"], folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
    }

    @Test(
        "content that can't be written to is built, and a file that can't be read is said",
        .enabled(if: canBeNobody, "there is no other user here"))
    func rights() async throws {
        let folder = try TemporaryFolder()
        try write([], to: folder.path)
        let change = { (path: String, mode: Int) in
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: "\(folder.path)/\(path)")
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Public", withIntermediateDirectories: false)
        try change("", 0o755)
        try change("Public", 0o777)
        let program = folder.path + "/program"
        try FileManager.default.copyItem(atPath: Repository.docs, toPath: program)
        let command = Self.nobody + [program, "build"]
        let built = try await runCommand(command, folder: folder.path)
        try #require(built.exitCode == 0, "\(built.errors)")
        #expect(
            built.errors == """
                note: the addresses of this site could not be recorded: can't write \
                content/.permalinks.new: permission denied

                """)
        try change("content/errors", 0o644)
        try change("content/site.yaml", 0)
        let before = contents(below: folder.path + "/Public")
        let refused = try await runCommand(command, folder: folder.path)
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("content/errors/503.md:1:1: error[DOC0110]"))
        #expect(refused.errors.contains("content/site.yaml:1:1: error[DOC0110]"))
        #expect(contents(below: folder.path + "/Public") == before)
        try change("content/errors", 0o755)
        try change("content/site.yaml", 0o644)
        try change("Public/errors", 0o555)
        try folder.write("## Anew\n", to: "content/errors/503.md")
        let kept = try await runCommand(command, folder: folder.path)
        #expect(kept.exitCode == 1)
        #expect(
            kept.errors == """
                error[DOC0611]: can't write Public/errors/503.md: permission denied
                  = help: nothing that was published is lost; let this user write there, then \
                build again: the next build completes this one
                1 error, 0 warnings

                """)
    }

    @Test("output that nobody reads ends a build in order")
    func closedOutput() async throws {
        let folder = try TemporaryFolder()
        try write([], to: folder.path)
        for line in [
            "\"$0\" build | true", "\"$0\" build >&-", "\"$0\" build 2>&-", "\"$0\" build <&-",
            "\"$0\" build >/dev/full",
        ] {
            let result = try await build(line, in: folder.path)
            #expect([0, 1].contains(result.exitCode), "\(line): \(result.exitCode)")
            let again = try await build("exec \"$0\" build", in: folder.path)
            #expect(again.exitCode == 0 && again.text.contains("0 files written"), "\(line)")
        }
    }
}
