import Diagnostics
import YAMLSource

/// A token of RFC 9110 §5.6.2: what methods and field names are made of.
func checkToken(
    _ text: Located<String>, _ what: String, _ reader: inout MappingReader
) {
    let isToken = text.value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
    guard !isToken || text.value.isEmpty else { return }
    reader.report(
        .invalidHTTPSyntax, "'\(text.value)' can't be \(what)", at: text.range,
        help: "use letters, digits and hyphens, without spaces")
}

/// Text that stands on one line of an HTTP message: a line end would start another field.
func checkFieldText(
    _ text: Located<String>, _ what: String, _ reader: inout MappingReader
) {
    let hasControl = text.value.utf8.contains { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }
    guard hasControl else { return }
    reader.report(
        .invalidHTTPSyntax, "\(what) can't hold line ends or control characters",
        at: text.range, help: "write it on one line")
}
