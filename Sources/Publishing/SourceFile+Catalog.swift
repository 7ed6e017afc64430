import Diagnostics

extension SourceFile {
    /// Whether the file, in YAML or JSON, has the codes of a catalog: found by the look of its
    /// lines, so that a file with mistakes counts as well.
    var seemsCatalog: Bool {
        let keys = ["statuses", "errors"]
        if path.lowercased().hasSuffix(".json") || bytes.first == UInt8(ascii: "{") {
            let text = String(decoding: bytes, as: UTF8.self)
            return keys.contains { text.contains("\"\($0)\"") }
        }
        return lineStarts().contains { start in
            keys.contains { bytes[start...].starts(with: "\($0):".utf8) }
        }
    }
}
