import Escaping

/// The absolute URL of a request.
package struct SampleURL: Sendable, Equatable {
    /// The URL, all that no URL may have percent-encoded (RFC 3986 §2).
    package let text: String

    /// - Parameters:
    ///   - target: the request target: a path with a query, or an absolute URL (RFC 9112 §3.2).
    ///   - host: the value of the field `Host`.
    ///   - origin: scheme and host of the API, for requests without a usable `Host`; its scheme
    ///     also holds where the hosts are the same.
    ///
    /// `nil` where nothing says which server is meant, or the target is no path (`*`).
    package init?(target: String, host: String?, origin: String?) {
        // A client never sends a fragment.
        let encoded = encodedTarget(target.prefix { $0 != "#" })
        let lowercased = encoded.lowercased()
        if let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) {
            guard isHost(encoded.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }) else {
                return nil
            }
            text = encoded
            return
        }
        guard encoded.hasPrefix("/") else { return nil }
        if let host, isHost(host[...]) {
            let isKnown = origin.map { $0.lowercased().hasSuffix("://" + host.lowercased()) }
            text = (isKnown == true ? origin ?? "" : "https://" + host) + encoded
        } else if let origin {
            text = origin + encoded
        } else {
            return nil
        }
    }

    /// Whether it has a percent sign without two digits, which some clients refuse or mend.
    var hasStrayPercent: Bool {
        text.utf8.contains(UInt8(ascii: "%")) && text.contains(/%(?![0-9A-Fa-f]{2})/)
    }

    /// Whether it has a segment `.` or `..`, which many clients resolve before they send it.
    var hasDotSegment: Bool {
        text.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
            .contains { [".", ".."].contains($0.lowercased().replacing("%2e", with: ".")) }
    }

    /// The URL with square brackets only around an address, as the grammar has them (RFC 3986 §3.2.2);
    /// a client that finds others may encode all of it once more.
    var strictText: String {
        guard text.utf8.contains(where: { "[]".utf8.contains($0) }) else { return text }
        let hostEnd = text.firstMatch(of: /^[a-zA-Z]+:\/\/[^\/?]*/)?.range.upperBound
        let end = hostEnd ?? text.startIndex
        let rest = text[end...].replacing("[", with: "%5B").replacing("]", with: "%5D")
        return String(text[..<end]) + rest
    }

    /// Whether curl would take a part of it for a pattern.
    var hasPattern: Bool { text.contains { "[]{}".contains($0) } }
}

/// A host as URLs have it, with a port or without.
private func isHost(_ text: Substring) -> Bool {
    text.wholeMatch(of: /([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?/) != nil
}

private func encodedTarget(_ target: Substring) -> String {
    var output = ""
    for byte in target.utf8 {
        if (0x21...0x7E).contains(byte), !"\"<>\\^`{|}".utf8.contains(byte) {
            output.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            output += "%" + hexadecimal(UInt32(byte), digits: 2)
        }
    }
    return output
}
