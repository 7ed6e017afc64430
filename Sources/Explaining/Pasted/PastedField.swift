/// A name and a value that stand in a pasted text.
struct PastedField: Equatable {
    enum Origin: Equatable {
        /// A header field.
        case header
        /// A member of an object, an XML element, or `key=value`.
        case body
        /// `word: value` in running text, which may just be prose.
        case prose
    }

    /// Where it stands: `errors[0].code`, `Retry-After`.
    let path: String
    /// The last part of the path in small letters, without what separates words.
    let key: String
    let value: String
    let origin: Origin

    init(path: String, name: String, value: String, origin: Origin) {
        self.path = path
        key = looseKey(name)
        self.value = value
        self.origin = origin
    }
}

/// A spelling without case and separators: `rateLimitExceeded` and `rate_limit_exceeded` are one.
func looseKey(_ text: some StringProtocol) -> String {
    var isASCII = true
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            bytes.append(byte)
        case 0x80...:
            isASCII = false
            bytes.append(byte)
        default: break
        }
    }
    let key = String(decoding: bytes, as: UTF8.self)
    return isASCII ? key : key.lowercased()
}
