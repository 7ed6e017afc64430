import Diagnostics

/// What is said of a text that is no JSON: the mistakes that people make, by their names.
extension JSONParser {
    func problem(
        _ message: String, _ offsets: Range<Int>, related: [RelatedPlace] = [], help: String
    ) -> JSONSyntaxError {
        JSONSyntaxError(
            diagnostic: Diagnostic(
                .jsonSyntax, "invalid JSON: \(message)", at: SourceRange(text.file, offsets),
                related: related, help: help))
    }

    func problem(_ message: String, _ offset: Int, help: String) -> JSONSyntaxError {
        problem(message, offset..<offset, help: help)
    }

    /// Something where the text should have ended.
    func unexpected(behind what: String) -> JSONSyntaxError {
        if let comment = commentProblem() { return comment }
        return problem(
            "something stands behind \(what)", index..<scalarEnd(index),
            help: "a file holds one value: check the brackets before this place")
    }

    func wrongKey() -> JSONSyntaxError {
        if let comment = commentProblem() { return comment }
        if next == UInt8(ascii: ",") {
            return problem(
                "there is no key before ','", index..<(index + 1), help: "remove the comma")
        }
        let word = bytes[index..<end].prefix { isWordByte($0) || $0 == UInt8(ascii: "'") }
        return problem(
            "a key has to be a string", index..<max(word.endIndex, index + 1),
            help: "write it between double quotes: \"key\": …")
    }

    func missingColon(behind key: Int) -> JSONSyntaxError {
        if let comment = commentProblem() { return comment }
        let keyEnd = bytes[key..<index].lastIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? index
        return problem(
            "a key has no value", key..<keyEnd, help: "write \"key\": value")
    }

    func missingComma(_ start: Int, _ bracket: UInt8) -> JSONSyntaxError {
        if let comment = commentProblem() { return comment }
        let opened = [
            RelatedPlace("opened here", at: SourceRange(text.file, start..<(start + 1)))
        ]
        let shown = String(UnicodeScalar(bracket))
        if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
            return problem(
                "this bracket closes another kind", index..<(index + 1), related: opened,
                help: "write '\(shown)', or check the brackets before this place")
        }
        return problem(
            "a comma or '\(shown)' is missing", index..<scalarEnd(index), related: opened,
            help: "put a comma behind the value before this one")
    }

    func trailingComma(_ comma: Int, _ bracket: UInt8) -> JSONSyntaxError {
        let shown = String(UnicodeScalar(bracket))
        return problem(
            "a comma stands before '\(shown)'", comma..<(comma + 1),
            help: "remove the comma behind the last value")
    }

    func notClosed(_ start: Int) -> JSONSyntaxError {
        let shown = start < end && bytes[start] == UInt8(ascii: "[") ? "]" : "}"
        return problem(
            "this bracket is not closed", start..<(start + 1),
            help: "put '\(shown)' behind the last value")
    }

    func controlCharacter(_ byte: UInt8, string: Int) -> JSONSyntaxError {
        let opened = [
            RelatedPlace("it starts here", at: SourceRange(text.file, string..<(string + 1)))
        ]
        if byte == 0x0A || byte == 0x0D {
            return problem(
                "a string does not end on its line", index..<index, related: opened,
                help: "close it with \", or write a line end inside it as \\n")
        }
        let digits = String(byte, radix: 16)
        let code = "\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits
        return problem(
            "a string has a control character", index..<(index + 1), related: opened,
            help: "write it as \(byte == 0x09 ? "\\t" : code)")
    }

    /// A value that is none: `spelling` is the word at this place.
    func wrongValue(_ spelling: String) -> JSONSyntaxError {
        if let comment = commentProblem() { return comment }
        let range = index..<max(scalarEnd(index), min(index + spelling.utf8.count, end))
        switch next {
        case UInt8(ascii: "'"):
            return problem(
                "a string starts with '", index..<(index + 1),
                help: "write strings between double quotes")
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"):
            return problem(
                "there is no value before '\(String(UnicodeScalar(bytes[index])))'",
                index..<(index + 1), help: "write a value, or remove what is too much")
        case nil:
            return problem("the text ends before a value", index, help: "write the value")
        case let byte? where byte < 0x20 || byte >= 0x7F:
            return problem(
                "this character can't start a value", index..<scalarEnd(index),
                help: "write strings between double quotes, and save the file as UTF-8")
        default: break
        }
        let names = ["True": "true", "False": "false", "None": "null", "undefined": "null"]
        if let name = names[spelling] {
            return problem("'\(spelling)' is no value", range, help: "write \(name)")
        }
        let isNumber = spelling.utf8.first.map { "0123456789+-.".utf8.contains($0) } ?? false
        return problem(
            isNumber ? "'\(spelling)' is no JSON number" : "'\(spelling)' is no value", range,
            help: isNumber
                ? "write digits without leading zeros or '+', or put it between double quotes"
                : "put a text between double quotes")
    }

    private func commentProblem() -> JSONSyntaxError? {
        let rest = bytes[index..<end]
        guard
            rest.first == UInt8(ascii: "#") || rest.starts(with: "//".utf8)
                || rest.starts(with: "/*".utf8)
        else { return nil }
        let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(200)
        return problem(
            "JSON has no comments", index..<line.endIndex,
            help: "remove it, or write the file as YAML, which has comments")
    }
}
