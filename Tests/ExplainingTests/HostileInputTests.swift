import Escaping
import Explaining
import Foundation
import TestSupport
import Testing

/// Whatever is pasted, there is an answer, in linear time and without control characters.
struct HostileInputTests {
    /// A text again and again, up to about a mebibyte.
    private static func flood(_ text: String) -> [UInt8] {
        Array(String(repeating: text, count: (1 << 20) / text.utf8.count).utf8)
    }

    @Test(
        "a mebibyte of one thing",
        arguments: [
            "{", "[", "}", "\"", "'", "\\", "\\\"", "{\"code\":", "{\"code\":\"", "<a>", "<", "\n",
            "\0",
            "a", "Quota of ", "Order of ", "HTTP/1.1 404 x\n", "< HTTP/1.1 404\n", ": ", "a: b\n",
            "=",
            "`", "{\"m\":\"{\\\"m\\\":", "404 ", "é", "https://", "DOC0102 ", "\u{1B}[", "{{",
        ])
    func flood(text: String) throws {
        let known = try sharedCatalog()
        let explanation = explain(Self.flood(text), in: known)
        #expect(!explanation.text(in: known, width: 80, colour: false).isEmpty)
    }

    @Test("deep nesting, and a code behind it")
    func deep() throws {
        let known = try sharedCatalog()
        let opening = String(repeating: "{\"a\":[", count: 50_000)
        let closing = String(repeating: "]}", count: 50_000)
        let text = "\(opening)\(closing)\n{\"code\":\"card_declined\"}"
        let explanation = explain(Array(text.utf8), in: known)
        #expect(explanation.address(in: known) == "https://docs.example.com/errors/card_declined/")
    }

    @Test("what is beyond a mebibyte is not looked at, and that is said")
    func size() throws {
        let known = try sharedCatalog()
        let filling = String(repeating: " ", count: 1 << 20)
        let explanation = explain(Array("{\"code\":\"card_declined\"\(filling)}".utf8), in: known)
        #expect(explanation.isFound)
        #expect(
            explanation.facts.map(\.text).contains {
                $0 == "The text has more than 1 MiB; the rest was not looked at."
            })
        #expect(!explain(Array("\(filling)card_declined".utf8), in: known).isFound)
    }

    @Test("thousands of damaged responses", arguments: 0..<4)
    func mutations(seed: UInt64) throws {
        let known = try sharedCatalog()
        var generator = SeededGenerator(seed: seed)
        let inputs = ResponseFixtureTests.fixtures.compactMap {
            FileManager.default.contents(atPath: $0.path + "/input.txt").map { [UInt8]($0) }
        }
        let signs = Array("{}[]\"'\\:=<>,\n\r \u{1B}\0\u{FF}4`".utf8)
        for _ in 0..<400 {
            var input = inputs.randomElement(using: &generator) ?? []
            let other = inputs.randomElement(using: &generator) ?? []
            if Bool.random(using: &generator) { input += other }
            for _ in 0..<Int.random(in: 1...12, using: &generator) where !input.isEmpty {
                let index = Int.random(in: 0..<input.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: input.remove(at: index)
                case 1: input[index] = UInt8.random(in: 0...255, using: &generator)
                case 2: input.insert(signs.randomElement(using: &generator) ?? 0, at: index)
                default: input.removeSubrange(index..<min(input.count, index + 9))
                }
            }
            let explanation = explain(input, in: known)
            let text = explanation.text(in: known, width: 60, colour: false)
            let isSafe = text.unicodeScalars.allSatisfy {
                $0 == "\n" || !($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
            }
            #expect(
                isSafe && !text.isEmpty,
                "\(String(decoding: input, as: UTF8.self).debugDescription)")
            #expect(!explanation.json(in: known).bytes().isEmpty)
        }
    }
}
