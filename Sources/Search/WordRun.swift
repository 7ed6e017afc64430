import Foundation

/// An unbroken run of letters and digits, folded so that spellings of the same word are equal:
/// without marks, compatibility forms replaced (NFKC, UAX #15), in lower case.
struct WordRun: Equatable {
    /// The run as one word: `ratelimit` for `rateLimit`.
    var whole: String
    /// The words that it is made of, cut where the case changes and between letters and digits.
    var parts: [String]
    /// Whether it is the method GET: in small letters, the word says nothing.
    var isGetMethod = false
    /// Whether it has letters of a script that puts no space between words.
    var isUnspaced = false

    /// - Parameter text: a run as it is written; `nil` is given if nothing is left of it.
    init?(_ text: Substring) {
        var letters: [UInt8] = []
        for byte in text.utf8 {
            guard byte < 0x80 else {
                self.init(scalars: foldedScalars(String(text)))
                return
            }
            letters.append(byte)
        }
        self.init(ascii: letters)
        isGetMethod = text == "GET"
    }

    private init?(ascii bytes: [UInt8]) {
        let kinds = bytes.map { byte -> ScalarKind in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
            default: .lower
            }
        }
        let lowered = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        whole = String(decoding: lowered, as: UTF8.self)
        parts = cuts(in: kinds).map { String(decoding: lowered[$0], as: UTF8.self) }
    }

    private init?(scalars: [Unicode.Scalar]) {
        guard !scalars.isEmpty else { return nil }
        let ranges = cuts(in: scalars.map { ScalarKind($0) })
        parts = ranges.map { lowercased(scalars[$0]) }
        whole = parts.joined()
        isUnspaced = whole.unicodeScalars.contains(where: isUnspacedScalar)
    }
}

/// A letter of Thai, Lao, Burmese, Khmer, Japanese or Chinese.
private func isUnspacedScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
    default: false
    }
}

/// What matters of a scalar for where words end.
private enum ScalarKind {
    case number
    case upper
    case lower

    init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: self = .number
        case .uppercaseLetter: self = .upper
        default: self = .lower
        }
    }
}

/// The words of a run: `JSONParser2` is made of three.
private func cuts(in kinds: [ScalarKind]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in kinds.indices.dropFirst() {
        let (before, here) = (kinds[index - 1], kinds[index])
        let next = index + 1 < kinds.count ? kinds[index + 1] : .number
        let isCut =
            (before == .number) != (here == .number) || (before == .lower && here == .upper)
            || (before == .upper && here == .upper && next == .lower)
        guard isCut else { continue }
        ranges.append(start..<index)
        start = index
    }
    ranges.append(start..<kinds.count)
    return ranges
}

private func foldedScalars(_ text: String) -> [Unicode.Scalar] {
    text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter { isWordScalar($0) }
}

private func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
        switch scalar {
        case "ß", "ẞ": text += "ss"
        case "ς": text += "σ"
        default:
            text.unicodeScalars += scalar.properties.lowercaseMapping.unicodeScalars.filter {
                isWordScalar($0)
            }
        }
    }
    return text
}

/// A letter or a number, but no mark.
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        true
    default: false
    }
}

/// The places of all runs in a text; a mark belongs to the run that it stands in.
func wordRanges(in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var copy = text
    copy.withUTF8 { bytes in
        forEachWordRange(in: bytes) { range in
            let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
            ranges.append(start..<text.utf8.index(start, offsetBy: range.count))
        }
    }
    return ranges
}

/// Gives the places of all runs in a text; a mark belongs to the run that it stands in.
///
/// - Parameters:
///   - bytes: valid UTF-8.
///   - body: gets each run in its turn.
func forEachWordRange(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start: Int?
    var index = 0
    while index < bytes.count {
        let length = scalarLength(bytes[index])
        let isInRun =
            length == 1
            ? isWordByte[Int(bytes[index])]
            : isRunScalar(scalar(bytes, index, min(length, bytes.count - index)))
        if isInRun {
            start = start ?? index
        } else if let first = start {
            body(first..<index)
            start = nil
        }
        index += length
    }
    if let start { body(start..<bytes.count) }
}

/// The bytes that are letters and digits of ASCII.
private let isWordByte: [Bool] = (0..<256).map { byte in
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
}

/// How many bytes a scalar has, by its first one (RFC 3629 §3).
private func scalarLength(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
}

private func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
) -> Unicode.Scalar {
    var value = UInt32(bytes[start]) & (0xFF >> UInt32(length + 1))
    for index in (start + 1)..<(start + length) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}

private func isRunScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return isWordScalar(scalar)
    }
}
