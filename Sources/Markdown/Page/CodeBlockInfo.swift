import Diagnostics

/// What the info string of a fenced code block says: the language, then options as MkDocs Material
/// and Docusaurus write them.
struct CodeBlockInfo {
    /// The first word, up to a comma or brace.
    var language = ""
    /// The file name or other title above the code.
    var title: String?
    /// The label of the tab that the block is.
    var tab: String?
    /// The file whose content the block shows.
    var include: String?
    /// The number of the first line, where lines are numbered.
    var firstNumber: Int?
    var marked: [ClosedRange<Int>] = []
    var inserted: [ClosedRange<Int>] = []
    var deleted: [ClosedRange<Int>] = []
    /// The options that name lines, as they are written, with the last line of each.
    private(set) var lineOptions: [(option: String, last: Int)] = []
    /// The options that can't be understood.
    var problems: [Problem] = []

    struct Problem {
        var message: String
        var help: String?
        /// The option as it is written.
        var option: String
    }

    static let optionNames = [
        "title", "tab", "include", "linenums", "hl_lines", "ins", "del", "mark",
        "showLineNumbers",
    ]

    init(_ info: UnsafeBufferPointer<UInt8>) {
        var rest = Substring(String(decoding: info, as: UTF8.self))
        // `{.python title="x"}`
        let inner = rest.dropFirst().drop(while: \.isWhitespace)
        if rest.first == "{", rest.last == "}", inner.first == "." {
            rest = inner.dropFirst().dropLast()
        }
        language = String(rest.prefix { !$0.isWhitespace && $0 != "," && $0 != "{" })
        rest = rest.dropFirst(language.count)
        // What follows a comma is for the tests of mdBook.
        if rest.first == "," { rest = rest.drop { !$0.isWhitespace } }
        while let (option, isClosed) = CodeBlockInfo.nextOption(&rest) {
            if isClosed {
                read(option)
            } else {
                problems.append(
                    Problem(
                        message: "the quotation mark or brace is not closed",
                        help: "write name=\"value\"", option: String(option)))
            }
        }
    }

    /// Whether lines have elements of their own.
    var hasLines: Bool {
        firstNumber != nil || !(marked.isEmpty && inserted.isEmpty && deleted.isEmpty)
    }

    /// The next word, with a quoted or braced part as a whole.
    private static func nextOption(_ rest: inout Substring) -> (Substring, isClosed: Bool)? {
        rest = rest.drop { $0.isWhitespace }
        guard !rest.isEmpty else { return nil }
        var end = rest.startIndex
        var closing: Character?
        while end < rest.endIndex {
            let character = rest[end]
            if let open = closing {
                if character == open { closing = nil }
            } else if character == "\"" || character == "'" {
                closing = character
            } else if character == "{" {
                closing = "}"
            } else if character.isWhitespace {
                break
            }
            end = rest.index(after: end)
        }
        defer { rest = rest[end...] }
        return (rest[..<end], closing == nil)
    }

    private mutating func read(_ option: Substring) {
        let written = String(option)
        if option.first == "{", option.last == "}" {
            // `{note}` is a directive of Sphinx, which other programs may read.
            if option.dropFirst().first?.isLetter == true { return }
            return marked += lines(option.dropFirst().dropLast(), written)
        }
        let name = option.prefix { $0 != "=" }
        var value = option.dropFirst(name.count + 1)
        let hasValue = option.count > name.count
        if value.count > 1, let first = value.first, let last = value.last {
            let isQuoted = (first == "\"" || first == "'") && last == first
            if isQuoted || (first == "{" && last == "}") { value = value.dropFirst().dropLast() }
        }
        switch name {
        case "title" where hasValue: title = String(value)
        case "tab" where hasValue:
            tab = String(value)
            if value.allSatisfy(\.isWhitespace) {
                tab = nil
                problems.append(
                    Problem(
                        message: "the tab has no label", help: "write tab=\"curl\"",
                        option: written))
            }
        case "include" where hasValue: include = String(value)
        case "linenums", "showLineNumbers":
            firstNumber = hasValue ? Int(value) : 1
            if firstNumber.map({ !(0...999_999).contains($0) }) ?? true {
                firstNumber = nil
                problems.append(
                    Problem(
                        message: "'\(value)' is not the number of a line",
                        help: "write a number: \(name)=\"1\"", option: written))
            }
        case "hl_lines" where hasValue, "mark" where hasValue: marked += lines(value, written)
        case "ins" where hasValue: inserted += lines(value, written)
        case "del" where hasValue: deleted += lines(value, written)
        default: reportUnknown(String(name), written, hasValue)
        }
    }

    /// A word of its own may be a note for another program; a slip in an option is reported.
    private mutating func reportUnknown(_ name: String, _ option: String, _ hasValue: Bool) {
        let help = didYouMean(name, in: CodeBlockInfo.optionNames)
        guard hasValue || help != nil else { return }
        let isKnown = CodeBlockInfo.optionNames.contains(name)
        problems.append(
            Problem(
                message: isKnown
                    ? "the option '\(name)' wants a value"
                    : "code blocks have no option '\(name)'",
                help: isKnown
                    ? "write \(name)=\"…\""
                    : help
                        ?? "the options are \(CodeBlockInfo.optionNames.joined(separator: ", "))",
                option: option))
    }

    /// `2`, `4-6`, with commas or spaces between.
    private mutating func lines(
        _ list: Substring, _ option: String
    ) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for part in list.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            let bounds = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { Int($0) ?? 0 }
            if let first = bounds.first, let last = bounds.last, bounds.count <= 2, first > 0,
                last >= first
            {
                ranges.append(first...last)
                if lineOptions.last?.option == option {
                    lineOptions[lineOptions.count - 1].last = max(
                        last, lineOptions[lineOptions.count - 1].last)
                } else {
                    lineOptions.append((option, last))
                }
            } else {
                problems.append(
                    Problem(
                        message: "'\(part)' is not a line or a range of lines",
                        help: "write them like 2 or 4-6, from 1", option: option))
            }
        }
        return ranges
    }
}
