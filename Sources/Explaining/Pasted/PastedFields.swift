import ErrorCatalog

/// All names and values of a response or text, and its kind.
struct PastedFields {
    private(set) var all: [PastedField] = []
    /// Whether the body looks cut off in the middle of an object.
    private(set) var isUnfinished = false
    /// The title of a body that is an HTML page; empty for a page without one.
    private(set) var htmlTitle: String?

    init(of response: PastedResponse) {
        all = response.headers.map {
            PastedField(path: $0.name, name: $0.name, value: $0.value, origin: .header)
        }
        if isHTML(response) {
            htmlTitle = element("title", in: response.body) ?? ""
            return
        }
        read(response.body, prefix: "", levels: 3)
        if response.body.contains(UInt8(ascii: "<")) { readElements(response.body) }
    }

    private mutating func read(_ bytes: [UInt8], prefix: String, levels: Int) {
        var scanner = FieldScanner(bytes, prefix: prefix)
        scanner.scan()
        let room = max(0, FieldScanner.limit - all.count)
        all += scanner.fields.prefix(room)
        if prefix.isEmpty, bytes.first == UInt8(ascii: "{") { isUnfinished = scanner.isUnfinished }
        guard levels > 0 else { return }
        for text in scanner.nested { read(text.bytes, prefix: text.path, levels: levels - 1) }
        if scanner.hasStrayEscapes {
            read(unescaped(bytes[...]), prefix: prefix, levels: levels - 1)
        }
    }

    /// The elements of XML that hold nothing but text.
    private mutating func readElements(_ bytes: [UInt8]) {
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let name = bytes[(open + 1)...].prefix { isWordByte($0) || $0 == UInt8(ascii: ":") }
            index = max(open + 1, name.endIndex)
            guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ">"),
                let close = bytes[index...].firstIndex(of: UInt8(ascii: "<"))
            else { continue }
            let value = trimmed(bytes[(index + 1)..<close].prefix(FieldScanner.valueLimit))
            index = close
            guard !value.isEmpty, all.count < FieldScanner.limit else { continue }
            let path = String(decoding: name, as: UTF8.self)
            let local = path.split(separator: ":").last.map(String.init) ?? path
            all.append(PastedField(path: path, name: local, value: value, origin: .body))
        }
    }

    /// The member of the body that names an HTTP status.
    var statusField: PastedField? {
        all.first { field in
            guard field.origin == .body, FieldKeys.status.contains(field.key),
                let number = threeDigits(field.value.utf8)
            else { return false }
            // Many APIs number their own codes, too.
            return field.key != "code"
                || (number >= 400 && registeredReasonPhrase(of: number) != nil)
        }
    }
}

/// Whether the body is a page for browsers.
private func isHTML(_ response: PastedResponse) -> Bool {
    let start = String(decoding: response.body.prefix(512), as: UTF8.self).lowercased()
        .drop(while: \.isWhitespace)
    return ["<!doctype html", "<html", "<head"].contains { start.hasPrefix($0) }
        || (response.value(of: "content-type")?.lowercased().hasPrefix("text/html") == true
            && start.contains("<"))
}

/// The text of the first element of a name.
private func element(_ name: String, in bytes: [UInt8]) -> String? {
    let lowered = bytes.prefix(16_384).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    guard let open = lowered.firstRange(of: Array("<\(name)>".utf8)),
        let close = lowered[open.upperBound...].firstRange(of: Array("</".utf8))
    else { return nil }
    return trimmed(bytes[open.upperBound..<close.lowerBound])
}
