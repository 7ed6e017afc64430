/// Something in a text that looks like a real credential.
struct Secret: Equatable {
    /// What it is, without its characters: "a GitHub token".
    var kind: String
    var text: String
    /// What an example may show instead.
    var standIn = "demo-token"
}

/// The first secret in a text; `nil` where there is none, or only placeholders.
func secret(in text: String) -> Secret? {
    let bytes = Array(text.utf8)
    var offset = 0
    while let match = needles.first(in: bytes, from: offset) {
        let start = match.range.lowerBound
        let isWordStart = start == 0 || !isWordByte(bytes[start - 1])
        if let secret = signs[match.word].secret(in: bytes, at: match.range, isWordStart) {
            return secret
        }
        offset = match.range.upperBound
    }
    return nil
}

/// The start of a credential, and what tells whether one follows.
private enum SecretSign {
    /// A prefix that its issuer chose so that it can be found, and how many characters follow.
    case prefix(String, kind: String, length: Int, standIn: String)
    /// `-----BEGIN`
    case privateKey
    /// `Bearer ` and `Basic `
    case bearer(String)
    case basic(String)
    /// `://`
    case address

    var text: String {
        switch self {
        case .prefix(let text, _, _, _), .bearer(let text), .basic(let text): text
        case .privateKey: "-----BEGIN "
        case .address: "://"
        }
    }

    func secret(in bytes: [UInt8], at range: Range<Int>, _ isWordStart: Bool) -> Secret? {
        let rest = bytes[range.upperBound...]
        switch self {
        case .prefix("eyJ", _, _, _):
            return isWordStart ? signedToken(bytes[range.lowerBound...]) : nil
        case .prefix(let prefix, let kind, let length, let standIn):
            // Inside a word the rest of it is not read, or a long word costs its square.
            guard isWordStart else { return nil }
            let word = rest.prefix(while: isWordByte)
            let text = String(decoding: word, as: UTF8.self)
            guard word.count >= length, !isPlaceholder(text),
                prefix.hasSuffix("IA") ? isAccessKeyID(word) : looksGenerated(word)
            else { return nil }
            return Secret(kind: kind, text: prefix + text, standIn: standIn)
        case .privateKey: return keyBlock(rest)
        case .bearer: return isWordStart ? bearerToken(rest) : nil
        case .basic: return isWordStart ? basicCredentials(rest) : nil
        case .address: return password(rest)
        }
    }
}

