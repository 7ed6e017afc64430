import Diagnostics
import ErrorCatalog

/// A message template made ready to be looked for.
struct MessagePattern {
    /// The place of its entry in the catalog.
    let entry: Int
    let longestLiteral: [UInt8]
    private let pieces: [Piece]
    /// How many letters and digits the literals have.
    private let weight: Int

    private enum Piece {
        case literal([UInt8])
        case parameter(name: String, type: MessageParameter.ValueType)
    }

    /// The least letters and digits of a message that is recognised as a whole, and within a line.
    private static let least = (whole: 4, within: 8)

    /// - Returns: `nil` for a template that would fit too much.
    init?(_ text: String, _ owner: CatalogEntry, _ entry: Int) {
        self.entry = entry
        pieces = MessageTemplate(text).pieces.map { piece in
            switch piece {
            case .literal(let text): return .literal(Array(text.utf8))
            case .parameter(let name):
                let type = owner.parameters.first { $0.name.value == name }?.type ?? .string
                return .parameter(name: name, type: type)
            }
        }
        var literals: [[UInt8]] = []
        for case .literal(let bytes) in pieces { literals.append(bytes) }
        weight = literals.reduce(0) { sum, bytes in
            sum + bytes.count { isAlphanumeric($0) || $0 >= 0x80 }
        }
        longestLiteral = literals.max { $0.count < $1.count } ?? []
        if weight < MessagePattern.least.whole { return nil }
    }

    /// The message in a text: as all of it, else within it.
    func match(_ text: MessageText) -> MessageMatcher.Found? {
        var rest = text.bytes[...]
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        rest = rest.drop { $0 <= 0x20 }
        if text.isLine { rest = withoutLogPrefix(rest) }
        if let values = wholeMatch(rest), fits(values),
            !values.contains(where: { $0.value.contains("\n") })
        {
            return found(values, bonus: 1)
        }
        guard weight >= MessagePattern.least.within, let values = partialMatch(rest), fits(values)
        else { return nil }
        return found(values, bonus: 0)
    }

    private func found(_ values: [MessageValue], bonus: Int) -> MessageMatcher.Found {
        MessageMatcher.Found(entry: entry, weight: weight * 2 + bonus, values: values)
    }

    /// A line without what a log puts in front of a message that starts with a parameter: there
    /// the parameter is one word, or it would take the time and the level, too.
    private func withoutLogPrefix(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard case .parameter = pieces.first, let end = firstLiteral(in: text)?.lowerBound,
            let start = text[..<end].lastIndex(where: { $0 <= 0x20 }).map({ $0 + 1 })
        else { return text }
        let words = text[..<start].split { $0 <= 0x20 }
        return words.contains(where: isLogPrefix) ? text[start...] : text
    }

    /// All of a text: the first literal starts it, the last one ends it.
    private func wholeMatch(_ text: ArraySlice<UInt8>) -> [MessageValue]? {
        var middle = text
        var inner = pieces[...]
        if case .literal(let first) = inner.first {
            guard middle.starts(with: first) else { return nil }
            middle = middle.dropFirst(first.count)
            inner.removeFirst()
        }
        if case .literal(let last) = inner.last {
            guard middle.count >= last.count, middle.suffix(last.count).elementsEqual(last) else {
                return nil
            }
            middle = middle.dropLast(last.count)
            inner.removeLast()
        }
        if inner.isEmpty { return middle.isEmpty ? [] : nil }
        return values(of: inner, in: middle)
    }

    /// The values of pieces that start and end with parameters and take all of a text.
    private func values(
        of pieces: ArraySlice<Piece>, in text: ArraySlice<UInt8>
    ) -> [MessageValue]? {
        var values: [MessageValue] = []
        var rest = text
        var open: [String] = []
        for piece in pieces {
            switch piece {
            case .parameter(let name, _): open.append(name)
            case .literal(let bytes):
                guard let range = firstRange(of: bytes, in: rest.dropFirst(open.isEmpty ? 0 : 1))
                else { return nil }
                guard add(open, rest[..<range.lowerBound], to: &values) else { return nil }
                open = []
                rest = rest[range.upperBound...]
            }
        }
        if rest.isEmpty { return nil }
        return add(open, rest, to: &values) ? values : nil
    }

