/// A start or end tag as the tokenizer of the HTML standard reads it; all ranges are offsets in
/// the text it stands in.
struct HTMLTag {
    /// Where its `<` is.
    var start: Int
    var isEndTag: Bool
    var name: Range<Int>
    var attributes: [HTMLAttribute] = []
    /// Behind its `>`.
    var end: Int
}

/// An attribute of a tag.
struct HTMLAttribute {
    var name: Range<Int>
    /// What the name and the value take together, quotation marks included.
    var range: Range<Int>
    /// Without the quotation marks; `nil` where there is no value.
    var value: Range<Int>?
    var isQuoted = false
}

extension HTMLTag {
    /// Reads the tag that starts with the `<` at an offset, behind which a letter stands, or a slash
    /// and a letter.
    ///
    /// - Returns: `nil` where the text ends before the tag does.
    init?(in html: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.start = start
        isEndTag = html[start + 1] == UInt8(ascii: "/")
        var reader = HTMLTagReader(html: html, position: start + (isEndTag ? 2 : 1))
        name = reader.take { !isHTMLSpace($0) && $0 != UInt8(ascii: "/") }
        end = 0
        while let byte = reader.next {
            if byte == UInt8(ascii: ">") {
                end = reader.position + 1
                return
            }
            if isHTMLSpace(byte) || byte == UInt8(ascii: "/") {
                reader.position += 1
            } else if let attribute = reader.attribute() {
                attributes.append(attribute)
            } else {
                return nil
            }
        }
        return nil
    }
}

/// Steps through the inside of a tag.
private struct HTMLTagReader {
    let html: UnsafeBufferPointer<UInt8>
    var position: Int

    var next: UInt8? { position < html.count ? html[position] : nil }

    /// Takes bytes while they match and the tag goes on.
    mutating func take(while matches: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while let byte = next, byte != UInt8(ascii: ">"), matches(byte) { position += 1 }
        return start..<position
    }

    /// Takes the attribute that starts here; `nil` where its closing quotation mark is missing.
    mutating func attribute() -> HTMLAttribute? {
        let start = position
        // An equals sign in the first place belongs to the name.
        position += 1
        _ = take { !isHTMLSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
        let name = start..<position
        _ = take(while: isHTMLSpace)
        guard next == UInt8(ascii: "=") else {
            position = name.upperBound
            return HTMLAttribute(name: name, range: name)
        }
        position += 1
        _ = take(while: isHTMLSpace)
        guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = take { !isHTMLSpace($0) }
            return HTMLAttribute(name: name, range: start..<position, value: value)
        }
        position += 1
        guard let end = html[position...].firstIndex(of: quote) else { return nil }
        let value = position..<end
        position = end + 1
        return HTMLAttribute(name: name, range: start..<position, value: value, isQuoted: true)
    }
}

/// The white space of the HTML standard; U+000B isn't among it.
func isHTMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
}
