import Escaping

extension RecordedReferences {
    /// A line with what it refers to in place of the references.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - offset: where it starts in its file.
    ///   - path: the path of the file.
    /// - Returns: the line; the options of code blocks stay as they are.
    func rewritten(_ line: ArraySlice<UInt8>, from offset: Int, of path: String) -> [UInt8] {
        let bytes = Array(line)
        var output: [UInt8] = []
        var position = 0
        for reference in references(in: offset..<(offset + bytes.count), of: path) {
            let place =
                (reference.place.lowerBound - offset)..<(reference.place.upperBound - offset)
            guard let edit = edit(reference.replacement, at: place, in: bytes),
                edit.place.lowerBound >= position
            else { continue }
            output += bytes[position..<edit.place.lowerBound]
            output += edit.text.utf8
            position = edit.place.upperBound
        }
        return output + bytes[position...]
    }

    private func edit(
        _ replacement: Replacement, at place: Range<Int>, in line: [UInt8]
    ) -> (place: Range<Int>, text: String)? {
        switch replacement {
        case .code: return nil
        case .value(let value): return (place, plainMarkdown(value))
        case .link(let destination, let target):
            guard let url = target.url, url != destination || target.text != nil else {
                return nil
            }
            guard line[place].elementsEqual(destination.utf8) else {
                return inlineDestination(of: place, in: line).map { ($0, bracketed(url)) }
            }
            let isQuoted =
                line[..<place.lowerBound].last == UInt8(ascii: "<")
                && line[place.upperBound...].first == UInt8(ascii: ">")
            if isQuoted, isAutolink(place, in: line) {
                let outer = (place.lowerBound - 1)..<(place.upperBound + 1)
                return (outer, "[\(plainMarkdown(destination))](\(bracketed(url)))")
            }
            return withWords(target, url, isQuoted ? url : bracketed(url), at: place, in: line)
        }
    }

    /// A link without a text gets the words that the site has for it.
    private func withWords(
        _ target: LinkTarget, _ url: String, _ destination: String, at place: Range<Int>,
        in line: [UInt8]
    ) -> (Range<Int>, String) {
        let opening = line[..<place.lowerBound]
        let bracket = Array(opening.last == UInt8(ascii: "<") ? "[](<".utf8 : "[](".utf8)
        guard let words = target.text, opening.suffix(bracket.count).elementsEqual(bracket) else {
            return (place, destination)
        }
        let text = words.isCode ? codeSpan(words.text) : plainMarkdown(words.text)
        let start = place.lowerBound - bracket.count
        let end = String(decoding: bracket.dropFirst(), as: UTF8.self)
        return (start..<place.upperBound, "[\(text)\(end)\(destination)")
    }

    /// Whether a destination between angle brackets is a link by itself, neither in parentheses nor
    /// in a definition.
    private func isAutolink(_ place: Range<Int>, in line: [UInt8]) -> Bool {
        var before = line[..<(place.lowerBound - 1)]
        if before.last == UInt8(ascii: "(") { return false }
        while let last = before.last, isWhiteSpace(last) { before.removeLast() }
        return !before.suffix(2).elementsEqual("]:".utf8)
    }

    /// The destination in a whole link whose destination is written with escapes.
    private func inlineDestination(of link: Range<Int>, in line: [UInt8]) -> Range<Int>? {
        let bytes = line[link]
        guard let end = bytes.last == UInt8(ascii: ")") ? bytes.endIndex - 1 : nil,
            let opening = bytes.indices.dropLast().last(where: {
                bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: "(")
            })
        else { return nil }
        let start = opening + 2
        let stop = line[start..<end].firstIndex(where: isWhiteSpace) ?? end
        return start..<stop
    }

    /// A URL as a destination stands in parentheses (CommonMark 0.31.2 §6.3).
    private func bracketed(_ url: String) -> String {
        url.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
            ? "<\(url)>" : url
    }
}
