import NIOHTTP1

/// A request with its target as a path, as servers that are no proxies see it (RFC 9112 §3.2).
///
/// A whole address tells the host better than `Host` does (RFC 9112 §3.2.2). What is neither a path
/// nor such an address with `http` becomes `*`, which no file has.
func originForm(_ head: HTTPRequestHead) -> HTTPRequestHead {
    let target = head.uri.utf8
    guard target.first != UInt8(ascii: "/"), head.method != .CONNECT else { return head }
    var head = head
    let scheme = "http://"
    guard target.count > scheme.utf8.count,
        head.uri.prefix(scheme.utf8.count).lowercased() == scheme
    else {
        head.uri = "*"
        return head
    }
    let rest = target.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let path = String(decoding: rest[authority.endIndex...], as: UTF8.self)
    head.uri = path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
    // Where the field is missing or there twice, the request is refused for that.
    let hosts = head.headers["Host"].count
    if hosts == 1 || (hosts == 0 && !head.version.isModern) {
        head.headers.replaceOrAdd(name: "Host", value: String(decoding: authority, as: UTF8.self))
    }
    return head
}

extension HTTPVersion {
    /// Whether it is HTTP/1.1, which knows chunks, keeps connections open and needs `Host`.
    var isModern: Bool { (major, minor) >= (1, 1) }
}
