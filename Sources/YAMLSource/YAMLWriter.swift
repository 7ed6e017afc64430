import Escaping

/// Writes values as YAML in block style.
struct YAMLWriter {
    private(set) var output: [UInt8] = []

    /// The most characters of a key without a question mark in front (YAML 1.2.2 §7.4 has 1024).
    private static let keyLimit = 200

    mutating func writeDocument(_ value: JSON) {
        switch value {
        case .object(let members) where !members.isEmpty: write(members, indentation: 0)
        case .array(let elements) where !elements.isEmpty: write(elements, indentation: 0)
        default: append(inline(value) + "\n")
        }
    }

    private mutating func append(_ text: String) {
        output += Array(text.utf8)
    }

    private mutating func indent(_ count: Int) {
        output += [UInt8](repeating: 0x20, count: count)
    }

    /// Writes members; the first one stands where the line is already.
    private mutating func write(_ members: [JSONMember], indentation: Int) {
        for (number, member) in members.enumerated() {
            if number > 0 { indent(indentation) }
            let key = inlineText(member.key)
            if key.utf8.count > YAMLWriter.keyLimit {
                append("? \(key)\n")
                indent(indentation)
            } else {
                append(key)
            }
            append(":")
            writeValue(member.value, indentation: indentation)
        }
    }

    /// Writes what stands behind a key's colon.
    private mutating func writeValue(_ value: JSON, indentation: Int) {
        switch value {
        case .object(let members) where !members.isEmpty:
            append("\n")
            indent(indentation + 2)
            write(members, indentation: indentation + 2)
        case .array(let elements) where !elements.isEmpty:
            append("\n")
            indent(indentation + 2)
            write(elements, indentation: indentation + 2)
        case .string(let text) where isBlockText(text):
            append(" ")
            writeBlock(text, indentation: indentation + 2)
        default: append(" \(inline(value))\n")
        }
    }

    private mutating func write(_ elements: [JSON], indentation: Int) {
        for (number, element) in elements.enumerated() {
            if number > 0 { indent(indentation) }
            append("- ")
            switch element {
            case .object(let members) where !members.isEmpty:
                write(members, indentation: indentation + 2)
            case .array(let elements) where !elements.isEmpty:
                write(elements, indentation: indentation + 2)
            case .string(let text) where isBlockText(text):
                writeBlock(text, indentation: indentation + 2)
            default: append(inline(element) + "\n")
            }
        }
    }

    /// Writes a text as a literal block: its lines as they are.
    private mutating func writeBlock(_ text: String, indentation: Int) {
        let endsLine = text.utf8.last == 0x0A
        append(endsLine ? "|\n" : "|-\n")
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
            .dropLast(endsLine ? 1 : 0)
        {
            if !line.isEmpty {
                indent(indentation)
                output += line
            }
            output.append(0x0A)
        }
    }

    private func inline(_ value: JSON) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let spelling): spelling
        case .string(let text): inlineText(text)
        case .array: "[]"
        case .object: "{}"
        }
    }

    private func inlineText(_ text: String) -> String {
        isPlainText(text) ? text : quoted(text)
    }

    /// A text between double quotes, on one line.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Characters that YAML does not take as they are, or that nobody would see (YAML 1.2.2 §5.1).
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
}

/// Whether a text can stand without quotes and every program reads a text.
private func isPlainText(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.utf8.last, text.utf8.count < 4_096
    else { return false }
    let isStart =
        first.properties.isAlphabetic || ("0"..."9").contains(first)
        || "_/($".unicodeScalars.contains(first)
    guard isStart, last != 0x20, last != UInt8(ascii: ":") else { return false }
    guard !text.unicodeScalars.contains(where: needsEscape) else { return false }
    let hasIndicator = zip(text.utf8, text.utf8.dropFirst()).contains { byte, next in
        (byte == UInt8(ascii: ":") && next == 0x20) || (byte == 0x20 && next == UInt8(ascii: "#"))
    }
    guard !hasIndicator, !isJSONNumber(text) else { return false }
    return (text.utf8.count > 5 || !plainWords.contains(text.lowercased()))
        && yaml11Misreading(of: text) == nil
}

/// What some programs read as something else than a text.
private let plainWords: Set = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n",
]

/// Whether a text is best written as a literal block, and reads back from one as it is.
private func isBlockText(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x0A) else { return false }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if bytes.last == 0x0A { lines.removeLast() }
    let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    guard let first = lines.first, let last = lines.last, !isBlank(first), !isBlank(last),
        first.first != 0x20, first.first != 0x09
    else { return false }
    // The limit of nesting is checked before the parser knows what is a text.
    let looksNested = lines.contains { line in
        line.count > 32 && line.prefix(32).allSatisfy { $0 <= 0x20 || "[{-?:".utf8.contains($0) }
    }
    let isPrintable = text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || !needsEscape($0)
    }
    return isPrintable && !looksNested
}
