import Foundation

/// What a link turns out to be before anybody is asked.
enum LinkReading {
    case address(LinkAddress)
    /// No request is needed to judge it.
    case judged(LinkVerdict)
    /// Not an address for readers of the web.
    case foreign
}

/// Takes a link apart.
///
/// The host is read from the very text that is asked later, so that no second parser can see
/// another host in it.
func readLink(_ link: String, allowsLocalHosts: Bool) -> LinkReading {
    let start = link.prefix(6).lowercased()
    guard start.hasPrefix("http:") || start.hasPrefix("https:"), !hasPlaceholder(link) else {
        return .foreign
    }
    let invalid = LinkReading.judged(.dead("is not a valid URL"))
    // The first reading encodes what is not ASCII, also in the name of the host.
    guard let text = URL(string: link)?.absoluteString, let url = URL(string: text),
        let host = url.host(percentEncoded: true).map(normalizedHost), !host.isEmpty
    else { return invalid }
    guard url.user == nil, url.password == nil else {
        return .judged(.unsure("has a user name in it, which is not sent to anybody"))
    }
    guard isHostSyntax(host), hasPossiblePort(text) else { return invalid }
    guard isPublicHost(host) || allowsLocalHosts && isLoopback(host) else { return .foreign }
    let address = text.prefix { $0 != "#" }
    return .address(
        LinkAddress(
            text: String(address), host: host, fragment: url.fragment(percentEncoded: true)))
}

/// In lower case, without brackets and without the dot that may end a full name.
private func normalizedHost(_ host: String) -> String {
    var host = host.lowercased()
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    if host.hasSuffix(".") { host.removeLast() }
    return host
}

/// Whether a host is made of the characters of names and addresses, without empty labels.
private func isHostSyntax(_ host: String) -> Bool {
    if host.contains(":") { return ipv6Address(host) != nil }
    return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

/// Whether a URL names no port or one that can exist.
private func hasPossiblePort(_ url: String) -> Bool {
    guard let range = URLComponents(string: url)?.rangeOfPort else { return true }
    return UInt16(url[range]) != nil
}

/// Whether readers are meant to put something in: `{id}`, `<host>`, also percent-encoded.
private func hasPlaceholder(_ link: String) -> Bool {
    let pairs = [("{", "}"), ("<", ">"), ("%7b", "%7d"), ("%3c", "%3e")]
    let link = link.lowercased()
    return pairs.contains { open, close in
        guard let start = link.range(of: open) else { return false }
        return link[start.upperBound...].contains(close)
    }
}
