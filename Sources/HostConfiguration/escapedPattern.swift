/// A text as a regular expression that matches just this text, in the syntax that PCRE and RE2 have
/// in common.
///
/// Braces and control characters are written as numbers, so that nothing that reads templates or
/// lines takes them for its own.
func escapedPattern(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case "{", "}", "`", " ", "\u{0}"..."\u{1F}", "\u{7F}":
            let digits = String(scalar.value, radix: 16)
            return digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
        case "\\", "^", "$", ".", "|", "?", "*", "+", "(", ")", "[", "]":
            return "\\\(scalar)"
        default: return String(scalar)
        }
    }.joined()
}
