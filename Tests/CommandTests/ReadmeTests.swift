import Foundation
import TestSupport
import Testing

/// Every command of the README, run as a shell runs it.
///
/// `swift run docs …` is the program that was built for the tests, started by a stand-in for
/// `swift`, since a second build can't run inside this one; `docs serve` is stopped once it has said
/// where it serves.
struct ReadmeTests {
    static let blocks: [String] = {
        let text = (try? Repository.text("README.md")) ?? ""
        return text.matches(of: /(?m)^ *```sh\n([\s\S]*?)^ *```$/).map { String($0.1) }
    }()

    private static let standIn = """
        #!/usr/bin/env bash
        echo "swift $*" >> "$SWIFT_CALLS"
        if [ "$1" = build ] || [ "$1" = test ]; then exit 0; fi
        if [ "$1" != run ]; then echo "unexpected: swift $*" >&2; exit 99; fi
        shift
        if [ "$1" = -c ]; then shift 2; fi
        shift
        if [ "$1" != serve ]; then exec "$DOCS" "$@"; fi
        shift
        "$DOCS" serve --port 0 "$@" > serve.log 2>&1 &
        for _ in $(seq 2000); do
            if grep -q 'Preview at' serve.log; then break; fi
            sleep 0.05
        done
        kill -9 $!
        cat serve.log
        grep -q 'Preview at http://127.0.0.1:' serve.log

        """

    @Test("there are commands")
    func count() {
        #expect(Self.blocks.count >= 6)
    }

    @Test(arguments: blocks)
    func block(_ block: String) async throws {
        let folder = try TemporaryFolder()
        for path in ["content", "theme", ".ci"] {
            try FileManager.default.copyItem(
                atPath: Repository.path(path), toPath: "\(folder.path)/\(path)")
        }
        try folder.write(Self.standIn, to: "bin/swift")
        let executable: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
        try FileManager.default.setAttributes(
            executable, ofItemAtPath: folder.path + "/bin/swift")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let result = try await runCommand(
            ["/bin/bash", "-euo", "pipefail", "-c", block],
            environment: [
                "PATH": "\(folder.path)/bin:\(path)", "DOCS": Repository.docs,
                "SWIFT_CALLS": folder.path + "/calls",
            ], folder: folder.path)
        #expect(result.exitCode == 0, "\(block)\n\(result.text)\n\(result.errors)")
        let calls = (try? folder.read("calls")) ?? ""
        switch block {
        case ".ci/preview\n":
            #expect(calls == "swift build --product docs\nswift run docs serve\n")
        case ".ci/test\n": #expect(calls == "swift test\n")
        case _ where block.contains("docs markdown"):
            #expect(result.text.hasSuffix("<p>See <em>this</em></p>\n"))
        case _ where block.contains("docs explain"):
            #expect(result.text.contains("Wait 30 seconds"))
        case _ where block.contains("docs diff"):
            #expect(result.text.contains("No changes"))
        case _ where block.contains("docs import"):
            #expect(result.errors.contains("1 record: 1 code"))
            #expect(result.text.contains("Built 6 pages into imported/Public"))
        case _ where block.contains("docs check --responses"):
            #expect(result.errors.contains("1 response read, 1 of them errors"))
        case _ where block.contains("handbook"):
            #expect(result.text.contains("Built 11 pages in "))
        default: break
        }
    }
}
