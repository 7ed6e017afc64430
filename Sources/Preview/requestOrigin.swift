/// Whether a `Host` header names this machine.
///
/// A page of another site can make a browser connect here under a name of its own (DNS rebinding),
/// but can't change what the header says.
func isLocal(_ authority: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains(hostName(of: authority))
}

/// Whether an `Origin` header names the server that was asked.
func isSameOrigin(_ origin: String, _ authority: String?) -> Bool {
    authority.map { origin == "http://\($0)" } ?? false
}

/// The host without its port (RFC 3986 §3.2), lower-cased; empty where the port is no number.
private func hostName(of authority: String) -> String {
    let lower = authority.lowercased()
    if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") {
        let rest = lower[lower.index(after: end)...]
        return isPort(rest) ? String(lower[...end]) : ""
    }
    let host = lower.prefix { $0 != ":" }
    return isPort(lower[host.endIndex...]) ? String(host) : ""
}

/// Whether nothing follows a host, or a colon and digits.
private func isPort(_ text: Substring) -> Bool {
    text.wholeMatch(of: /(:[0-9]*)?/) != nil
}
