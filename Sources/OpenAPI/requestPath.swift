/// The path of a URL or of a request target: without scheme, host, query, fragment and a slash at
/// the end.
func requestPath(of target: String) -> String {
    var rest = target.utf8[...]
    if let scheme = rest.firstRange(of: "://".utf8), !rest[..<scheme.lowerBound].contains(0x2F) {
        let behind = rest[scheme.upperBound...]
        rest = behind.firstIndex(of: 0x2F).map { behind[$0...] } ?? behind.suffix(0)
    } else if rest.starts(with: "//".utf8) {
        let behind = rest.dropFirst(2)
        rest = behind.firstIndex(of: 0x2F).map { behind[$0...] } ?? behind.suffix(0)
    }
    let end = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    rest = rest[..<(end ?? rest.endIndex)]
    while rest.last == 0x2F { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
}
