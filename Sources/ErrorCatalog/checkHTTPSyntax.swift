import Diagnostics
import YAMLSource

/// A token of RFC 9110 §5.6.2: what methods and field names are made of.
func checkToken(
    _ text: Located<String>, _ what: String, _ reader: inout MappingReader
) {
    let isToken = text.value.utf8.allSatisfy(isTokenByte)
    guard !isToken || text.value.isEmpty else { return }
    reader.report(
        .invalidHTTPSyntax, "'\(text.value)' can't be \(what)", at: text.range,
        help: "use letters, digits and hyphens, without spaces")
}

/// Whether a token may have the byte (RFC 9110 §5.6.2).
package func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}

/// Text that stands on one line of an HTTP message: a line end would start another field.
func checkFieldText(_ text: Located<String>, _ what: String, _ reader: inout MappingReader) {
    let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let isControl = { (byte: UInt8) in (byte < 0x20 && byte != 0x09) || byte == 0x7F }
    guard let control = text.value.utf8.first(where: isControl) else { return }
    reader.report(
        .invalidHTTPSyntax, "\(what) can't hold line ends or control characters",
        at: text.range,
        help: isLineEnd(control) ? "write it on one line" : "remove the control character")
}

/// The target of a request (RFC 9112 §3.2), which ends at the first space.
func checkRequestTarget(_ text: Located<String>, _ reader: inout MappingReader) {
    checkFieldText(text, "a path", &reader)
    guard text.value.utf8.contains(0x20) else { return }
    reader.report(
        .invalidHTTPSyntax, "a path can't hold spaces", at: text.range, help: "write %20 for each")
}
