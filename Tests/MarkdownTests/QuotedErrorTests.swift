import Markdown
import Testing

/// The messages of errors in code samples.
struct QuotedErrorTests {
    private func messages(_ code: String) -> [String] {
        rendered(Array("# T\n\n```\n\(code)\n```\n".utf8)).result.sections.flatMap(\.quotedErrors)
    }

    @Test(
        "comments and output say what a program reports",
        arguments: [
            ("f(x) // error: mismatched types", ["mismatched types"]),
            ("error[E0308]: mismatched types", ["mismatched types"]),
            ("$ curl x\nError: no such host\ndone", ["no such host"]),
            ("f() # error, the file is gone", ["the file is gone"]),
            (
                "// error: wrong number of arguments:\n//        expected 2\n// 2 is right",
                [
                    "wrong number of arguments: expected 2"
                ]
            ),
            ("a // error: one thing\nb // error: another thing", ["one thing", "another thing"]),
        ])
    func found(code: String, expected: [String]) {
        #expect(messages(code) == expected)
    }

    @Test(
        "schemas, data and names are no messages",
        arguments: [
            "error: string", "{\"error\": \"no token here\"}", "throw error, then stop", "error!",
            "on_error:do this", "error:", "error[", "error[x", "an error occurred",
        ])
    func others(code: String) {
        #expect(messages(code) == [])
    }

    @Test("they belong to the section that has the sample")
    func sections() {
        let text = "# T\n\n    error: no such file\n\n## A\n\n```\nerror: no such host\n```\n"
        let sections = rendered(Array(text.utf8)).result.sections.filter {
            !$0.quotedErrors.isEmpty
        }
        #expect(sections.map(\.headingID) == ["t", "a"])
        #expect(sections.map(\.quotedErrors) == [["no such file"], ["no such host"]])
    }
}
