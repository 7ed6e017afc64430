/// Appends UTF-8 text with `&`, `<`, `>` and `"` replaced by character references, which is right
/// for element content and for attribute values in double quotes; with `'`, too, also for those in
/// single quotes.
///
/// - Parameters:
///   - text: the text.
///   - output: gets it.
///   - escapesApostrophes: whether `'` is replaced as well.
///   - keepsControls: whether control characters and bytes that no UTF-8 has are kept, which HTML
///     forbids (HTML standard, section 13.2.3.5); else U+FFFD stands for each.
package func appendEscapedHTML(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], escapesApostrophes: Bool = false,
    keepsControls: Bool = false
) {
    var start = 0
    for index in text.indices where needsEscape[Int(text[index])] {
        let replacement: StaticString
        switch text[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"):
            if !escapesApostrophes { continue }
            replacement = "&#39;"
        default:
            if keepsControls { continue }
            replacement = "\u{FFFD}"
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        replacement.withUTF8Buffer { output.append(contentsOf: $0) }
        start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// Whether a byte is a control character that HTML has no place for: all below U+0020 but tab,
/// line feed, form feed and carriage return.
package func isControlCharacter(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D
}

private let needsEscape: [Bool] = (0..<256).map { byte in
    "&<>\"'".utf8.contains(UInt8(byte)) || isControlCharacter(UInt8(byte)) || byte >= 0xFE
}
