/// Appends UTF-8 text with `&`, `<`, `>` and `"` replaced by character references, which is right
/// for element content and for attribute values in double quotes.
package func appendEscapedHTML(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in text.indices {
        let reference: StaticString
        switch text[index] {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default: continue
        }
        output.append(contentsOf: text[start..<index])
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
        start = index + 1
    }
    output.append(contentsOf: text[start...])
}
