/// Writes one line of CommonMark so that nothing in it needs a document around it.
struct InlineMarkdownWriter {
    private let characters: [Character]
    private var index = 0
    private var output = ""

    init(_ line: String) {
        characters = Array(line)
    }

    mutating func written() -> String {
        while index < characters.count {
            switch characters[index] {
            case "`": writeCode()
            case "\\": writeEscape()
            case "[": writeBracket()
            case "!" where peek(1) == "[": index += 1
            case "<": writeAngle()
            case "{" where peek(1) == "{":
                output += "\\{{"
                index += 2
            case "~" where peek(1) == "~":
                output += "\\~\\~"
                index += 2
            case "]", "|":
                output += "\\\(characters[index])"
                index += 1
            default:
                output.append(characters[index])
                index += 1
            }
        }
        return output.split(separator: " ").joined(separator: " ")
    }

    private func peek(_ offset: Int) -> Character? { characters.element(at: index + offset) }

    /// A code span as it is; a run without its end as characters.
    private mutating func writeCode() {
        var length = 0
        while peek(length) == "`" { length += 1 }
        let fence = Array(repeating: Character("`"), count: length)
        var end = index + length
        while end < characters.count {
            guard characters[end] == "`" else {
                end += 1
                continue
            }
            let start = end
            while end < characters.count, characters[end] == "`" { end += 1 }
            if end - start == length {
                output += String(characters[index..<end])
                index = end
                return
            }
        }
        output += fence.map { "\\\($0)" }.joined()
        index += length
    }

    private mutating func writeEscape() {
        guard let next = peek(1), next.isASCII, next.isPunctuation || next.isSymbol else {
            output += "\\\\"
            index += 1
            return
        }
        output += "\\\(next)"
        index += 2
    }

    /// A link with an absolute address stays; others leave their text.
    private mutating func writeBracket() {
        guard let close = closing(of: index, "[", "]") else {
            output += "\\["
            index += 1
            return
        }
        let text = String(characters[(index + 1)..<close])
        if characters.element(at: close + 1) == "(", let end = closing(of: close + 1, "(", ")") {
            let target = String(characters[(close + 2)..<end].prefix { !$0.isWhitespace })
            var inner = InlineMarkdownWriter(text.replacing("[", with: "").replacing("]", with: ""))
            let label = inner.written()
            let isAbsolute = target.hasPrefix("https://") || target.hasPrefix("http://")
            let isSafe = !target.contains { "<>()\\\"".contains($0) }
            output += isAbsolute && isSafe && !label.isEmpty ? "[\(label)](\(target))" : label
            index = end + 1
        } else {
            output += "\\["
            index += 1
        }
    }

    /// The sign that ends what starts at an index; within a bound, so that no text is slow.
    private func closing(of start: Int, _ open: Character, _ close: Character) -> Int? {
        var depth = 0
        for position in start..<min(characters.count, start + 1_000) {
            if characters[position] == open { depth += 1 }
            if characters[position] == close { depth -= 1 }
            if depth == 0 { return position }
        }
        return nil
    }

    /// An address in angle brackets stays, a tag goes, another sign is a sign.
    private mutating func writeAngle() {
        let rest = characters[(index + 1)...].prefix(500)
        guard let end = rest.firstIndex(of: ">"), let first = rest.first,
            first.isLetter || first == "/" || first == "!"
        else {
            output += "\\<"
            index += 1
            return
        }
        let content = String(characters[(index + 1)..<end])
        let isAddress = content.hasPrefix("https://") || content.hasPrefix("http://")
        if isAddress, !content.contains(where: \.isWhitespace) {
            output += "<\(content)>"
        } else if ["br", "p", "/p", "li", "div"].contains(where: {
            content.lowercased().hasPrefix($0)
        }) {
            output += " "
        }
        index = end + 1
    }
}
