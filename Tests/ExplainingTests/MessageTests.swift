import Diagnostics
import ErrorCatalog
import Explaining
import TestSupport
import Testing

/// Messages are found with what stands for their parameters.
struct MessageTests {
    /// A catalog of error codes with messages.
    private func catalog(_ messages: [String]) -> KnownCatalog {
        let file = SourceFile(path: "catalog.yaml", bytes: [])
        let located = { (text: String) in Located(text, at: SourceRange.start(of: file)) }
        let entries = messages.enumerated().map { number, message in
            var entry = CatalogEntry(
                kind: .error, code: located("code_\(number)_x"), statusCode: 400,
                title: located("Title of \(number)"), summary: located("Summary"))
            entry.message = located(message)
            return entry
        }
        return KnownCatalog(ErrorCatalog(entries: entries))
    }

    /// A catalog, as it is written, of one code whose message has a parameter with a type.
    private func catalog(_ message: String, parameter: String, type: String) -> KnownCatalog {
        let file = SourceFile(
            path: "catalog.yaml",
            bytes: Array(
                """
                errors:
                  - code: code_x
                    status: 400
                    title: T
                    summary: S
                    message: "\(message)"
                    parameters: [{ name: \(parameter), type: \(type) }]
                """.utf8))
        var diagnostics: [Diagnostic] = []
        let known = KnownCatalog(published: file, diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty)
        return known
    }

    @Test("a filled template is found with the same values", arguments: 0..<4)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = [
            "Order", "limit", "is too", "large for", "was refused", "by", "the", "gateway",
        ]
        for _ in 0..<100 {
            // Literals and parameters in turn; the literals are apart from all values.
            var template = ""
            var message = ""
            var expected: [MessageValue] = []
            for number in 0..<Int.random(in: 1...4, using: &generator) {
                let literal = (0..<3).compactMap { _ in words.randomElement(using: &generator) }
                    .joined(separator: " ")
                let value = "v\(Int.random(in: 0..<100_000, using: &generator))-é_\(number)"
                template += "\(literal) '{p\(number)}' "
                message += "\(literal) '\(value)' "
                expected.append(MessageValue(name: "p\(number)", value: value))
            }
            let known = catalog(["Something else {p0} entirely.", template + "end", "Order {p1}"])
            for text in [
                message + "end", "{\"message\": \"\(message)end\"}",
                "12:00 ERROR \(message)end (3 ms)",
            ] {
                let explanation = explain(Array(text.utf8), in: known)
                #expect(
                    explanation.address(in: known) == "errors/code_1_x/", "\(template) | \(text)")
                #expect(explanation.values == expected, "\(template) | \(text)")
            }
        }
    }

    @Test("a parameter that stands there twice has one value")
    func twice() {
        let known = catalog(["Order {id} and order {id} clash", "From {id}: line {id} failed."])
        #expect(
            explain(Array("Order 7 and order 7 clash".utf8), in: known).values
                == [MessageValue(name: "id", value: "7")])
        #expect(!explain(Array("Order 7 and order 8 clash".utf8), in: known).isFound)
        #expect(explain(Array("x: From 7: line 7 failed. y".utf8), in: known).isFound)
        #expect(!explain(Array("x: From 7: line 8 failed. y".utf8), in: known).isFound)
    }

    @Test("the most literal characters win")
    func mostLiteral() {
        let known = catalog(["Order {id} {rest}", "Order {id} was refused", "{all}"])
        let explanation = explain(Array("Order 7 was refused".utf8), in: known)
        #expect(explanation.address(in: known) == "errors/code_1_x/")
        #expect(explanation.values == [MessageValue(name: "id", value: "7")])
    }

    @Test("a template of parameters alone matches nothing")
    func parametersAlone() {
        let known = catalog(["{message}", "{a}: {b}"])
        #expect(!explain(Array("Something: went wrong".utf8), in: known).isFound)
    }

    @Test(
        "what a log puts in front is no part of the first parameter",
        arguments: [
            ("2026-01-01 ERROR api: bob is not allowed", "bob"),
            ("10:00:00.123 [main] bob is not allowed", "bob"),
            ("Feb 26 10:00:00 host app[7]: bob is not allowed", "bob"),
            ("level=error bob is not allowed (12 ms)", "bob"),
            ("api-1 | bob is not allowed", "bob"),
            ("api: rejected (bob is not allowed)", "bob"),
            ("New York is not allowed", "New York"),
            (#"{"message": "ERROR in New York is not allowed"}"#, "ERROR in New York"),
        ])
    func logPrefix(text: String, value: String) {
        let known = catalog(["{name} is not allowed"])
        #expect(
            explain(Array(text.utf8), in: known).values
                == [MessageValue(name: "name", value: value)])
    }

    @Test(
        "a parameter with a type takes only what fits",
        arguments: [
            ("integer", "5", true), ("integer", "-10,000", true), ("integer", "1 000 000", true),
            ("integer", "1.000.000", true), ("integer", "2026-01-01", false),
            ("integer", "0.5", false), ("integer", "many", false), ("integer", "-", false),
            ("number", "0.5", true), ("number", "1,234.5", true), ("number", "1e-3", true),
            ("number", "1.2.3.4", false), ("boolean", "true", true), ("boolean", "maybe", false),
        ])
    func types(type: String, value: String, fits: Bool) {
        let known = catalog("The value {value} is refused", parameter: "value", type: type)
        let explanation = explain(Array("The value \(value) is refused".utf8), in: known)
        #expect(explanation.values == (fits ? [MessageValue(name: "value", value: value)] : []))
        #expect(explanation.isFound == fits)
    }

    @Test("a number in front of a message is the word there, not the date before it")
    func leadingNumber() {
        let known = catalog("{count} items are too many", parameter: "count", type: "integer")
        #expect(
            explain(Array("2026-01-01 5 items are too many".utf8), in: known).values
                == [MessageValue(name: "count", value: "5")])
    }

    @Test("two thousand messages in a text that has pieces of all of them")
    func many() {
        let known = catalog((0..<2_000).map { "The part number \($0) of {machine} is worn out" })
        let pieces = (0..<2_000).map { "The part number \($0) of" }.joined(separator: " ")
        let text = "\(pieces)\nThe part number 1234 of press-7 is worn out"
        let explanation = explain(Array(text.utf8), in: known)
        #expect(explanation.address(in: known) == "errors/code_1234_x/")
        #expect(explanation.values == [MessageValue(name: "machine", value: "press-7")])
    }
}
