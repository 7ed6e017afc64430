import Foundation
import TestSupport
import Testing

/// Sources and options that are wrong: an error that says what to do, an exit code, and nothing is
/// written.
struct WrongSourceTests {
    private static let table = "code,status,title\nE1,404,Lost\n"

    @Test(
        arguments: [
            ("missing.json", nil, "can't read this: there is no such file or folder"),
            ("empty.json", "", "invalid JSON: the file is empty"),
            ("empty.yaml", "\n", "the file is empty"),
            ("empty.csv", "", "there are no records in the source"),
            ("header.csv", "code,status\n", "there are no records in the source"),
            ("empty.md", "", "there is no table in the file"),
            ("other.md", "|A|B|\n|-|-|\n|1|2|\n", "no table has a column of codes"),
            (
                "page.html", "<!DOCTYPE html><p>E1</p>",
                "this is a page of HTML or XML, which can't be imported"
            ),
            ("number.json", "42", "the file holds one text and no records"),
            ("cut.json", "[{", "invalid JSON: this bracket is not closed"),
            ("quote.csv", "code,status\n\"E1,404\n", "a quote is not closed"),
            ("bare.csv", "code\nE1\n", "no record says which HTTP status its code comes with"),
        ] as [(String, String?, String)])
    func source(name: String, text: String?, message: String) async throws {
        let scratch = try TemporaryFolder()
        if let text { try scratch.write(text, to: name) }
        let result = try await runDocs(
            ["import", name, "--output", "handbook"], folder: scratch.path)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.first == "nothing is imported")
        let first = try #require(lines.dropFirst().first)
        #expect(first.hasSuffix("]: \(message)"))
        #expect(first.hasPrefix("\(name):"))
        #expect(lines.contains { $0.hasPrefix("  = help: ") })
        #expect(lines.last == "1 error, 0 warnings")
        #expect(result.text == "")
        #expect(result.exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/handbook"))
    }

    @Test("a file that is no text")
    func binary() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0xFF], to: "codes.csv")
        let result = try await runDocs(["import", "codes.csv"], folder: scratch.path)
        #expect(result.errors.contains("codes.csv:1:1: error[DOC0101]: the file is not UTF-8 text"))
        #expect(result.exitCode == 1)
    }

    @Test("a folder without pages")
    func folder() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write("x", to: "codes.json/notes.txt")
        let result = try await runDocs(["import", "codes.json"], folder: scratch.path)
        #expect(
            result.errors == """
                nothing is imported
                codes.json:1:1: error[DOC0804]: there is no Markdown page below this folder
                  = help: name a folder with files that end with .md, or a file
                1 error, 0 warnings

                """)
        #expect(result.exitCode == 1)
    }

    @Test("a folder that is said to be one file")
    func folderAsFile() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write("# E1\n", to: "codes/e1.md")
        let result = try await runDocs(["import", "codes", "--from", "csv"], folder: scratch.path)
        #expect(
            result.errors == """
                nothing is imported
                codes:1:1: error[DOC0804]: this is a folder, and csv is read from one file
                  = help: name the file, or leave --from out to read the Markdown pages of the folder
                1 error, 0 warnings

                """)
        #expect(result.text == "")
        #expect(result.exitCode == 1)
        let pages = try await runDocs(
            ["import", "codes", "--from", "pages", "--set", "status=400"], folder: scratch.path)
        #expect(pages.exitCode == 0, "\(pages.errors)")
    }

    @Test("a file that does not exist is not asked to become a regular one")
    func missing() async throws {
        let scratch = try TemporaryFolder()
        let result = try await runDocs(["import", "nope.md"], folder: scratch.path)
        #expect(
            result.errors == """
                nothing is imported
                nope.md:1:1: error[DOC0110]: can't read this: there is no such file or folder
                  = help: check the spelling; a relative path starts in the folder where the command runs
                1 error, 0 warnings

                """)
        #expect(result.exitCode == 1)
    }

    @Test(
        arguments: [
            (["--map", "title=titel"], "no record has the field 'titel' that --map names", 1),
            (["--map", "title=titel"], "= help: did you mean 'title'?", 1),
            (["--ignore", "owner"], "no record has the field 'owner' that --ignore names", 1),
            (["--at", "a.b"], "--at is for JSON and YAML, and this is read as csv", 1),
            (["--map", "tilte=title"], "there is no key 'tilte': did you mean 'title'?", 64),
            (["--map", "title"], "it has to be a key, = and what goes into it", 64),
            (["--set", "status=999"], "--set status wants a number from 100 to 599", 64),
            (
                ["--set", "actor=me"],
                "--set actor: 'me' is not a value of 'actor'; use caller, api-team, operator", 64
            ),
            (
                ["--set", "type=a b"],
                "--set type: 'a b' is no URI: it can't hold a space; percent-encode it, or", 64
            ),
            (["--set", "slug=x"], "--set slug: all codes would have the address 'x'; map a", 64),
            (["--link-base", "docs"], "--link-base wants a URL", 64),
            (["--output", ""], "--output wants a path", 64),
            (["--output", "codes.csv"], "since this is there already:\n  codes.csv", 2),
        ] as [([String], String, Int32)])
    func options(_ options: [String], message: String, exitCode: Int32) async throws {
        let scratch = try TemporaryFolder()
        try scratch.write(WrongSourceTests.table, to: "codes.csv")
        let result = try await runDocs(["import", "codes.csv"] + options, folder: scratch.path)
        #expect(result.errors.contains(message))
        #expect(result.exitCode == exitCode)
        #expect(result.text == "")
        #expect(try scratch.read("codes.csv") == WrongSourceTests.table)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 1)
    }

    @Test("rows of other lengths than the header keep what they have, and the rest is listed")
    func ragged() async throws {
        let scratch = try TemporaryFolder()
        try scratch.write("code,status,title\nE1,404\n\nE2,409,Closed,Ann,x\n", to: "codes.csv")
        let result = try await runDocs(["import", "codes.csv"], folder: scratch.path)
        #expect(
            result.text == """
                errors:
                  - code: E1
                    status: 404
                    title: Not Found
                    summary: Not Found
                  - code: E2
                    status: 409
                    title: Closed
                    summary: Closed

                """)
        let findings = result.errors.split(separator: "\n").filter { $0.contains("warning[") }
        #expect(
            findings == [
                "codes.csv:2:1: warning[DOC0803]: a record has no title and no description; "
                    + "the name of its status stands for them",
                "codes.csv:4:15: warning[DOC0801]: the field '(column 4)' is left out",
                "codes.csv:4:19: warning[DOC0801]: the field '(column 5)' is left out",
            ])
        #expect(result.exitCode == 0)
    }
}
