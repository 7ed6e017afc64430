import Escaping

/// An object on one line in which single ASCII characters of texts are written as `\u0024` (RFC 8259
/// §7), so that they mean nothing to the format around it.
///
/// - Parameters:
///   - object: an object of texts and numbers, not nested.
///   - characters: ASCII characters that are no part of JSON's syntax but for the outer braces.
/// - Returns: the object as text.
func embeddedJSON(_ object: JSON, escaping characters: String) -> String {
    let text = object.lineText
    guard text.count > 2 else { return text }
    let inner = text.dropFirst().dropLast().unicodeScalars.map { scalar in
        guard characters.unicodeScalars.contains(scalar) else { return String(scalar) }
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return "{" + inner.joined() + "}"
}
