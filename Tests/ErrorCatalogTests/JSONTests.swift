import Diagnostics
import Escaping
import TestSupport
import Testing
import YAMLSource

struct JSONTests {
    private func parse(_ text: String) -> (root: YAMLNode?, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "a.json", bytes: Array(text.utf8))
        return (parseYAMLOrJSON(file, diagnostics: &problems), problems)
    }

    @Test("what is written is read, whatever the layout and the characters")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 8259)
        for _ in 0..<2000 {
            let json = randomJSON(&random, depth: 5)
            for bytes in [json.bytes(), json.bytes(.indented), Array(json.displayText.utf8)] {
                let (root, problems) = parse(String(decoding: bytes, as: UTF8.self))
                #expect(problems == [])
                #expect(root?.json == json)
            }
        }
    }

    @Test("a range is the value in the file, in bytes, behind any characters")
    func ranges() throws {
        let text = "\u{FEFF}{ \"ключ\": [\"é\\\"x\", 1.50, true],\r\n\"b\":{}, \"😀\": null }"
        let root = try #require(parse(text).root)
        let shown = { (node: YAMLNode) in
            String(
                decoding: node.range.file.bytes[node.range.offsets], as: UTF8.self)
        }
        #expect(shown(root) == "{")
        #expect(root.members.map { shown($0.key) } == ["\"ключ\"", "\"b\"", "\"😀\""])
        #expect(root.members.map { shown($0.value) } == ["[", "{", "null"])
        #expect(root.members[0].value.elements.map(shown) == ["\"é\\\"x\"", "1.50", "true"])
        #expect(root.members[2].value.kind == .nothing)
    }

    @Test(arguments: [
        ("\"\\u0041\\/\\b\\f\\n\\r\\t\\\\\\\"\"", "A/\u{8}\u{C}\n\r\t\\\""),
        ("\"\\uD83D\\uDE00\\u20ac\"", "😀€"), ("\"\\u0000\"", "\0"), ("\"null\"", "null"),
        ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"\"", ""),
    ])
    func strings(source: String, text: String) {
        let (root, problems) = parse(source)
        #expect(problems == [])
        #expect(root?.kind == .text)
        #expect(root?.text == text)
    }

    @Test("no beginning of a text and no change of a byte is read or ends the program")
    func damage() {
        let text =
            "{\"a\": [1, -2.5e3, \"\\u00e9\\ud83d\\ude00\", true, null], \"b\": {\"c\": \"é\"}}"
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count {
            let (root, problems) = parse(String(decoding: bytes[..<length], as: UTF8.self))
            #expect(root == nil)
            #expect(problems.map(\.code) == [.jsonSyntax])
        }
        for place in bytes.indices {
            for byte in [0, 0x0A, 0x20, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0xFF] {
                var changed = bytes
                changed[place] = UInt8(byte)
                var problems: [Diagnostic] = []
                let file = SourceFile(path: "a.json", bytes: changed)
                let root = parseYAMLOrJSON(file, diagnostics: &problems)
                #expect((root == nil) != problems.isEmpty)
            }
        }
    }

    @Test func depth() {
        let deep = { (levels: Int) in
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(parse(deep(64)).root != nil)
        #expect(parse(deep(65)).problems.map(\.code) == [.yamlLimit])
        #expect(parse(deep(1_000_000)).problems.map(\.code) == [.yamlLimit])
    }

    @Test("a megabyte on one line has its places found without a walk for each")
    func longLine() throws {
        let record = "{\"code\":\"é\",\"status\":404,\"title\":\"T\"}"
        let text = "[" + Array(repeating: record, count: 30_000).joined(separator: ",") + "]"
        let root = try #require(parse(text).root)
        var total = 0
        for node in root.elements {
            total += node.range.offsets.count
            for member in node.members { total += member.value.range.offsets.count }
        }
        #expect(total == 30_000 * (1 + 4 + 3 + 3))
    }
}

/// A value of few, awkward parts.
func randomJSON(_ random: inout SeededGenerator, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2:
        return .number(
            ["0", "-1", "10.50", "1e5", "1E-7", "429"].randomElement(using: &random) ?? "0")
    case 3...5: return .string(randomText(&random))
    case 6:
        return .array(
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                randomJSON(&random, depth: depth - 1)
            })
    default:
        var keys: Set<String> = []
        let members = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
            let key = randomText(&random)
            return keys.insert(key).inserted
                ? JSONMember(key: key, value: randomJSON(&random, depth: depth - 1)) : nil
        }
        return .object(members)
    }
}

private func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = [
        "a", "Bc", " ", "  ", "\n", "\n\n", "\t", "\r", ": ", " #", "#", "- ", "-", "é", "😀", "\"",
        "'", "\\",
        "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "null", "true", "no",
        "~", "0042", "1e3", "2026-01-01", "---", "...", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}",
        "\u{FEFF}", "\u{FFFE}", "word and word ", "<b>", ".", "=", "<<", "1:30", "\0",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
    }.joined()
}

struct YAMLWriterTests {
    /// But for U+FEFF, which the parser takes away from the start of any text.
    @Test("what is written as YAML is read as the same value")
    func roundTrip() {
        var random = SeededGenerator(seed: 122)
        for _ in 0..<3000 {
            let json = JSON.members(["value": randomJSON(&random, depth: 5)])
            let text = yamlText(of: json)
            if text.contains("uFEFF") { continue }
            var problems: [Diagnostic] = []
            let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
            let root = parseYAMLOrJSON(file, diagnostics: &problems)
            #expect(problems == [], "\(text)")
            #expect(root?.json == json, "\(text)")
        }
    }

    @Test("the form is the one that people write")
    func form() {
        let json = JSON.members([
            "errors": .array([
                .members([
                    "code": .string("0042"), "status": .number("404"),
                    "title": .string("Not found"),
                    "summary": .string("Says: \"no\" # really"), "tags": .strings(["yes", "a b"]),
                    "since": .string("1.10"), "body": .string("line one\n\n  line two\n"),
                    "note": .string("a\nb"), "empty": .array([]), "none": .object([]),
                    "example": .members(["x": .null, "y": .bool(true)]),
                ]),
                .string("é: ünï"),
            ])
        ])
        let expected = """
            errors:
              - code: "0042"
                status: 404
                title: Not found
                summary: "Says: \\"no\\" # really"
                tags:
                  - "yes"
                  - a b
                since: "1.10"
                body: |
                  line one

                    line two
                note: |-
                  a
                  b
                empty: []
                none: {}
                example:
                  x: null
                  "y": true
              - "é: ünï"

            """
        #expect(yamlText(of: json) == expected)
    }
}
