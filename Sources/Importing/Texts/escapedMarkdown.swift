import Markdown

/// A plain text as Markdown that shows every character as written.
///
/// Somebody goes on with this text, so it gets a backslash only where a sign is markup.
///
/// - Parameters:
///   - text: the text.
///   - startsLine: whether a line starts with it, so that `#`, `-` and `1.` would start a block.
/// - Returns: the Markdown.
func escapedMarkdown(_ text: String, startsLine: Bool = true) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isLineStart = startsLine
    for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let last = index > 0 ? scalars[index - 1] : " "
        if needsBackslash(scalar, last: last, next: next)
            || (isLineStart && startsBlock(scalars[index...]))
            || (".)".unicodeScalars.contains(scalar)
                && endsListNumber(scalars[..<index], startsLine)
                && (next == " " || next == "\n"))
        {
            result.append("\\")
        }
        result.append(scalar)
        if scalar == "\n" { isLineStart = true } else if scalar != " " { isLineStart = false }
    }
    return String(result)
}

/// Whether a character would be read as markup where it stands.
private func needsBackslash(
    _ scalar: Unicode.Scalar, last: Unicode.Scalar, next: Unicode.Scalar
) -> Bool {
    switch scalar {
    case "`", "*", "[", "]", "~": return true
    case "\\": return next == "\n" || (next.isASCII && !isWord(next) && next != " ")
    // Inside a word, an underscore is only that.
    case "_": return !(isWord(last) && isWord(next))
    case "<": return next == "/" || next == "!" || next == "?" || isWord(next)
    case "&": return next == "#" || isWord(next)
    case "{": return next == "{"
    default: return false
    }
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether the start of a line would start a heading, a quote, a list, a line or a fence.
private func startsBlock(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first else { return false }
    let next = line.dropFirst().first ?? "\n"
    switch first {
    case "#", ">", "|": return true
    case "-", "+", "=", ":": return next == " " || next == "\n" || next == first
    default: return false
    }
}

/// Whether a line has nothing but up to nine digits so far.
private func endsListNumber(_ before: ArraySlice<Unicode.Scalar>, _ startsLine: Bool) -> Bool {
    let digits = before.reversed().prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(digits.count) else { return false }
    let rest = before.dropLast(digits.count)
    return rest.isEmpty ? startsLine : rest.last == "\n"
}

/// The text with the character references of HTML replaced by their characters.
func decodedReferences(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
        result += rest[..<ampersand]
        rest = rest[ampersand...]
        let name = rest.dropFirst().prefix(32).prefix { $0 != ";" && !$0.isWhitespace && $0 != "&" }
        if name.endIndex < rest.endIndex, rest[name.endIndex] == ";",
            let character = character(of: name)
        {
            result += character
            rest = rest[rest.index(after: name.endIndex)...]
        } else {
            result += "&"
            rest = rest.dropFirst()
        }
    }
    return result + rest
}

private func character(of name: Substring) -> String? {
    guard name.hasPrefix("#") else {
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                ("0"..."9").contains(UnicodeScalar(byte))
                    || ("a"..."z").contains(UnicodeScalar(byte | 0x20))
            }
        return isName ? namedCharacter(String(name)) : nil
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 || value == 0x0A || value == 0x09 else { return nil }
    return Unicode.Scalar(value).map { String($0) }
}
