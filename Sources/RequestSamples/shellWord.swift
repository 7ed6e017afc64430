import Escaping

/// A text as one word of a POSIX shell.
///
/// Within single quotes, all is as it is. What nobody would see stands as octal bytes in `$'…'`,
/// which bash and zsh of any age know.
func shellWord(_ text: String) -> String {
    if text.unicodeScalars.contains(where: { $0 != "\n" && isInvisible($0) }) {
        return "$'" + octalEscaped(text) + "'"
    }
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._/:,+@%".utf8.contains(byte)
        }
    }
    if isPlain, !text.isEmpty { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
}

/// A text for `$'…'` and, with percent signs doubled, for the format of `printf`.
func octalEscaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case "'": output += "\\047"
        case _ where isInvisible(scalar):
            for byte in String(scalar).utf8 {
                let digits = String(byte, radix: 8)
                output += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
            }
        default: output.unicodeScalars.append(scalar)
        }
    }
    return output
}
