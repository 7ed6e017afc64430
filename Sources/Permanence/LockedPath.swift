import Escaping

/// A path below the site's root as people write it, and as pages have it.
package struct LockedPath: Sendable, Equatable {
    /// Without a slash in front; ends in `/`, unless it is empty or names an HTML file.
    package let text: String

    package init(_ written: String) {
        var path = percentDecoded(written)
        while path.hasPrefix("/") { path.removeFirst() }
        if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
        let isFile = path.hasSuffix(".html") || path.hasSuffix(".htm")
        if !path.isEmpty, !isFile, !path.hasSuffix("/") { path += "/" }
        text = path == "index.html" ? "" : path
    }

    /// Whether a file can have the path on every system: no empty, hidden or upward parts, no
    /// control characters, no backslash, and names that are not too long.
    package var isValid: Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let names = text.hasSuffix("/") ? parts.dropLast() : parts[...]
        return !text.isEmpty && text.utf8.count <= 1_000
            && names.allSatisfy { name in
                !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".")
                    && name.utf8.count <= 200
            }
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.value >= 0x20 && scalar.value != 0x7F
                    && !"\\?#:*\"<>|\u{FFFD}".unicodeScalars.contains(scalar)
            }
    }
}
