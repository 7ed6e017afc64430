import Escaping

/// Finds names with values in any text that holds JSON or something like it: whole or cut off, in
/// a line of a log, with the quotes of Python, Ruby or JavaScript, or as `key=value`.
///
/// It never fails and takes linear time; a parser would refuse most of what people paste.
struct FieldScanner {
    /// How many fields are kept.
    static let limit = 10_000
    /// Up to which depth names are kept; what lies deeper is passed over.
    static let depthLimit = 64
    /// How many bytes of a value are kept.
    static let valueLimit = 8_192

    private(set) var fields: [PastedField] = []
    /// Whether objects or strings were still open at the end.
    private(set) var isUnfinished = false
    /// Whether quotes stood behind backslashes outside of strings, as in JSON that was put into
    /// another text.
    private(set) var hasStrayEscapes = false

    private let bytes: [UInt8]
    private let prefix: String
    private var index = 0
    private var containers: [Container] = []
    private var excessDepth = 0
    private var key: (name: String, isProse: Bool)?
    /// Texts that hold JSON themselves, with their paths.
    private(set) var nested: [(path: String, bytes: [UInt8])] = []

    private struct Container {
        var isArray: Bool
        var name: String
        var count = 0
    }

    init(_ bytes: [UInt8], prefix: String = "") {
        self.bytes = bytes
        self.prefix = prefix
    }

    mutating func scan() {
        while index < bytes.count, fields.count < FieldScanner.limit { step() }
        isUnfinished = isUnfinished || !containers.isEmpty || excessDepth > 0
    }

    private mutating func step() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(isArray: byte == UInt8(ascii: "["))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(quote: byte)
        case UInt8(ascii: "\\"):
            if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                hasStrayEscapes = true
            }
            index += 1
        case UInt8(ascii: ","):
            if let last = containers.indices.last, containers[last].isArray {
                containers[last].count += 1
            }
            key = nil
            index += 1
        case 0x0A:
            if containers.isEmpty { key = nil }
            index += 1
        case _ where isBareByte(byte): readBareWord()
        default: index += 1
        }
    }

    private mutating func open(isArray: Bool) {
        index += 1
        guard containers.count < FieldScanner.depthLimit else {
            excessDepth += 1
            return
        }
        containers.append(Container(isArray: isArray, name: name(of: key?.name)))
        key = nil
    }

    private mutating func close() {
        index += 1
        key = nil
        if excessDepth > 0 { excessDepth -= 1 } else { _ = containers.popLast() }
    }

    /// The name of a value in the innermost container.
    private func name(of key: String?) -> String {
        if let key { return key }
        guard let last = containers.last, last.isArray else { return "" }
        return "[\(last.count)]"
    }

    private mutating func readString(quote: UInt8) {
        // An apostrophe inside a word quotes nothing.
        let isApostrophe =
            quote == UInt8(ascii: "'") && index > 0 && isAlphanumeric(bytes[index - 1])
        guard !isApostrophe, let (text, end) = quotedText(from: index + 1, quote: quote) else {
            index += 1
            return
        }
        index = end
        take(text, isQuoted: true)
    }

    private mutating func readBareWord() {
        let start = index
        while index < bytes.count, isBareByte(bytes[index]) { index += 1 }
        take(Array(bytes[start..<index]), isQuoted: false)
    }

    /// A key where a separator follows, else a value.
    private mutating func take(_ text: [UInt8], isQuoted: Bool) {
        if let separator = separatorEnd(isQuoted: isQuoted), text.count <= 128 {
            let isProse = !isQuoted && containers.isEmpty && bytes[index] == UInt8(ascii: ":")
            key = (String(decoding: text, as: UTF8.self), isProse)
            index = separator
            return
        }
        let isElement = containers.last?.isArray == true
        guard let field = key?.name ?? (isElement ? "" : nil), excessDepth == 0 else { return }
        add(text, name: field, isProse: key?.isProse ?? false)
        key = nil
    }

    private mutating func add(_ text: [UInt8], name field: String, isProse: Bool) {
        let path = path(to: key?.name)
        let value = String(decoding: text.prefix(FieldScanner.valueLimit), as: UTF8.self)
        fields.append(
            PastedField(path: path, name: field, value: value, origin: isProse ? .prose : .body))
        if text.count > 4, text.contains(UInt8(ascii: "{")), text.contains(UInt8(ascii: "\"")) {
            nested.append((path, text))
        }
    }

    private func path(to key: String?) -> String {
        var path = prefix
        for name in containers.map(\.name) + [name(of: key)] where !name.isEmpty {
            path += path.isEmpty || name.hasPrefix("[") ? name : ".\(name)"
        }
        return path
    }

    /// Where the separator behind a name ends: `:`, `=>`, or `=` right behind it.
    private func separatorEnd(isQuoted: Bool) -> Int? {
        var next = index
        if isQuoted || !containers.isEmpty {
            while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A { next += 1 }
        }
        guard next < bytes.count else { return nil }
        if bytes[next] == UInt8(ascii: ":") {
            // `https://…`, `12:30`
            let isInWord =
                !isQuoted && next + 1 < bytes.count
                && (bytes[next + 1] == UInt8(ascii: "/") || isDigit(bytes[next + 1]))
            return isInWord ? nil : next + 1
        }
        guard bytes[next] == UInt8(ascii: "=") else { return nil }
        let isArrow = next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: ">")
        return isArrow ? next + 2 : next + 1
    }

    /// The text up to the closing quote on the same line, its escapes read as JSON's are; `nil`
    /// where there is none, and then the rest of the line is passed over once only.
    private mutating func quotedText(from start: Int, quote: UInt8) -> ([UInt8], Int)? {
        guard let end = closingQuote(from: start, quote: quote) else {
            let isCutOff = noQuoteBefore[quote].map { $0 >= bytes.count } ?? false
            if quote == UInt8(ascii: "\""), isCutOff { isUnfinished = true }
            return nil
        }
        return (unescaped(bytes[start..<end]), end + 1)
    }

    /// For each kind of quote, up to where there is no closing one.
    private var noQuoteBefore: [UInt8: Int] = [:]

    private mutating func closingQuote(from start: Int, quote: UInt8) -> Int? {
        if let known = noQuoteBefore[quote], start < known { return nil }
        var next = start
        while next < bytes.count, bytes[next] != 0x0A {
            if bytes[next] == quote { return next }
            next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
        }
        noQuoteBefore[quote] = next
        return nil
    }
}

/// What words without quotes are made of: codes, numbers, `true`.
private func isBareByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte >= 0x80 || "._$@#/+%".utf8.contains(byte)
}
