/// Whether a text is an absolute http or https URL that can stand in a header field `Link`, with a
/// host and without query and fragment (RFC 3986 §3).
func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
        return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return rest.first.map { $0 != UInt8(ascii: "/") } ?? false
        && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
}
