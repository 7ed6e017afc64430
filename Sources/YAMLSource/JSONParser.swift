import Diagnostics

/// A JSON text can't be read.
struct JSONSyntaxError: Error {
    let diagnostic: Diagnostic
}

/// Reads a JSON text byte by byte.
struct JSONParser {
    let text: YAMLText
    let limits: ParseLimits
    let bytes: [UInt8]
    let end: Int
    var index: Int
    private let checksKeys: Bool
    private var depth = 0
    /// The findings about keys that are used twice in one object.
    private(set) var repeatedKeys: [Diagnostic] = []

    init(_ text: YAMLText, _ limits: ParseLimits, checksKeys: Bool) {
        self.text = text
        self.limits = limits
        self.checksKeys = checksKeys
        bytes = text.file.bytes
        end = text.body.upperBound
        index = text.body.lowerBound
    }

    /// The next byte; `nil` at the end.
    var next: UInt8? { index < end ? bytes[index] : nil }

    mutating func document() throws(JSONSyntaxError) -> SourceValue {
        if bytes[text.body].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
        skipSpace()
        guard next != nil else {
            throw problem("the file is empty", index, help: "write at least {}")
        }
        let root = try value()
        skipSpace()
        if next != nil { throw unexpected(behind: "the value of the file") }
        return root
    }

    private mutating func value() throws(JSONSyntaxError) -> SourceValue {
        let start = index
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""):
            let text = try string()
            return try scalar(text, .doubleQuoted, from: start)
        default:
            let text = try plainValue()
            return try scalar(text, .plain, from: start)
        }
    }

    /// A string, a number or a name, unless it is too long.
    private func scalar(
        _ text: String, _ form: SourceValue.ScalarForm, from start: Int
    ) throws(JSONSyntaxError) -> SourceValue {
        guard text.utf8.count <= limits.scalarSize else {
            let range = SourceRange(self.text.file, start..<(start + 1))
            throw JSONSyntaxError(diagnostic: tooLong(range, limits))
        }
        return SourceValue(content: .scalar(text, form), start: start)
    }

    private mutating func object() throws(JSONSyntaxError) -> SourceValue {
        let start = try open()
        var members: [SourceValue.Member] = []
        var isFirst = true
        while try !closes(start, with: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            let key = index
            guard next == UInt8(ascii: "\"") else { throw wrongKey() }
            let text = try string()
            let name = try scalar(text, .doubleQuoted, from: key)
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw missingColon(behind: key) }
            index += 1
            skipSpace()
            members.append(SourceValue.Member(key: name, value: try value()))
        }
        if checksKeys { checkKeys(of: members) }
        return SourceValue(content: .mapping(members), start: start)
    }

    private mutating func array() throws(JSONSyntaxError) -> SourceValue {
        let start = try open()
        var elements: [SourceValue] = []
        while try !closes(start, with: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
            elements.append(try value())
        }
        return SourceValue(content: .list(elements), start: start)
    }

    /// Steps over an opening bracket.
    private mutating func open() throws(JSONSyntaxError) -> Int {
        depth += 1
        guard depth <= limits.depth else {
            throw JSONSyntaxError(
                diagnostic: tooDeep(SourceRange(text.file, index..<(index + 1)), limits))
        }
        index += 1
        return index - 1
    }

    /// Steps to the next member or element, or over the closing bracket.
    private mutating func closes(
        _ start: Int, with bracket: UInt8, isFirst: Bool
    ) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        if next == bracket {
            index += 1
            depth -= 1
            return true
        }
        guard next != nil else { throw notClosed(start) }
        if isFirst { return false }
        guard next == UInt8(ascii: ",") else { throw missingComma(start, bracket) }
        let comma = index
        index += 1
        skipSpace()
        if next == bracket { throw trailingComma(comma, bracket) }
        guard next != nil else { throw notClosed(start) }
        return false
    }

    mutating func skipSpace() {
        while index < end {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func checkKeys(of members: [SourceValue.Member]) {
        guard members.count > 1 else { return }
        // Looking at pairs is faster than a table of hashes for the usual few keys.
        if members.count <= 8 {
            for (number, member) in members.enumerated() {
                guard case .scalar(let key, _) = member.key.content else { continue }
                let first = members[..<number].first { other in
                    if case .scalar(key, _) = other.key.content { true } else { false }
                }
                if let first { report(key, member.key, first: first.key) }
            }
            return
        }
        var first: [String: SourceValue] = Dictionary(minimumCapacity: members.count)
        for member in members {
            let node = member.key
            guard case .scalar(let key, _) = node.content else { continue }
            if let earlier = first[key] {
                report(key, node, first: earlier)
            } else {
                first[key] = node
            }
        }
    }

    private mutating func report(_ key: String, _ node: SourceValue, first: SourceValue) {
        let range = { [text] (value: SourceValue) in YAMLNode(value: value, source: text).range }
        repeatedKeys.append(
            Diagnostic(
                .duplicateKey, "the key '\(key)' is used twice in the same object",
                at: range(node), related: [RelatedPlace("first used here", at: range(first))],
                help: "keep one of the two"))
    }
}
