import Escaping
import Explaining
import Foundation
import TestSupport
import Testing

/// Pasted responses of all kinds, each with the whole answer.
struct ResponseFixtureTests {
    static let fixtures = Fixture.all(in: "responses", beside: #filePath)

    @Test("there are fixtures")
    func count() {
        #expect(Self.fixtures.count >= 40)
    }

    @Test(arguments: fixtures)
    func text(_ fixture: Fixture) throws {
        let known = try sharedCatalog()
        let input = try #require(FileManager.default.contents(atPath: fixture.path + "/input.txt"))
        let explanation = explain([UInt8](input), in: known)
        let text = explanation.text(in: known, width: 80, colour: false)
        try expectText(text, inFile: fixture.path + "/expected.txt")
        let isSafe = text.unicodeScalars.allSatisfy {
            $0 == "\n" || !($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
        }
        #expect(isSafe, "control characters reach the terminal")
        for line in text.split(separator: "\n") where line.count > 80 {
            #expect(!line.drop { $0 == " " }.contains(" "), "too long: \(line)")
        }
    }

    @Test(
        "the object for programs", arguments: ["curl-i-problem", "typed-status", "typed-nothing"])
    func json(name: String) throws {
        let known = try sharedCatalog()
        let fixture = try #require(Self.fixtures.first { $0.name == name })
        let explanation = explain(Array((fixture.text("input.txt") ?? "").utf8), in: known)
        let json = String(decoding: explanation.json(in: known).bytes(.indented), as: UTF8.self)
        try expectText(json + "\n", inFile: fixture.path + "/expected.json")
    }

    @Test("colours mark headings, code and the address, and nothing else changes")
    func colours() throws {
        let known = try sharedCatalog()
        let explanation = explain(Array("quota_exceeded".utf8), in: known)
        let coloured = explanation.text(in: known, width: 200, colour: true)
        let plain = explanation.text(in: known, width: 200, colour: false)
        #expect(coloured.hasPrefix("\u{1B}[1mquota_exceeded: Monthly quota exceeded\u{1B}[0m\n"))
        #expect(coloured.contains("Look for \u{1B}[36mtest_\u{1B}[0m in the names"))
        let address = "\u{1B}[1;36mhttps://docs.example.com/errors/quota_exceeded/\u{1B}[0m\n"
        #expect(coloured.hasSuffix(address))
        let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(bare == plain.replacing("`", with: ""))
    }
}
