import TestSupport
import Testing
import Theming

struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String) -> String {
        unifiedDiff(from: TextVersion("old", old), to: TextVersion("new", new), colour: false)
    }

    @Test("changes with three lines around them; near ones share a hunk")
    func hunks() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("\n4\n", with: "\nfour\n").replacing("\n19\n", with: "\n")
        #expect(
            diff(old, new) == """
                --- old
                +++ new
                @@ -1,7 +1,7 @@
                 1
                 2
                 3
                -4
                +four
                 5
                 6
                 7
                @@ -16,5 +16,4 @@
                 16
                 17
                 18
                -19
                 20

                """)
        #expect(diff(old, old) == "")
        #expect(diff("", "") == "")
    }

    @Test("empty texts, ends without a line end, other line ends")
    func ends() {
        #expect(diff("", "a\n") == "--- old\n+++ new\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\n", "") == "--- old\n+++ new\n@@ -1 +0,0 @@\n-a\n")
        #expect(
            diff("a", "a\n") == """
                --- old
                +++ new
                @@ -1 +1 @@
                -a
                \\ No newline at end of file
                +a

                """)
        #expect(diff("a\r\n", "a\n") == "--- old\n+++ new\n@@ -1 +1 @@\n-a\r\n+a\n")
    }

    @Test("on a terminal, nothing in a file steers it")
    func terminal() {
        let text = unifiedDiff(
            from: TextVersion("old", "a\n"), to: TextVersion("new", "\u{1B}[2Jb\n"), colour: true)
        #expect(text.contains("\u{1B}[32m+\u{FFFD}[2Jb\u{1B}[0m\n"))
        #expect(text.contains("\u{1B}[1;31m-a\u{1B}[0m\n"))
    }

    @Test("patch makes the new text of the old one")
    func patch() async throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 5)
        for round in 0..<40 {
            func text() -> String {
                let count = Int.random(in: 0...30, using: &generator)
                let lines = (0..<count).map { _ in
                    ["a", "b", "c", "d", ""].randomElement(using: &generator) ?? ""
                }
                return lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
            }
            let (old, new) = (text(), text())
            try folder.write(old, to: "file")
            try folder.write(diff(old, new), to: "diff")
            if old == new { continue }
            let result = try await runCommand(
                [
                    "/usr/bin/env", "patch", "--fuzz=0", "--no-backup-if-mismatch", "-s", "file",
                    "diff",
                ],
                folder: folder.path)
            #expect(result.exitCode == 0, "\(round): \(result.text)")
            #expect((try? folder.read("file")) ?? "" == new, "\(round)")
        }
    }
}
