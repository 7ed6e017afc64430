extension CodeLexer {
    /// How deep strings nest in the code of other strings; what is deeper is text.
    private static let nestingLimit = 200

    /// Cuts off a string whose quotes stand at an index, if they do.
    ///
    /// The letters of its prefix stand between the cursor and the index.
    mutating func string(_ form: StringForm, from index: Int) -> Bool {
        var start = index
        var growth = 0
        if form.growth == .hashes {
            while cursor.byte(at: start) == UInt8(ascii: "#") { start += 1 }
            growth = start - index
        }
        guard cursor.has(form.open, at: start) else { return false }
        var end = start + form.open.count
        if form.growth == .quotes {
            while cursor.byte(at: end) == form.open.last { end += 1 }
            growth = end - start - form.open.count
        }
        let kind = grammar.rules.hasStringKeys && isKey(form, from: end) ? .property : form.kind
        cursor.take(kind, to: end)
        stringContent(form, growth: growth, kind: kind)
        return true
    }

    /// Cuts off a string from behind its opening delimiter, or from behind the code inside it.
    mutating func stringContent(_ form: StringForm, growth: Int, kind: TokenKind? = nil) {
        let kind = kind ?? form.kind
        let stops = form.stops
        let bytes = cursor.bytes
        var index = cursor.position
        while index < cursor.end {
            let byte = bytes[index]
            if byte != stops.0, byte != stops.1, byte != stops.2, byte != stops.3, byte > 0x0D {
                index += 1
                continue
            }
            if isLineEnd(byte), !form.spansLines { break }
            if byte == stops.0, closes(form, growth, at: index) {
                index += form.close.count + growth
                guard form.escapes == .doubled, cursor.has(form.close, at: index) else {
                    cursor.take(kind, to: index)
                    return finish(form.close.last, isValue: true)
                }
                cursor.take(kind, to: index - form.close.count)
                index += form.close.count
                cursor.take(.escape, to: index)
            } else if startsCode(form, growth, kind, at: index) {
                return
            } else if let end = piece(form, growth, kind, at: index) {
                index = end
            } else {
                index += 1
            }
        }
        cursor.take(kind, to: index)
        finish(form.close.last, isValue: true)
    }

    private func closes(_ form: StringForm, _ growth: Int, at index: Int) -> Bool {
        guard cursor.has(form.close, at: index) else { return false }
        let more = form.growth == .hashes ? UInt8(ascii: "#") : form.close.last
        var end = index + form.close.count
        let goal = end + growth
        while end < goal, cursor.byte(at: end) == more { end += 1 }
        return end == goal
    }

    /// Leaves the string for the code inside it, if that starts at an index.
    private mutating func startsCode(
        _ form: StringForm, _ growth: Int, _ kind: TokenKind, at index: Int
    ) -> Bool {
        guard let code = form.interpolation, cursor.byte(at: index) == code.open.first,
            openStrings.count < CodeLexer.nestingLimit
        else { return false }
        var end = index + code.taken
        if form.growth == .hashes, growth > 0 {
            end += growth
            guard hashes(growth, at: index + 1), cursor.byte(at: end - 1) == code.bracket else {
                return false
            }
        } else {
            guard cursor.has(code.open, at: index) else { return false }
            if code.isTextTwice, cursor.has(code.open, at: end) { return false }
        }
        cursor.take(kind, to: index)
        cursor.take(.plain, to: end)
        if !form.spansLines, lineString == nil { lineString = openStrings.count }
        openStrings.append(OpenString(form: form, growth: growth))
        finish(code.bracket, isValue: false)
        return true
    }

    private func hashes(_ count: Int, at index: Int) -> Bool {
        guard index + count <= cursor.end else { return false }
        return (index..<index + count).allSatisfy { cursor.bytes[$0] == UInt8(ascii: "#") }
    }

    /// Cuts off an escape or a variable at an index, and returns the index behind it; `nil` if
    /// there is neither.
    private mutating func piece(
        _ form: StringForm, _ growth: Int, _ kind: TokenKind, at index: Int
    ) -> Int? {
        let byte = cursor.byte(at: index)
        if let code = form.interpolation, code.isTextTwice, cursor.has(code.open, at: index) {
            cursor.take(kind, to: index)
            cursor.take(.escape, count: 2)
            return cursor.position
        }
        if byte == form.sigil, byte != 0, isNameStart(cursor.byte(at: index + 1)) {
            cursor.take(kind, to: index)
            cursor.take(.variable, to: cursor.endOfName(from: index + 1))
            return cursor.position
        }
        guard byte == UInt8(ascii: "\\"), form.escapes != .none, form.escapes != .doubled else {
            return nil
        }
        let next = cursor.byte(at: index + 1)
        if isLineEnd(next), !form.spansLines {
            guard form.escapes == .backslashAndLineEnd else { return nil }
            return cursor.startOfNextLine(endingAt: index + 1)
        }
        if form.escapes == .raw { return min(index + 2, cursor.end) }
        let isLonger = form.growth == .hashes && growth > 0
        if isLonger, !hashes(growth, at: index + 1) { return nil }
        let end = cursor.endOfEscape(from: index + 1 + (isLonger ? growth : 0))
        cursor.take(kind, to: index)
        cursor.take(.escape, to: end)
        return end
    }

    /// Whether a colon follows the string whose content starts at an index.
    private func isKey(_ form: StringForm, from start: Int) -> Bool {
        var index = start
        while index < cursor.end, cursor.bytes[index] != form.close.first {
            if isLineEnd(cursor.bytes[index]) { return false }
            index += cursor.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return cursor.byte(at: cursor.endOfSpace(from: index + 1)) == UInt8(ascii: ":")
    }
}
