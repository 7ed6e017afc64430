import ErrorCatalog

/// Names of components of one kind, each once (OpenAPI 3.1 §4.8.7.1).
struct ComponentNames {
    private var taken: Set<String>

    /// - Parameter reserved: names that are taken from the start.
    init(reserved: Set<String> = []) {
        taken = reserved
    }

    /// Takes a name, or, if that is taken, the name with a hash of what it stands for.
    ///
    /// - Parameters:
    ///   - wanted: the name.
    ///   - key: what it stands for.
    /// - Returns: the name.
    mutating func name(_ wanted: String, of key: String) -> String {
        var name = wanted
        var salt = key
        while !taken.insert(name).inserted {
            name = "\(wanted)-\(shortHash(of: salt))"
            salt += " "
        }
        return name
    }

    /// Names for the schemas of codes: those that are names already are their own, and the others
    /// come behind them, so that a new code renames no older one that is.
    mutating func names(of codes: [String]) -> [String] {
        var names: [String: String] = [:]
        for code in codes where componentName(code) == code && !taken.contains(code) {
            names[code] = name(code, of: code)
        }
        return codes.map { code in names[code] ?? name(componentName(code), of: code) }
    }
}

/// A text with `-` for each character that a name of components can't have.
func componentName(_ text: String) -> String {
    let bytes = text.unicodeScalars.map { isNameScalar($0) ? UInt8($0.value) : UInt8(ascii: "-") }
    let name = String(decoding: bytes, as: UTF8.self)
    let hasLetters = text.unicodeScalars.contains {
        isNameScalar($0) && !"-._".unicodeScalars.contains($0)
    }
    return hasLetters ? name : "code-\(shortHash(of: text))"
}

/// The name of the response of a status: `TooManyRequests`, or `Status499` where none is registered.
func responseName(_ status: Int) -> String {
    guard let phrase = registeredReasonPhrase(of: status) else { return "Status\(status)" }
    return phrase.split { !$0.isLetter && !$0.isNumber }
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: false
    }
}
