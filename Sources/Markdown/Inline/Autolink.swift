/// The URLs and mail addresses in plain text that become links by themselves (GFM 0.29 §6.9).
struct Autolink {
    /// The stretch of the text that is the link's text.
    var range: Range<Int>
    /// What its destination has in front of the text.
    var prefix: StaticString

    /// Finds all in a text, in order and without overlap.
    ///
    /// - Parameters:
    ///   - text: the literal of a text node.
    ///   - features: what the document may have.
    ///   - startsWord: whether a host name may begin at the start of the text.
    /// - Returns: where they are and what they lead to.
    static func all(
        in text: UnsafeBufferPointer<UInt8>, features: MarkdownFeatures, startsWord: Bool
    ) -> [Autolink] {
        var found: [Autolink] = []
        if !features.isDisjoint(with: [.urls, .webHosts]) {
            var index = 0
            while index < text.count {
                let link = webLink(at: index, in: text, startsWord: startsWord)
                if let link, link.range.lowerBound >= found.last?.range.upperBound ?? 0 {
                    found.append(link)
                    index = max(index + 1, link.range.upperBound)
                } else {
                    index += 1
                }
            }
        }
        guard features.contains(.emails) else { return found }
        let emails = emails(in: text).filter { email in
            let next = found.partition { $0.range.upperBound > email.range.lowerBound }
            return next == found.count || !found[next].range.overlaps(email.range)
        }
        guard !emails.isEmpty else { return found }
        return (found + emails).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func webLink(
        at index: Int, in text: UnsafeBufferPointer<UInt8>, startsWord: Bool
    ) -> Autolink? {
        switch text[index] {
        case UInt8(ascii: ":") where starts("://", at: index, in: text):
            return url(colon: index, in: text)
        case UInt8(ascii: "w") where starts("www.", at: index, in: text):
            let isStart =
                index == 0
                ? startsWord : mayPrecedeHost(text[index - 1], index > 1 ? text[index - 2] : 0)
            guard isStart, let host = hostEnd(from: index, in: text, needsDot: true) else {
                return nil
            }
            return link(index..<host, in: text, prefix: "http://")
        default: return nil
        }
    }

    /// White space, a no-break space too, or one of four marks.
    private static func mayPrecedeHost(_ byte: UInt8, _ before: UInt8) -> Bool {
        isWhiteSpace(byte) || "*_~(".utf8.contains(byte) || (byte == 0xA0 && before == 0xC2)
    }

    /// `http://`, `https://` or `ftp://` and a host.
    private static func url(colon: Int, in text: UnsafeBufferPointer<UInt8>) -> Autolink? {
        var start = colon
        while start > 0, isLetter(text[start - 1]), colon - start < 6 { start -= 1 }
        let scheme = text[start..<colon].map { $0 | 0x20 }
        guard ["http", "https", "ftp"].contains(where: { $0.utf8.elementsEqual(scheme) }) else {
            return nil
        }
        let host = colon + 3
        guard host < text.count, isHostCharacter(at: host, in: text),
            let end = hostEnd(from: host, in: text, needsDot: false)
        else { return nil }
        return link(start..<end, in: text, prefix: "")
    }

    /// The link up to the next white space, without what belongs to the sentence around it.
    private static func link(
        _ start: Range<Int>, in text: UnsafeBufferPointer<UInt8>, prefix: StaticString
    ) -> Autolink? {
        var end = start.upperBound
        var brackets = 0
        while end < text.count, !isWhiteSpace(text[end]), text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: "[") { brackets += 1 }
            if text[end] == UInt8(ascii: "]") { brackets -= 1 }
            // A bracket that was opened in front of the link ends it.
            if brackets < 0 { break }
            end += 1
        }
        end = trimmedEnd(start.lowerBound..<end, in: text)
        return end > start.lowerBound
            ? Autolink(range: start.lowerBound..<end, prefix: prefix) : nil
    }

    /// The end without trailing punctuation, closing parentheses that nothing opened, and what
    /// looks like a character reference.
    private static func trimmedEnd(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int
    {
        var end = range.upperBound
        var excess = 0
        for byte in text[range] {
            if byte == UInt8(ascii: ")") { excess += 1 }
            if byte == UInt8(ascii: "(") { excess -= 1 }
        }
        while end > range.lowerBound {
            let byte = text[end - 1]
            if "?!.,:*_~'\"".utf8.contains(byte) {
                end -= 1
            } else if byte == UInt8(ascii: ";") {
                var start = end - 2
                while start > range.lowerBound, isLetter(text[start]) { start -= 1 }
                let isReference =
                    start >= range.lowerBound && start < end - 2
                    && text[start] == UInt8(ascii: "&")
                end = isReference ? start : end - 1
            } else if byte == UInt8(ascii: ")"), excess > 0 {
                excess -= 1
                end -= 1
            } else {
                break
            }
        }
        return end
    }

    /// Where a host name ends: segments of letters, digits, `-` and `_`, no underscore in the last
    /// two.
    private static func hostEnd(
        from start: Int, in text: UnsafeBufferPointer<UInt8>, needsDot: Bool
    ) -> Int? {
        var (dots, before, last) = (0, 0, 0)
        var index = start
        // No name is longer (RFC 1035 §2.3.4).
        while index < min(text.count, start + 255) {
            if text[index] == UInt8(ascii: "_") {
                last += 1
            } else if text[index] == UInt8(ascii: ".") {
                (before, last) = (last, 0)
                dots += 1
            } else if text[index] != UInt8(ascii: "-"), !isHostCharacter(at: index, in: text) {
                break
            }
            index += 1
        }
        guard before == 0, last == 0, index > start, !needsDot || dots > 0 else { return nil }
        return index
    }

    private static func emails(in text: UnsafeBufferPointer<UInt8>) -> [Autolink] {
        var found: [Autolink] = []
        for at in text.indices where text[at] == UInt8(ascii: "@") {
            var start = at
            while start > 0, isAddressByte(text[start - 1]) { start -= 1 }
            let isPath = start > 0 && text[start - 1] == UInt8(ascii: "/")
            guard start < at, !isPath, start >= found.last?.range.upperBound ?? 0 else { continue }
            var end = at + 1
            var dots = 0
            while end < text.count {
                let byte = text[end]
                let isDot =
                    byte == UInt8(ascii: ".") && end + 1 < text.count
                    && isAlphanumeric(text[end + 1])
                if isDot { dots += 1 }
                guard
                    isDot || isAlphanumeric(byte) || byte == UInt8(ascii: "-")
                        || byte == UInt8(ascii: "_")
                else { break }
                end += 1
            }
            let isSecondAt = end < text.count && text[end] == UInt8(ascii: "@")
            guard dots > 0, !isSecondAt, isLetter(text[end - 1]) else { continue }
            found.append(Autolink(range: start..<end, prefix: "mailto:"))
        }
        return found
    }

    private static func starts(
        _ needle: StaticString, at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index + needle.utf8CodeUnitCount <= text.count else { return false }
        return (0..<needle.utf8CodeUnitCount).allSatisfy {
            text[index + $0] == needle.utf8Start[$0]
        }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || ".+-_".utf8.contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Neither white space nor punctuation.
    private static func isHostCharacter(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool
    {
        let byte = text[index]
        if byte < 0x80 { return !isWhiteSpace(byte) && !isPunctuation(byte) }
        return scalar(at: index, in: text).map { !isUnicodeSpace($0) && !isUnicodePunctuation($0) }
            ?? true
    }
}
