import Foundation

/// Names below which nothing is in the public name system, or nothing that a reader is meant to
/// visit (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 8375).
private let privateNames = [
    "example.com", "example.net", "example.org", "example", "test", "invalid", "localhost",
    "local", "internal", "home.arpa", "onion",
]

/// Whether everybody can reach a host, as far as its name or address tells.
func isPublicHost(_ host: String) -> Bool {
    if let address = ipv6Address(host) { return isPublic(address) }
    if let address = ipv4Address(host) { return isPublic(address) }
    guard let dot = host.lastIndex(of: ".") else { return false }
    // No top-level domain begins with a digit: this is a broken address.
    guard host[host.index(after: dot)...].utf8.first.map({ $0 > UInt8(ascii: "9") }) == true
    else { return false }
    return !privateNames.contains { host == $0 || host.hasSuffix(".\($0)") }
}

/// Whether a host is this machine.
func isLoopback(_ host: String) -> Bool {
    if let address = ipv4Address(host) { return address >> 24 == 127 }
    if let address = ipv6Address(host) { return address == [0, 0, 0, 0, 0, 0, 0, 1] }
    return host == "localhost"
}

/// The number of an IPv4 address in any spelling that clients take: `127.1`, `0x7f000001`.
func ipv4Address(_ host: String) -> UInt32? {
    var address = in_addr()
    return inet_aton(host, &address) == 0 ? nil : UInt32(bigEndian: address.s_addr)
}

/// The eight groups of an IPv6 address.
func ipv6Address(_ host: String) -> [UInt16]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, host, &address) == 1 else { return nil }
    return withUnsafeBytes(of: address) { bytes in
        (0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    }
}

private func isPublic(_ address: UInt32) -> Bool {
    let blocks: [(start: UInt32, length: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8),
        (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24),
        (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24),
        (0xE000_0000, 3),
    ]
    return !blocks.contains { (address ^ $0.start) >> (32 - $0.length) == 0 }
}

private func isPublic(_ groups: [UInt16]) -> Bool {
    let embedded = { (index: Int) in UInt32(groups[index]) << 16 | UInt32(groups[index + 1]) }
    // Ways to write or to reach an IPv4 address.
    if groups.prefix(5).allSatisfy({ $0 == 0 }), groups[5] == 0 || groups[5] == 0xFFFF {
        return groups[5] == 0xFFFF && isPublic(embedded(6))
    }
    if groups[0] == 0x64, groups[1] == 0xFF9B { return isPublic(embedded(6)) }
    if groups[0] == 0x2002 { return isPublic(embedded(1)) }
    // Only 2000::/3 is given out; 2001:db8::/32 is for examples.
    return groups[0] >> 13 == 1 && !(groups[0] == 0x2001 && groups[1] == 0xDB8)
}
