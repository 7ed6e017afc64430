import Diagnostics
import Foundation
import Glibc
import Publishing
import Site
import TestSupport
import Testing

/// Files that are none, and files that cost more than they seem to.
struct HostileFilesTests {
    /// A file and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String
        let finding: String

        var testDescription: String { "\(path) \(text.prefix(30))" }
    }

    private static func cases() -> [Case] {
        let deep = "error[DOC0109]: lists and mappings are nested more than 64 levels deep"
        let alias = "error[DOC0108]: YAML anchors and aliases are not supported"
        let brackets = String(repeating: "[", count: 10_000)
        let bomb = (1..<9).map { "b\($0): &b\($0) [*b\($0 - 1), *b\($0 - 1), *b\($0 - 1)]\n" }
        let quotes = String(repeating: "> ", count: 10_000)
        return [
            Case(
                path: "content/catalog/a.yaml", text: "b0: &b0 [x]\n" + bomb.joined(),
                finding: "content/catalog/a.yaml:1:5: " + alias),
            Case(
                path: "content/catalog/a.yaml", text: "errors: " + brackets,
                finding: "content/catalog/a.yaml:1:72: " + deep),
            Case(
                path: "content/catalog/a.json", text: "{\"errors\":" + brackets,
                finding: "content/catalog/a.json:1:74: " + deep),
            Case(
                path: "content/a.md", text: "---\ntitle: \(brackets)\n---\n",
                finding: "content/a.md:2:71: " + deep),
            Case(
                path: "content/a.md", text: "# A\n\n\(quotes)x\n",
                finding: "content/a.md:3:1: error[DOC0305]: more than 100 block quotes and list "
                    + "items in one another"),
            Case(
                path: "content/a\nb.md", text: "# A\n",
                finding: "content/a\u{FFFD}b.md:1:1: error[DOC0110]: can't read this: its name "
                    + "has a control character"),
        ]
    }

    private func findings(_ prepare: (borrowing TemporaryFolder) throws -> Void) async throws
        -> String
    {
        let folder = try TemporaryFolder()
        try folder.write("statuses: {}\n", to: "theme/search/en.yaml")
        try folder.write(
            "statuses: [{ code: 404, reason: Not Found, description: Words. }]\n",
            to: "content/catalog.yaml")
        try prepare(folder)
        let (files, read) = ProjectReader.read(Project(folder: folder.path))
        let build = try await SiteBuild(files: files, readDiagnostics: read, search: .later)
        // The first line of each, without the lines of the file.
        return textReport(build.diagnostics, colour: false).split(separator: "\n")
            .filter { $0.contains("[DOC") }.joined(separator: "\n")
    }

    @Test("what is nested too deep, an alias and a name with a line break", arguments: cases())
    func file(_ file: Case) async throws {
        let found = try await findings { try $0.write(file.text, to: file.path) }
        #expect(found == file.finding)
    }

    @Test("what is no file is not opened, and what is too large is not read")
    func kinds() async throws {
        let found = try await findings { folder in
            mkfifo(folder.path + "/content/pipe.md", 0o600)
            symlink("/etc/passwd", folder.path + "/content/link.md")
            symlink(".", folder.path + "/content/loop")
            symlink("/etc", folder.path + "/content/folder")
            try folder.write("", to: "content/large.bin")
            truncate(folder.path + "/content/large.bin", 65 << 20)
        }
        #expect(
            found == """
                content/folder:1:1: error[DOC0110]: can't read this: it is a symbolic link
                content/large.bin:1:1: error[DOC0110]: can't read this: it has more than 64 MiB
                content/link.md:1:1: error[DOC0110]: can't read this: it is a symbolic link
                content/loop:1:1: error[DOC0110]: can't read this: it is a symbolic link
                content/pipe.md:1:1: error[DOC0110]: can't read this: it is not a regular file
                """)
    }
}
