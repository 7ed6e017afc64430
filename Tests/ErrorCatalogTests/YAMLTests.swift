import Diagnostics
import Testing
import YAMLSource

struct YAMLTests {
    @Test(arguments: [
        ("0012", "an octal number"), ("1:30", "a number of base 60"), ("no", "a boolean"),
        ("Off", "a boolean"), ("y", "a boolean"), ("1_000", "a number"),
        ("4e2", "a decimal number"),
        ("1.10", "a decimal number"), ("0x1F", "a hexadecimal number"),
        ("-0x1_F", "a hexadecimal number"),
        ("0b101", "a binary number"), ("2024-01-01", "a date"), (".inf", "a decimal number"),
        ("+12", "a number"), ("-7", "a number"), ("08", "a number"),
        ("1:30.5", "a number of base 60"),
    ])
    func misread(text: String, reading: String) {
        #expect(yaml11Misreading(of: text) == reading)
    }

    @Test(arguments: [
        "429", "E-1042", "22P02", "rate_limit", "none", "0", "NG0203", "1044:x", "-", ".", "e5",
        "1.2.3", "0x", "abc",
    ])
    func readAlike(text: String) {
        #expect(yaml11Misreading(of: text) == nil)
    }

    @Test(arguments: ["0", "-1", "10.5", "1e5", "1E-5", "0.1"])
    func jsonNumber(text: String) {
        #expect(isJSONNumber(text))
    }

    @Test(arguments: ["", "-", "01", ".5", "1.", "1e", "0x1", "1_0", "+1", "NaN", "1 "])
    func noJSONNumber(text: String) {
        #expect(!isJSONNumber(text))
    }

    @Test("a key is its text, with quotes or without")
    func quotedKeys() {
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: "a.yaml", bytes: Array("404: a\n\"404\": b\n".utf8))
        #expect(parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [.duplicateKey])
    }

    @Test(
        "a value or key of more than 1 MiB is refused",
        arguments: [
            ("a.yaml", "{\"a\": \"", "\"}", 7), ("a.yaml", "a: ", "", 4),
            ("a.yaml", "a: |\n  ", "", 4),
            ("a.json", "{\"a\": \"", "\"}", 7), ("a.json", "{\"", "\": 1}", 2),
        ])
    func longScalars(path: String, start: String, end: String, column: Int) {
        let long = String(repeating: "x", count: (1 << 20) + 1)
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: path, bytes: Array("\(start)\(long)\(end)".utf8))
        #expect(parseYAMLOrJSON(file, diagnostics: &diagnostics) == nil)
        #expect(
            diagnostics.map { "\($0.range?.displayPlace ?? "?") \($0.message)" }
                == ["\(path):1:\(column) the value has more than 1 MiB"])
        diagnostics = []
        let text = "\(start)\(long.dropLast())\(end)"
        let harmless = SourceFile(path: path, bytes: Array(text.utf8))
        #expect(parseYAMLOrJSON(harmless, diagnostics: &diagnostics) != nil)
        #expect(diagnostics == [])
    }

    @Test("a text under a key has at most 64 KiB")
    func longTexts() throws {
        let long = String(repeating: "x", count: 64 << 10)
        let text = "title: \(long)\ncode: \(long)x\ntags:\n  - \(long)x\n"
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let root = try #require(parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics))
        var reader = MappingReader(root, subject: "a code", keys: ["title", "code", "tags"])
        #expect(reader.text("title")?.value == long)
        #expect(reader.text("code") == nil)
        #expect(reader.texts("tags").isEmpty)
        #expect(
            reader.diagnostics.map {
                "\($0.code.rawValue) \($0.range?.displayPlace ?? "?") \($0.message)"
            } == [
                "DOC0109 a.yaml:2:7 'code' has more than 64 KiB",
                "DOC0109 a.yaml:4:5 an element of 'tags' has more than 64 KiB",
            ])
    }

    @Test(
        "beyond the parser's own limit, the place is the bracket that is one too many",
        arguments: [("a: ", 64), ("{a: ", 64), ("'[': \"\\\"[\" # [\nb: ", 64)])
    func deepBrackets(start: String, bracket: Int) {
        var diagnostics: [Diagnostic] = []
        let text = start + String(repeating: "[", count: 5_000)
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        #expect(parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [.yamlLimit])
        #expect(
            diagnostics.first?.range?.offsets.lowerBound == start.utf8.count + bracket - 1)
    }
}
