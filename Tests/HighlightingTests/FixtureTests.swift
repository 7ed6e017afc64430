import Highlighting
import TestSupport
import Testing

/// Code of every language against the tokens that its rules ask for.
struct FixtureTests {
    @Test("tokens", arguments: Fixture.all(beside: #filePath))
    func expected(_ fixture: Fixture) throws {
        let language = try #require(Language.named(fixture.name))
        let code = try #require(fixture.text(fixture.inputName))
        try expectText(
            dump(Array(code.utf8), as: language), inFile: "\(fixture.path)/expected.txt")
    }

    @Test("every language with rules of its own has a fixture")
    func complete() {
        let sameRules: Set = ["curl", "jsonc", "jsx", "tsx", "svg"]
        let names = Set(Language.all.map(\.name)).subtracting(sameRules)
        #expect(Set(Fixture.all(beside: #filePath).map(\.name)) == names)
    }

    /// The tokens, one a line, without those that are plain.
    private func dump(_ code: [UInt8], as language: Language) -> String {
        var lines = ""
        for (kind, range) in tokens(of: code, as: language) where kind != .plain {
            let text = String(decoding: code[range], as: UTF8.self)
                .replacing("\n", with: "⏎").replacing("\r", with: "␍")
            lines += "\(kind) \"\(text)\"\n"
        }
        return lines
    }
}

extension Fixture {
    /// The name of the file with the code, `input` with the extension of the language.
    fileprivate var inputName: String {
        regularFiles(below: path).first { $0.hasPrefix("input.") } ?? "input"
    }
}
