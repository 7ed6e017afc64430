import Highlighting
import TestSupport
import Testing

/// Whatever the code is, its tokens follow one another and cover it.
struct CoverageTests {
    private static let names = Language.all.map(\.name)

    @Test("random code", arguments: names)
    func random(name: String) throws {
        let language = try #require(Language.named(name))
        let seed = name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let code = hostileCode(&generator)
            check(code, language)
        }
    }

    @Test("odd code", arguments: names)
    func odd(name: String) throws {
        let language = try #require(Language.named(name))
        for code in ["", "\0", "\r", "\r\n", "\\", "é", "\u{2028}", "\"é\\é", "'\\\r\n'"] {
            check(Array(code.utf8), language)
        }
        for bytes: [UInt8] in [[0xFF], [0xC3], [0x22, 0xC3], [0x5C, 0xE2, 0x82], [0x80, 0x0A]] {
            check(bytes, language)
        }
        check(Array(repeating: UInt8(ascii: "a"), count: 100_000), language)
    }

    private func check(_ code: [UInt8], _ language: Language) {
        var position = 0
        let isValid = String(validating: code, as: UTF8.self) != nil
        var isGood = true
        for (_, range) in tokens(of: code, as: language) {
            isGood = isGood && range.lowerBound == position && !range.isEmpty
            position = range.upperBound
            if isValid, position < code.count { isGood = isGood && code[position] & 0xC0 != 0x80 }
        }
        let text = String(decoding: code, as: UTF8.self)
        #expect(isGood && position == code.count, "\(language.name): \(text.debugDescription)")
    }

    private func hostileCode(_ generator: inout SeededGenerator) -> [UInt8] {
        var code: [UInt8] = []
        let onlyText = Bool.random(using: &generator)
        for _ in 0..<Int.random(in: 0...24, using: &generator) {
            if onlyText || Int.random(in: 0..<4, using: &generator) > 0 {
                code += (fragments.randomElement(using: &generator) ?? "").utf8
            } else {
                code.append(UInt8.random(in: 0...255, using: &generator))
            }
        }
        return code
    }

    private let fragments = [
        "\"", "'", "`", "\"\"\"", "'''", "\\", "\\\"", "\\(", "${", "#{", "{", "}", "{{", "$", "$(",
        "$((", "))", ")", "(", "[", "]", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
        "<!DOCTYPE", "<?php", "?>", "<?=", "<?", "&amp;", "&#x", ";", "/", "//", "/*", "*/", "#",
        "##", "#\"", "r#\"", "\"#", "--", "-", "+", "@", "@@", "@@ -1,9999999999999999999 +1 @@",
        "=begin", "=end", "<<", "<<EOF", "<<~EOF", "<<<EOF", "<<'EOF'", "EOF", "\n", "\r", "\r\n",
        "\n\n", " ", "\t", "\0", "é", "日本", "😀", "\u{FEFF}", "%w[", "%", ":", "::", ": ", "- ",
        "? ", "|", ">-", "|2", "&a", "*a", "!t", "---", "...", "a: ", "a=", "0x", "1e", "1.5e+",
        ".",
        "..", "12", "if", "fn", "def", "class", "func", "GET / HTTP/1.1\n", "HTTP/1.1 200 OK\n",
        "Content-Type: application/problem+json\n\n", "Content-Type: text/html\r\n\r\n", "### ",
        "$ ", "# ", "```", "```json\n", "```md\n", "~~~", "](", "<script>", "</script>", "<style ",
        "case x in", "esac", "\\u{", "\\U", "\\x", "$\"", "@\"", "$@\"", "$\"\"\"", "f\"", "rb'",
        "a", "A", "AB", "Ab(", "x!(", "'a", "'\\n", "#[", "=", ",", "~", "^",
    ]
}