/// The prefixes as their issuers document them.
private let signs: [SecretSign] = {
    let prefixes: [(kind: String, standIn: String, length: Int, prefixes: [String])] = [
        ("an AWS access key id", "AKIAIOSFODNN7EXAMPLE", 16, ["AKIA", "ASIA"]),
        ("a GitHub token", "ghp_demo", 36, ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"]),
        ("a GitHub token", "github_pat_demo", 40, ["github_pat_"]),
        ("a GitLab token", "glpat-demo", 20, ["glpat-"]),
        ("a live Stripe key", "sk_test_demo", 16, ["sk_live_", "rk_live_"]),
        ("a Slack token", "xoxb-demo", 20, ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-"]),
        ("a Google API key", "AIza-demo", 35, ["AIza"]),
        ("an OpenAI key", "sk-demo", 20, ["sk-proj-"]),
        ("an Anthropic key", "sk-demo", 20, ["sk-ant-"]),
        ("an npm token", "npm_demo", 36, ["npm_"]),
        ("a signed JSON Web Token", "eyJ…", 0, ["eyJ"]),
    ]
    let known = prefixes.flatMap { row in
        row.prefixes.map {
            SecretSign.prefix($0, kind: row.kind, length: row.length, standIn: row.standIn)
        }
    }
    return known + [
        .privateKey, .address, .bearer("Bearer "), .bearer("bearer "), .basic("Basic "),
        .basic("basic "),
    ]
}()

private let needles = Needles(signs.map(\.text))

/// The characters behind `AKIA`: sixteen capital letters and digits.
private func isAccessKeyID(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 16 && word.contains(where: isASCIIDigit)
        && word.allSatisfy {
            isASCIIDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
}

/// Names of settings, such as `npm_config_registry`, have no digits among their letters.
private func looksGenerated(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(where: isASCIIDigit) && Set(word).count >= 8
}

/// A JWT whose third part, the signature, is there (RFC 7519 §3.1, RFC 7515 §7.1).
private func signedToken(_ rest: ArraySlice<UInt8>) -> Secret? {
    let dot = UInt8(ascii: ".")
    let header = rest.prefix(while: isWordByte)
    let payload = rest[header.endIndex...].dropFirst().prefix(while: isWordByte)
    guard rest[header.endIndex...].first == dot, rest[payload.endIndex...].first == dot else {
        return nil
    }
    let third = rest[payload.endIndex...].dropFirst().prefix(while: isWordByte)
    // More parts are an encrypted token (RFC 7516), or no token at all.
    guard header.count >= 10, payload.count >= 10, third.count >= 20,
        rest[third.endIndex...].first != dot
    else { return nil }
    let word = rest[..<third.endIndex]
    let signature = String(decoding: third, as: UTF8.self)
    guard !isPlaceholder(signature), !publishedSamples.contains(signature) else { return nil }
    return Secret(
        kind: "a signed JSON Web Token", text: String(decoding: word, as: UTF8.self),
        standIn: "eyJ….eyJ….demo")
}

/// A PEM block of a private key (RFC 7468 §10) with more than dots between its lines.
private func keyBlock(_ rest: ArraySlice<UInt8>) -> Secret? {
    let label = rest.prefix { $0 != UInt8(ascii: "-") }
    let name = String(decoding: label, as: UTF8.self)
    guard label.count < 40, name.hasSuffix("PRIVATE KEY") else { return nil }
    let isKeyByte = { (byte: UInt8) in
        isASCIILetterOrDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
    let body = rest[label.endIndex...].drop { $0 == UInt8(ascii: "-") }
        .drop { !isKeyByte($0) }
    // A line end in a JSON text is an escape, whose letter is no part of the key.
    let key = body.first == UInt8(ascii: "n") ? body.dropFirst() : body
    let line = key.prefix(while: isKeyByte)
    guard line.count >= 40, !isPlaceholder(String(decoding: line, as: UTF8.self)) else {
        return nil
    }
    return Secret(kind: "a private key", text: "-----BEGIN \(name)", standIn: "<private key>")
}

/// The token behind `Bearer`, if it is long and random.
private func bearerToken(_ rest: ArraySlice<UInt8>) -> Secret? {
    let word = rest.prefix { isWordByte($0) || "./+=~".utf8.contains($0) }
    let text = String(decoding: word, as: UTF8.self)
    // A shortened token is none, and one that looks like a JWT is one only with its signature.
    guard word.count >= 24, !rest[word.endIndex...].starts(with: "…".utf8), !text.hasPrefix("eyJ"),
        isRandom(word), !isPlaceholder(text)
    else { return nil }
    return Secret(kind: "a real bearer token", text: text)
}

/// The user and password behind `Basic` (RFC 7617 §2).
private func basicCredentials(_ rest: ArraySlice<UInt8>) -> Secret? {
    let word = rest.prefix { isWordByte($0) || "/+=".utf8.contains($0) }
    guard word.count >= 16, let decoded = base64Decoded(word),
        let colon = decoded.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let password = decoded[(colon + 1)...]
    guard password.count >= 8, kinds(of: password) >= 3,
        !isPlaceholder(String(decoding: decoded, as: UTF8.self))
    else { return nil }
    return Secret(
        kind: "a user name with a password, in Base64",
        text: String(decoding: word, as: UTF8.self), standIn: "ZGVtbzpkZW1v")
}

/// A password in a URL (RFC 3986 §3.2.1), unless the host is one of RFC 2606's for examples.
private func password(_ rest: ArraySlice<UInt8>) -> Secret? {
    let authority = rest.prefix { $0 > 0x20 && !"/?#\"'<>`".utf8.contains($0) }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
        let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let password = authority[(colon + 1)..<at]
    let host = String(decoding: authority[(at + 1)...], as: UTF8.self).lowercased()
    let isVariable = password.first.map { "{$%*[".utf8.contains($0) } ?? true
    let text = String(decoding: password, as: UTF8.self)
    guard !isVariable, password.count >= 6, !isPlaceholder(text), !isPlaceholder(host),
        host != "localhost", !host.hasPrefix("localhost:")
    else { return nil }
    return Secret(kind: "a password in a URL", text: text, standIn: "<password>")
}

/// Tokens that specifications and their tools print.
private let publishedSamples: Set<String> = [
    // jwt.io, now and before.
    "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ",
    // RFC 7515 §A.1.
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
]

private func base64Decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte != UInt8(ascii: "=") {
        guard let value = base64Value(byte) else { return nil }
        bits = (bits << 6 | value) & 0xFF_FFFF
        count += 6
        if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
    }
    return bytes
}

private func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}