    /// The message within a longer line: words end where it starts and ends, and parameters at its
    /// ends are words.
    private func partialMatch(_ text: ArraySlice<UInt8>) -> [MessageValue]? {
        guard let start = firstLiteral(in: text) else { return nil }
        var values: [MessageValue] = []
        var rest = text[start.upperBound...]
        if start.piece == 1, case .parameter(let name, _) = pieces[0] {
            let head = text[..<start.lowerBound]
            let word = head[(head.lastIndex(where: isWordEnd).map { $0 + 1 } ?? head.startIndex)...]
                .drop { "([{".utf8.contains($0) }
            if word.isEmpty { return nil }
            _ = add([name], word, to: &values)
        }
        var open: [String] = []
        for piece in pieces[(start.piece + 1)...] {
            switch piece {
            case .parameter(let name, _): open.append(name)
            case .literal(let bytes):
                guard let range = firstRange(of: bytes, in: rest.dropFirst(open.isEmpty ? 0 : 1)),
                    !rest[..<range.lowerBound].contains(0x0A)
                else { return nil }
                guard add(open, rest[..<range.lowerBound], to: &values) else { return nil }
                open = []
                rest = rest[range.upperBound...]
            }
        }
        if open.isEmpty {
            return endsWord(text, at: rest.startIndex) ? values : nil
        }
        var word = rest.prefix { !isWordEnd($0) }
        while let last = word.last, ".,;)]}".utf8.contains(last) { word.removeLast() }
        if word.isEmpty { return nil }
        return add(open, word, to: &values) ? values : nil
    }

    /// The place of the first literal, where a word starts.
    private func firstLiteral(
        in text: ArraySlice<UInt8>
    ) -> (piece: Int, lowerBound: Int, upperBound: Int)? {
        for (number, piece) in pieces.enumerated() {
            guard case .literal(let bytes) = piece, let first = bytes.first else { continue }
            var rest = text
            while let range = firstRange(of: bytes, in: rest) {
                let before = range.lowerBound > text.startIndex ? text[range.lowerBound - 1] : 0
                if number > 0 || !isAlphanumeric(first) || !isAlphanumeric(before) {
                    return (number, range.lowerBound, range.upperBound)
                }
                rest = text[(range.lowerBound + 1)...]
            }
            return nil
        }
        return nil
    }

    private func endsWord(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index > text.startIndex, index < text.endIndex else { return true }
        return !isAlphanumeric(text[index]) || !isAlphanumeric(text[index - 1])
    }

    /// Parameters side by side can't be told apart: the first takes all.
    ///
    /// - Returns: whether a parameter that stands there twice has one value.
    private func add(
        _ names: [String], _ bytes: ArraySlice<UInt8>, to values: inout [MessageValue]
    ) -> Bool {
        guard let name = names.first else { return true }
        let value = String(decoding: bytes, as: UTF8.self)
        if let known = values.first(where: { $0.name == name }) { return known.value == value }
        values.append(MessageValue(name: name, value: value))
        return true
    }

    /// Whether numbers and words such as `true` stand where they belong.
    private func fits(_ values: [MessageValue]) -> Bool {
        for case .parameter(let name, let type) in pieces {
            guard let value = values.first(where: { $0.name == name })?.value else { continue }
            switch type {
            case .integer: if !isInteger(value) { return false }
            case .number: if !isNumber(value) { return false }
            case .boolean: if !["true", "false"].contains(value.lowercased()) { return false }
            case .string, .dateTime, .uri: continue
            }
        }
        return true
    }
}

/// What ends a word that stands for a parameter.
private func isWordEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'`<>=".utf8.contains(byte)
}

/// A whole number, also with separators between thousands: `-10`, `10,000`, `1 000 000`.
private func isInteger(_ text: String) -> Bool {
    text.wholeMatch(of: /[+\-]?[0-9]+(?:[,'_ \u{A0}\u{202F}][0-9]{2,3}|\.[0-9]{3})*/) != nil
}

/// A number, also with a fraction or an exponent: `10,000`, `0.5`, `1,234.5`, `1e-3`.
private func isNumber(_ text: String) -> Bool {
    text.wholeMatch(
        of: /[+\-]?[0-9]+(?:[,.'_ \u{A0}\u{202F}][0-9]{2,3})*(?:[.,][0-9]+)?(?:[eE][+\-]?[0-9]+)?/)
        != nil
}

/// Where bytes stand in others for the first time.
private func firstRange(of wanted: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    var index = text.startIndex
    let last = text.endIndex - wanted.count
    while index <= last {
        guard let next = text[index...last].firstIndex(of: first) else { return nil }
        if text[next..<(next + wanted.count)].elementsEqual(wanted) {
            return next..<(next + wanted.count)
        }
        index = next + 1
    }
    return nil
}
