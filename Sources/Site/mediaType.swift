import Escaping

/// The media type of a file by its name, with the character set where it is a text.
///
/// An example of a problem document ends with `.problem.json` and has the media type of RFC 9457,
/// section 3, which takes no character set.
package func mediaType(of path: String) -> String {
    let name = path.utf8.suffix(while: { $0 != UInt8(ascii: "/") })
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "application/octet-stream" }
    let ending = Substring(name[name.index(after: dot)...]).lowercased()
    if ending == "json", Substring(name).lowercased().hasSuffix(".problem.json") {
        return "application/problem+json"
    }
    return mediaTypes[ending] ?? "application/octet-stream"
}

/// The media type of a file by its name, without parameters.
func mediaTypeEssence(ofFile path: String) -> String { mediaTypeEssence(mediaType(of: path)) }

/// The media types of files by the extension of their names, without the dot.
package let mediaTypes = [
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "htm": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
    "yml": "application/yaml; charset=utf-8",
]

extension BidirectionalCollection {
    /// The longest end all of whose elements fulfil a condition.
    fileprivate func suffix(while isIncluded: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex {
            let before = index(before: start)
            if !isIncluded(self[before]) { break }
            start = before
        }
        return self[start...]
    }
}
