import Foundation
import TestSupport
import Testing

/// Not laws, but a reason to stop and look.
struct TripwireTests {
    private var sources: [(path: String, text: String)] {
        get throws {
            try Repository.files(below: "Sources").filter { $0.hasSuffix(".swift") }.map {
                ($0, try Repository.text("Sources/\($0)"))
            }
        }
    }

    @Test("files stay small")
    func fileSizes() throws {
        var counts: [Int] = []
        for (path, text) in try sources {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 400, "\(path) has \(lines) lines")
            if path.hasPrefix("docs/") { #expect(lines <= 85, "\(path) has \(lines) lines") }
            counts.append(lines)
        }
        #expect(counts.sorted()[counts.count / 2] <= 90)
    }

    @Test("nothing in the sources can trap on what a user writes")
    func traps() throws {
        for (path, text) in try sources {
            for word in ["try!", "fatalError(", "as!", "@unchecked Sendable", "unsafeBitCast"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }

    @Test("nothing generated is in the checkout's history")
    func generated() async throws {
        guard FileManager.default.fileExists(atPath: Repository.path(".git")) else { return }
        let listing = try await runCommand(
            ["/usr/bin/env", "git", "ls-files"], folder: Repository.path(""))
        let files = listing.text.split(separator: "\n").map(String.init)
        #expect(files.filter { $0.hasPrefix("Public/") } == ["Public/.gitkeep"])
        #expect(!files.contains { $0.hasPrefix(".build") || $0 == "Package.resolved" })
        let top = Set(files.map { String($0.prefix { $0 != "/" }) })
        let expected: Set = [
            "Package.swift", "Sources", "Tests", "content", "theme", "Public", "README.md",
        ]
        #expect(top.filter { !$0.hasPrefix(".") }.isSubset(of: expected))
    }
}
