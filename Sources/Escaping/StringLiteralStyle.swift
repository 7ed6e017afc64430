/// A language whose string literals stand between double quotes.
package enum StringLiteralStyle: Sendable {
    case python
    case javaScript
    case go
    case swift
    /// Compilers may read sources of Java in another encoding than UTF-8, so all is ASCII.
    case java

    /// A character by its number.
    package func escape(_ scalar: Unicode.Scalar) -> String {
        let value = scalar.value
        switch self {
        case .swift: return "\\u{" + hexadecimal(value, digits: 1) + "}"
        case .javaScript where value > 0xFFFF: return "\\u{" + hexadecimal(value, digits: 1) + "}"
        case .python where value <= 0xFF, .javaScript where value <= 0xFF:
            return "\\x" + hexadecimal(value, digits: 2)
        case .python where value > 0xFFFF, .go where value > 0xFFFF:
            return "\\U" + hexadecimal(value, digits: 8)
        case .python, .javaScript, .go: return "\\u" + hexadecimal(value, digits: 4)
        case .java:
            return scalar.utf16.map { "\\u" + hexadecimal(UInt32($0), digits: 4) }.joined()
        }
    }

    /// Whether a character can't stand in a literal as it is, or nobody would see it there.
    func hides(_ scalar: Unicode.Scalar) -> Bool {
        isInvisible(scalar) || (self == .java && !scalar.isASCII)
    }
}

/// A text as a string literal on one line.
///
/// What nobody would see is escaped, so that code is what it looks like.
package func stringLiteral(_ text: String, _ style: StringLiteralStyle) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case _ where style.hides(scalar): output += style.escape(scalar)
        default: output.unicodeScalars.append(scalar)
        }
    }
    return output + "\""
}

/// Whether a character is a control or format character or a space other than U+0020.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar != " "
    default: false
    }
}

/// Whether a text has nothing invisible but line feeds, so that it can be shown line by line.
package func isShownAsLines(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !isInvisible($0) }
}

/// Upper-case digits with zeros in front.
package func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
