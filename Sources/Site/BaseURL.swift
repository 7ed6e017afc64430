import Diagnostics
import YAMLSource

/// The address a site is published at.
package struct BaseURL: Sendable, Equatable {
    /// Scheme and host, without a slash at the end: `https://docs.example.com`.
    package let origin: String
    /// The path, starting and ending in `/`.
    package let path: String

    /// The whole address, ending in `/`.
    package var text: String { origin + path }

    /// Reads an absolute http or https URL without query and fragment (RFC 3986 §3); `nil` for
    /// anything else.
    package init?(_ text: String) {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        let tail = rest.dropFirst(host.count)
        let authority = /([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?/
        guard host.wholeMatch(of: authority) != nil,
            !tail.contains("//"),
            tail.wholeMatch(of: /[A-Za-z0-9\-._~%!$&()*+,;=:@\/]*/) != nil,
            !tail.split(separator: "/").contains(where: isDotSegment)
        else { return nil }
        origin = scheme + host.lowercased()
        path = tail.hasSuffix("/") ? String(tail) : tail + "/"
    }

    /// As ``init(_:)``, and reports what is no such URL.
    static func checked(_ text: Located<String>, _ reader: inout MappingReader) -> BaseURL? {
        if let url = BaseURL(text.value) { return url }
        reader.report(
            .invalidURL, "'\(text.value)' can't be the base URL", at: text.range,
            help: "use an absolute http or https URL such as https://docs.example.com/")
        return nil
    }
}

/// Whether a part of a path is `.` or `..` for a browser, which reads `%2e` as a full stop (URL
/// Standard, "double-dot URL path segment") and so makes another address of the whole.
private func isDotSegment(_ segment: Substring) -> Bool {
    let plain = segment.lowercased().replacing("%2e", with: ".")
    return plain == "." || plain == ".."
}
