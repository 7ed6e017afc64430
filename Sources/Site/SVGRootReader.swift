/// Finds the start tag of an SVG file's root element, behind a byte order mark, the XML
/// declaration, comments and the document type.
struct SVGRootReader {
    private let file: ImageBytes
    private var position = 0

    init(_ file: ImageBytes) {
        self.file = file
    }

    /// The attributes of the root element as they are written; `nil` where it isn't `svg`, or where
    /// the file isn't well-formed up to the end of its tag.
    mutating func attributes() -> [String: String]? {
        if file.has("\u{EF}\u{BB}\u{BF}", at: 0) { position = 3 }
        while true {
            skipSpace()
            let isPassed: Bool
            if file.has("<?", at: position) {
                isPassed = skip(past: "?>")
            } else if file.has("<!--", at: position) {
                position += 4
                isPassed = skip(past: "-->")
            } else if file.has("<!DOCTYPE", at: position) {
                isPassed = skipDocumentType()
            } else {
                break
            }
            guard isPassed else { return nil }
        }
        guard take("<") else { return nil }
        let name = takeName()
        guard name == "svg" || name.hasSuffix(":svg") else { return nil }
        return takeAttributes()
    }

    private mutating func takeAttributes() -> [String: String]? {
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if take(">") || take("/>") { return attributes }
            let name = takeName()
            skipSpace()
            guard !name.isEmpty, take("=") else { return nil }
            skipSpace()
            guard let quote = file[position], quote == 0x22 || quote == 0x27,
                let end = file.first(quote, from: position + 1)
            else { return nil }
            let value = file.part(from: position + 1, count: end - position - 1)
            // A second one of the name is an error; no need to remember all that is in the tag.
            if ["width", "height", "viewBox"].contains(name) {
                guard attributes.updateValue(value.text, forKey: name) == nil else { return nil }
            }
            position = end + 1
        }
    }

    /// Passes `<!DOCTYPE … >`, which may have declarations with strings and comments in brackets.
    private mutating func skipDocumentType() -> Bool {
        var isInBrackets = false
        while let byte = file[position] {
            if byte == UInt8(ascii: "<"), file.has("<!--", at: position) {
                position += 4
                guard skip(past: "-->") else { return false }
                continue
            }
            position += 1
            switch byte {
            case 0x22, 0x27:
                guard let end = file.first(byte, from: position) else { return false }
                position = end + 1
            case UInt8(ascii: "["): isInBrackets = true
            case UInt8(ascii: "]"): isInBrackets = false
            case UInt8(ascii: ">"): if !isInBrackets { return true }
            default: break
            }
        }
        return false
    }

    private mutating func skipSpace() {
        while let byte = file[position], isSpace(byte) { position += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        guard file.has(text, at: position) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    private mutating func takeName() -> String {
        let start = position
        while let byte = file[position], byte > 0x20, !"=/>\"'<".utf8.contains(byte) {
            position += 1
        }
        return file.part(from: start, count: position - start).text
    }

    private mutating func skip(past end: StaticString) -> Bool {
        guard let first = end.utf8First else { return false }
        while let start = file.first(first, from: position) {
            position = start
            if take(end) { return true }
            position = start + 1
        }
        return false
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension StaticString {
    fileprivate var utf8First: UInt8? { withUTF8Buffer { $0.first } }
}
