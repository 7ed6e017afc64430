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
