import Escaping
import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the CommonMark specification, where the folder with them lies beside the
/// checkout.
struct SpecificationTests {
    struct Example: Decodable, Sendable {
        /// The number of the example.
        var n: Int
        var markdown: String
        var html: String
    }

    private struct ExampleFile: Decodable {
        var examples: [Example]
    }

    static let isPresent = Repository.sharedData("commonmark-0.30.json") != nil

    static func examples(in name: String) -> [Example] {
        guard let data = Repository.sharedData(name) else { return [] }
        let file = try? JSONDecoder().decode(ExampleFile.self, from: data)
        return file?.examples ?? []
    }

    @Test(
        "CommonMark 0.30",
        .enabled(if: isPresent, "the examples of the specification are not on this machine"))
    func commonMark() {
        let examples = Self.examples(in: "commonmark-0.30.json")
        #expect(examples.count == 652)
        var passed = 0
        for example in examples {
            let html = String(
                decoding: renderPlainHTML(Array(example.markdown.utf8)), as: UTF8.self)
            #expect(html == example.html, "example \(example.n)")
            if html == example.html { passed += 1 }
        }
        print("CommonMark 0.30: \(passed) of \(examples.count) examples pass")
    }

    @Test(
        "libcmark's regression tests",
        .enabled(if: isPresent, "the regression tests are not on this machine"))
    func regressions() {
        let examples = Self.examples(in: "cmark-regression.json")
        #expect(!examples.isEmpty)
        for example in examples {
            let bytes = Array(example.markdown.utf8)
            #expect(
                renderPlainHTML(bytes) == referencePlainHTML(bytes), "example \(example.n)")
        }
    }

    /// The examples whose outcome differs on purpose, with the reason; one that comes to pass fails
    /// the test, so that it is taken off the list.
    private static let differing: [String: [Int: String]] = [
        "gfm-spec-extensions.json": [:],
        "gfm-extensions.json": [:],
    ]

    @Test(
        "GFM's extensions, as pages show them",
        .enabled(if: isPresent, "the examples of GFM are not on this machine"),
        arguments: ["gfm-spec-extensions.json", "gfm-extensions.json"])
    func extensions(name: String) {
        let examples = Self.examples(in: name)
        #expect(examples.count >= 24)
        let differing = Self.differing[name] ?? [:]
        var passed = 0
        for example in examples {
            let html = rendered(
                Array(example.markdown.utf8), options: PageMarkdownOptions(allowsHTML: true)
            ).result.html.text
            let isSame = normalizedHTML(html) == normalizedHTML(example.html)
            // cmark-gfm's own runner compares nothing here: not to crash is all.
            let isIgnored = example.html == "<IGNORE>\n"
            if isSame || isIgnored { passed += 1 }
            #expect(
                (isSame || isIgnored) == (differing[example.n] == nil),
                "example \(example.n):\n\(normalizedHTML(html))\nis not\n\(normalizedHTML(example.html))"
            )
        }
        print("\(name): \(passed) of \(examples.count) examples pass")
    }
}
