/// The text with control characters replaced, so that a file's content can't steer a terminal;
/// tabs stay.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControlCharacter) else { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { isControlCharacter($0) ? "\u{FFFD}" : $0 }))
}

/// Whether a character is a control character (Unicode, general category Cc) other than a tab.
package func isControlCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
}
