import Escaping
import HTTPTypes

/// Whether a `Host` header names this machine.
///
/// A page of another site can make a browser connect here under a name of its own (DNS rebinding),
/// but can't change what the header says.
func isLocal(_ authority: String) -> Bool {
    localHosts.contains { host in
        let bytes = authority.utf8
        guard bytes.count >= host.utf8.count else { return false }
        return zip(bytes, host.utf8).allSatisfy { isSameLetter($0, $1) }
            && isPort(bytes.dropFirst(host.utf8.count))
    }
}

/// Whether an `Origin` header names the server that was asked.
func isSameOrigin(_ origin: String, _ authority: String?) -> Bool {
    authority.map { origin == "http://\($0)" } ?? false
}

/// Whether a page of another origin fetches something, rather than a person who follows a link:
/// browsers say so (Fetch Metadata, section 2), other clients say nothing.
func isFetchedByOtherOrigin(_ fields: HTTPFields) -> Bool {
    guard let site = fetchSite.flatMap({ fields[$0] }), site == "cross-site" || site == "same-site"
    else { return false }
    return fetchMode.flatMap { fields[$0] } != "navigate"
}

private let fetchSite = HTTPField.Name("Sec-Fetch-Site")
private let fetchMode = HTTPField.Name("Sec-Fetch-Mode")

private let localHosts = ["localhost", "127.0.0.1", "[::1]"]

/// Whether a byte is one of a host in small letters, whatever its case.
private func isSameLetter(_ byte: UInt8, _ small: UInt8) -> Bool {
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return (isCapital ? byte | 0x20 : byte) == small
}

/// Whether nothing follows a host, or a colon and digits (RFC 3986 §3.2).
private func isPort(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return first == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(isDigit)
}
