import Testing

@testable import OpenAPI

struct TextTests {
    @Test(
        "codes become words",
        arguments: [
            ("rate_limit_exceeded", "Rate limit exceeded"),
            ("RateLimitExceeded", "Rate limit exceeded"), ("INVALID_REQUEST", "Invalid request"),
            ("card-declined", "Card declined"), ("invalidURLGiven", "Invalid URL given"),
            ("20404", "Error 20404"), ("invalid_image_url", "Invalid image URL"),
            ("API_ERROR", "API error"), ("E-1042", "E 1042"), ("v2Error", "V2 error"),
            ("billing.card_declined", "Billing card declined"),
        ])
    func titles(code: String, title: String) {
        #expect(readableTitle(code) == title)
    }

    @Test(
        "a description becomes one paragraph that stands for itself",
        arguments: [
            ("Not found.", "Not found.", false),
            ("One\nline.\n\nAnother one.", "One line.", true),
            ("# Not found\n\nThe order is gone.", "Not found", true),
            ("Reasons:\n- one\n- two", "Reasons:", true),
            ("- one\n- two", "one", true),
            (
                "See [the guide](https://example.com/a_b) or [this](#part).",
                "See [the guide](https://example.com/a_b) or this.", false
            ),
            ("A <b>bold</b> word<br/>here", "A bold word here", false),
            ("See <https://example.com/x>.", "See <https://example.com/x>.", false),
            (
                "An array[0] of {{x}} and `a[0]{{y}}`.",
                "An array\\[0\\] of \\{{x}} and `a[0]{{y}}`.",
                false
            ),
            ("Use `tick", "Use \\`tick", false), ("![logo](x.png) text", "logo text", false),
            ("a < b | c", "a \\< b \\| c", false), ("", "", false), ("\n\n", "", false),
            ("C:\\dir", "C:\\\\dir", false), ("```\ncode\n```", "code", false),
        ])
    func paragraphs(input: String, text: String, isShortened: Bool) {
        let result = inlineMarkdown(input)
        #expect(result.text == text)
        #expect(result.isShortened == isShortened)
    }

    @Test("a long paragraph ends with a sentence")
    func long() {
        let sentence = "This sentence has exactly forty letters. "
        let result = inlineMarkdown(String(repeating: sentence, count: 40))
        #expect(result.isShortened)
        #expect(result.text.hasSuffix("letters."))
        #expect(result.text.utf8.count < 600)
    }

    @Test("each kind of what is not mapped has its text", arguments: Unmapped.Kind.allCases)
    func unmapped(kind: Unmapped.Kind) throws {
        let text = try #require(unmappedTexts[kind])
        #expect(text.message(1).contains("1 "))
        #expect(text.message(12).contains("12 "))
    }

    @Test(
        "Base64",
        arguments: [
            ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9v\nYmFy", "foobar"),
        ])
    func base64(text: String, expected: String) {
        #expect(decodedBase64(text) == Array(expected.utf8))
    }

    @Test("what is no Base64 is refused", arguments: ["Z*==", "Zg==Zg", "ä"])
    func noBase64(text: String) {
        #expect(decodedBase64(text) == nil)
    }
}
