/// Reads a template of Mustache (its specification, version 1.4): values, sections, inverted
/// sections, partials and comments.
///
/// Tags that stand alone on a line take the line with them. Names that no value has are left out.
struct TemplateReader {
    private let bytes: [UInt8]
    private var place = 0

    /// - Parameter text: the template.
    /// - Returns: its pieces, in order.
    /// - Throws: the place of the first tag that can't be read.
    static func read(_ text: String) throws(TemplateMistake) -> [TemplateNode] {
        var reader = TemplateReader(bytes: Array(text.utf8))
        return try reader.nodes(in: nil, startsLine: true)
    }

    /// The pieces up to the end of a section, or of the template where the section is `nil`.
    private mutating func nodes(
        in section: [UInt8]?, startsLine: Bool
    ) throws(TemplateMistake) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        var startsLine = startsLine
        /// The blanks in front of what comes next, not written yet.
        var blanks: ArraySlice<UInt8> = []
        func write(_ text: ArraySlice<UInt8> = []) {
            if !(blanks.isEmpty && text.isEmpty) { nodes.append(.text(Array(blanks) + text)) }
            blanks = []
        }
        while place < bytes.count {
            if startsLine { blanks = take { $0 == 0x20 || $0 == 0x09 } }
            let text = takeText()
            if takeLineEnd() {
                write(bytes[text.startIndex..<place])
                startsLine = true
                continue
            }
            if !text.isEmpty {
                write(text)
                startsLine = false
            }
            if place == bytes.count { break }
            let start = place
            place += 2
            let sigil = place < bytes.count ? bytes[place] : 0
            switch sigil {
            case UInt8(ascii: "#"), UInt8(ascii: "^"):
                place += 1
                let name = try takeName(start)
                let isAlone = startsLine && takeRestOfLine()
                if !isAlone { write() }
                let inner = try self.nodes(in: name, startsLine: isAlone)
                let key = ViewKey.named[String(decoding: name, as: UTF8.self)]
                if sigil == UInt8(ascii: "^") {
                    nodes.append(.inverted(key, inner))
                } else if let key {
                    nodes.append(.section(key, inner))
                }
                startsLine = isAlone
            case UInt8(ascii: "/"):
                place += 1
                guard try takeName(start) == section else { throw TemplateMistake(offset: start) }
                if !(startsLine && takeRestOfLine()) { write() }
                return nodes
            case UInt8(ascii: "!"):
                try takeComment(start)
                startsLine = startsLine && takeRestOfLine()
            case UInt8(ascii: ">"):
                place += 1
                let name = try takeName(start)
                let indentation = Array(blanks)
                write()
                startsLine = startsLine && takeRestOfLine()
                nodes.append(
                    .partial(
                        String(decoding: name, as: UTF8.self),
                        indentation: startsLine ? indentation : nil))
            default:
                write()
                if let value = try takeValue(sigil, start) { nodes.append(value) }
                startsLine = false
            }
        }
        if section != nil { throw TemplateMistake(offset: bytes.count) }
        return nodes
    }

    /// A tag for a value, from behind its opening braces.
    private mutating func takeValue(
        _ sigil: UInt8, _ start: Int
    ) throws(TemplateMistake) -> TemplateNode? {
        let isTriple = sigil == UInt8(ascii: "{")
        let isEscaped = !isTriple && sigil != UInt8(ascii: "&")
        if !isEscaped { place += 1 }
        let name = try takeName(start)
        if isTriple {
            guard place < bytes.count, bytes[place] == UInt8(ascii: "}") else {
                throw TemplateMistake(offset: start)
            }
            place += 1
        }
        return ViewKey.named[String(decoding: name, as: UTF8.self)]
            .map { .value($0, isEscaped: isEscaped) }
    }

    /// The text up to a tag or the end of the line.
    private mutating func takeText() -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, !isLineEnd, !isDoubled(UInt8(ascii: "{")) { place += 1 }
        return bytes[start..<place]
    }

    private var isLineEnd: Bool {
        bytes[place] == 0x0A
            || (bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A)
    }

    private func isDoubled(_ byte: UInt8) -> Bool {
        place + 1 < bytes.count && bytes[place] == byte && bytes[place + 1] == byte
    }

    private mutating func takeLineEnd() -> Bool {
        guard place < bytes.count, isLineEnd else { return false }
        place += bytes[place] == 0x0A ? 1 : 2
        return true
    }

    /// What is left of a line, if that is nothing but blanks.
    private mutating func takeRestOfLine() -> Bool {
        if place == bytes.count { return true }
        let start = place
        _ = take { $0 == 0x20 || $0 == 0x09 }
        if takeLineEnd() { return true }
        place = start
        return false
    }

    /// A name and the braces behind it.
    private mutating func takeName(_ start: Int) throws(TemplateMistake) -> [UInt8] {
        _ = take { $0 <= 0x20 }
        let name = take { isNameByte($0) || $0 == UInt8(ascii: "/") }
        _ = take { $0 <= 0x20 }
        guard isDoubled(UInt8(ascii: "}")) else { throw TemplateMistake(offset: start) }
        place += 2
        return Array(name)
    }

    private mutating func takeComment(_ start: Int) throws(TemplateMistake) {
        while place < bytes.count, !isDoubled(UInt8(ascii: "}")) { place += 1 }
        guard place < bytes.count else { throw TemplateMistake(offset: start) }
        place += 2
    }

    private mutating func take(while isIncluded: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, isIncluded(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }
}

/// Where a template can't be read.
struct TemplateMistake: Error {
    /// Of the tag, in bytes.
    let offset: Int
}
