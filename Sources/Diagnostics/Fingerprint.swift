import Escaping

/// What makes a finding the same one although its line has moved: code, file and the text of the
/// line.
package struct Fingerprint: Sendable, Hashable {
    package let code: DiagnosticCode
    package let file: String
    /// The trimmed line; the message where there is none, and a hash where nobody should see it.
    package let text: String

    /// The most Unicode scalars of a text that are kept.
    private static let textLimit = 160

    /// How far from a finding its line may begin and end, in bytes.
    private static let lineLimit = 4096

    package init(code: DiagnosticCode, file: String, text: String) {
        self.code = code
        self.file = file
        self.text = text
    }

    package init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        file = Fingerprint.plain(diagnostic.range?.file.path ?? "")
        let line = diagnostic.range.map { Fingerprint.line(of: $0) } ?? []
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let body = line.drop(while: isBlank)
        let end = body.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? body.startIndex
        if end == body.startIndex {
            text = Fingerprint.shortened(Array(diagnostic.message.utf8))
        } else {
            let shown = Array(body[..<end])
            text = code.hidesSource ? "… \(contentHash(shown))" : Fingerprint.shortened(shown)
        }
    }

    /// The line of a range; of one that is longer than people write, only what stands at the range.
    ///
    /// JSON may be a single line of many megabytes. Each finding would read it all, and each change
    /// of it make all findings new.
    private static func line(of range: SourceRange) -> ArraySlice<UInt8> {
        let bytes = range.file.bytes
        let place = min(max(range.offsets.lowerBound, 0), bytes.count)
        let before = bytes[max(0, place - lineLimit)..<place]
        let after = bytes[place..<min(bytes.count, place + lineLimit)]
        let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? (place > lineLimit ? nil : 0)
        let end =
            after.firstIndex(where: isLineEnd)
            ?? (after.endIndex == bytes.count ? bytes.count : nil)
        guard let start, let end else {
            let near = (before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before)
                .suffix(80).drop { $0 & 0xC0 == 0x80 }
            return bytes[near.startIndex..<(end ?? after.endIndex)].prefix(near.count + textLimit)
        }
        return bytes[start..<max(start, end)]
    }

    /// A hash of all of it, with the number of equal findings before it.
    package func hash(occurrence: Int) -> String {
        contentHash(Array("\(code.rawValue)\n\(file)\n\(text)\n\(occurrence)".utf8))
    }

    /// A text without control characters; one that is too long ends in a hash of all of it.
    private static func shortened(_ bytes: [UInt8]) -> String {
        let scalars = String(decoding: bytes.prefix(textLimit * 4), as: UTF8.self).unicodeScalars
        guard bytes.count > textLimit * 4 || scalars.count > textLimit else {
            return plain(String(scalars))
        }
        let start = String(String.UnicodeScalarView(scalars.prefix(textLimit)))
        return plain(start) + "… \(contentHash(bytes))"
    }

    /// The text without what editors and other readers of the file change or refuse: control
    /// characters, byte order marks and non-characters.
    private static func plain(_ text: String) -> String {
        let isAllowed = { (scalar: Unicode.Scalar) in
            switch scalar.value {
            case 0x20..<0x7F, 0xA0..<0xFEFF, 0xFF00..<0xFFFE, 0x1_0000...: true
            default: false
            }
        }
        guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
    }
}
