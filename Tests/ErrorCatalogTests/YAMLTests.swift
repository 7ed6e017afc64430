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
}
