/// The scheme of a URL as a browser reads it, lower-cased, or `nil` for a relative reference.
///
/// The URL standard drops leading control characters and spaces, and tabs and line ends anywhere;
/// a check that doesn't would let `java\tscript:` through.
package func urlScheme(of url: String) -> String? {
    var scheme = ""
    for byte in url.utf8.drop(while: { $0 <= 0x20 }) {
        switch byte {
        case 0x09, 0x0A, 0x0D: continue
        case UInt8(ascii: ":"): return scheme.isEmpty ? nil : scheme
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            scheme.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            guard !scheme.isEmpty else { return nil }
            scheme.unicodeScalars.append(Unicode.Scalar(byte))
        default: return nil
        }
    }
    return nil
}

/// Schemes of URLs that run a script, read local files, or stand around another URL and so hide
/// what that one does.
///
/// All others are allowed, because applications have schemes of their own, such as `vscode:`, and
/// which these are nobody knows.
private let dangerousSchemes: Set = [
    "javascript", "vbscript", "livescript", "mocha", "file", "filesystem", "blob", "view-source",
    "feed", "jar", "intent", "mhtml", "mk", "ms-its", "its", "ms-msdt", "search-ms", "res",
]

/// Whether a URL could run a script or read local files when it is followed or shown.
///
/// `data:` is allowed for raster images alone: an SVG image may hold a script.
func isDangerousURL(_ url: String, kind: LinkUse.Kind) -> Bool {
    switch urlScheme(of: url) {
    case let scheme? where dangerousSchemes.contains(scheme): return true
    case "data":
        let text = url.lowercased()
        let safe = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
        return kind == .link || !safe.contains { text.hasPrefix($0) }
    default: return false
    }
}
