import TestSupport
import Testing

/// The page about the server kit against the example that it shows.
struct ServerKitPageTests {
    private let page: String

    init() throws {
        page = try Repository.text("content/reference/server-kit.md")
    }

    @Test("code from the example stands in it so")
    func code() throws {
        let blocks = page.matches(of: /(?m)^```swift title="(Sources\/[^"]+)"\n([\s\S]*?)^```$/)
        #expect(blocks.count == 4)
        for block in blocks {
            #expect(
                unindented(try Repository.text(String(block.1))).contains(
                    unindented(String(block.2))),
                "\(block.2)")
        }
    }

    @Test("the page has the request for each code that the example is asked for")
    func requests() {
        let rows = page.matches(of: /(?m)^\| \[\]\(error:(\d+)\) \| `([A-Z]+) ([^`]+)` \|/)
        let named = rows.map { "\($0.1) \($0.2) \($0.3)" }
        let asked = ExampleAPITests.failures.sorted { $0.code < $1.code }
            .map { "\($0.code) \($0.method) \($0.path)" }
        #expect(named == asked)
        for body in ExampleAPITests.failures.filter({ $0.code != 403 && $0.code != 415 })
            .compactMap(\.body)
        {
            #expect(page.contains("The body is `\(body)`"), "\(body)")
        }
    }

    @Test("the example's own code stays small: 60 lines without comments")
    func size() throws {
        let lines = try Repository.text("Sources/ExampleAPI/ExampleAPI.swift")
            .split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }.count <= 60)
    }

    /// The lines of a text without the white space in front of them.
    private func unindented(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
    }
}
