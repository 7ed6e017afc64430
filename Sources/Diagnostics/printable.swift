/// The text with control characters replaced, so that a file's content can't steer a terminal;
/// tabs stay.
package func printable(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in
        (scalar.value < 0x20 && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(
        String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
}
