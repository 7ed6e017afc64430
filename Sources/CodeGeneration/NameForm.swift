/// How words become one name.
enum NameForm {
    /// `rateLimitExceeded`
    case camel
    /// `RateLimitExceeded`
    case pascal
    /// `RATE_LIMIT_EXCEEDED`
    case capitals

    /// A name of some words.
    ///
    /// - Parameter words: words in letters and digits of ASCII, of which the first starts with a
    ///   letter.
    /// - Returns: the name.
    func name(_ words: [String]) -> String {
        if self == .capitals { return words.map { $0.uppercased() }.joined(separator: "_") }
        var name = ""
        for (index, word) in words.enumerated() {
            // Without a sign between them, two numbers would be one.
            if isNumeric(name.unicodeScalars.last), isNumeric(word.unicodeScalars.first) {
                name += "_"
            }
            name += index == 0 && self == .camel ? word.lowercased() : capitalized(word)
        }
        return name
    }

    private func capitalized(_ word: String) -> String {
        let small = word.lowercased()
        if initialisms.contains(small) { return small.uppercased() }
        return small.prefix(1).uppercased() + small.dropFirst()
    }

    private func isNumeric(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(isDigit) ?? false }
}

/// Words that keep one case in names of Swift and Go: `invalidID`, `HTTPFailed`.
private let initialisms: Set<String> = [
    "acl", "api", "ascii", "cpu", "css", "dns", "eof", "html", "http", "https", "id", "ip", "json",
    "jwt", "qps", "ram", "rpc", "sla", "smtp", "sql", "ssh", "tcp", "tls", "ttl", "udp", "ui",
    "uri", "url", "utf8", "uuid", "vm", "xml",
]
