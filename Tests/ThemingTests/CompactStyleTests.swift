import TestSupport
import Testing
import Theming

struct CompactStyleTests {
    @Test(
        "comments and idle white space go, all else stays",
        arguments: [
            ("", ""), ("a{}", nil), ("/* x */a{}", "a{}"), ("a/**/b{}", "a b{}"),
            ("a {\n\n  b: c;\n}\n", "a{b:c;}\n"), ("a{b:c /* d\n e */ f}", "a{b:c f}"),
            (
                "a::after { content: \"/* no  {comment} */\" ; }",
                "a::after{content:\"/* no  {comment} */\";}"
            ),
            ("a :hover, b > c{}", "a :hover,b > c{}"), (".a\\: b{}", nil),
            ("a{b:calc(1px + 2px) \"x\" y}", nil), ("@media ( x: 1 ) { }", "@media ( x:1 ){}"),
            ("a{content:'\\'/*'}", nil), ("a{b:url(x/*y)}", nil), ("a{b:url('x /* y')}", nil),
            (".a\\/*b{}", nil), ("a{/* open", nil), ("a{content:\"open\n", nil), ("/", nil),
            ("a\\", nil), ("a { }\r\n\r\nb { }", "a{}\nb{}"),
        ] as [(String, String?)])
    func compact(_ css: String, _ expected: String?) {
        #expect(String(decoding: compactStyle(Array(css.utf8)), as: UTF8.self) == expected ?? css)
    }

    @Test("to compact twice changes nothing more, and the stock style sheet stays small")
    func stock() throws {
        let once = compactStyle(Array(try Repository.text("theme/assets/style.css").utf8))
        #expect(compactStyle(once) == once)
        #expect(once.count < 36_000)
    }
}
