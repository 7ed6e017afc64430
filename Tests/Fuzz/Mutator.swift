import Foundation
import TestSupport

/// Makes inputs: known ones as they are, then known ones with random changes.
///
/// It does not watch which code runs. What makes up for that are many seeds, the files that the
/// tests of each part have, and words of each language to put in.
struct Mutator {
    private let seeds: [[UInt8]]
    private let words: [[UInt8]]
    private var generator: SeededGenerator
    private var position = 0

    /// The size of the largest input, in bytes.
    private static let sizeLimit = 60_000

    /// - Parameters:
    ///   - subject: whose seeds and words are used.
    ///   - seed: the start of the random numbers.
    init(_ subject: FuzzSubject, seed: UInt64) {
        seeds = subject.seeds
        words = (subject.words + Self.words).map { Array($0.utf8) } + Self.bytes
        generator = SeededGenerator(seed: seed)
    }

    /// The next input.
    mutating func next() -> [UInt8] {
        defer { position += 1 }
        var input = seeds.randomElement(using: &generator) ?? []
        // Every eighth input is a seed as it is, so that slips in the seeds show.
        for _ in 0..<(Int.random(in: 0..<8, using: &generator)) { change(&input) }
        return Array(input.prefix(Self.sizeLimit))
    }

    private mutating func change(_ input: inout [UInt8]) {
        let part = part(of: input)
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: input.removeSubrange(part)
        case 1: input.insert(contentsOf: word(), at: part.lowerBound)
        case 2: input.replaceSubrange(part, with: word())
        case 3: input.insert(contentsOf: input[part], at: part.lowerBound)
        case 4:
            let other = seeds.randomElement(using: &generator) ?? []
            input.insert(contentsOf: other[self.part(of: other)], at: part.lowerBound)
        case 5:
            let count = Int.random(in: 2...300, using: &generator)
            let repeated = Bool.random(using: &generator) ? Array(input[part].prefix(200)) : word()
            input.replaceSubrange(part, with: repeatElement(repeated, count: count).joined())
        case 6: input.removeSubrange(part.lowerBound...)
        case 7 where part.lowerBound < input.count:
            input[part.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 8 where part.lowerBound < input.count:
            input[part.lowerBound] = UInt8.random(in: 0...255, using: &generator)
        case 9: swapLines(of: &input)
        default: replaceNumber(in: &input, from: part.lowerBound)
        }
    }

    /// A part that may be empty; short ones are frequent.
    private mutating func part(of input: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...input.count, using: &generator)
        let most = [1, 4, 16, 64, 4_096].randomElement(using: &generator) ?? 1
        let count = Int.random(in: 0...most, using: &generator)
        return start..<min(start + count, input.count)
    }

    private mutating func word() -> [UInt8] {
        words.randomElement(using: &generator) ?? []
    }

    private mutating func swapLines(of input: inout [UInt8]) {
        var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.swapAt(
            Int.random(in: lines.indices, using: &generator),
            Int.random(in: lines.indices, using: &generator))
        input = Array(lines.joined(separator: [0x0A]))
    }

    private mutating func replaceNumber(in input: inout [UInt8], from start: Int) {
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard let first = input[start...].firstIndex(where: isDigit) else { return }
        let end = input[first...].firstIndex { !isDigit($0) } ?? input.count
        let number = Self.numbers.randomElement(using: &generator) ?? "0"
        input.replaceSubrange(first..<end, with: number.utf8)
    }

    private static let numbers = [
        "0", "-1", "00", "99", "600", "1e999", "0x7f", "9223372036854775807",
        "9223372036854775808", "18446744073709551616", "1.5", "-0", "１２",
    ]
    /// What is special in many languages.
    private static let words = [
        "\n", "\r", "\r\n", "\t", " ", "\"", "'", "\\", "<", ">", "&", "`", "{", "}", "[", "]", "(",
        ")", "{{", "}}", ":", ": ", "- ", "#", "|", "*", "_", "%00", "%", "..", "/", "//", "\u{0}",
        "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{85}", "\u{1F1E6}", "e\u{301}", "ß", "İ", "ﬃ", "𝟙",
        "<script>alert(1)</script>", "javascript:alert(1)", "onclick=x", "]]>", "-->", "&#0;",
        "&#x110000;", "null", "true", "~", "---\n", "...\n", "é", "漢字",
    ]
    /// What is no UTF-8.
    private static let bytes: [[UInt8]] = [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
        [0xFE, 0xFF], [0xFF, 0xFE, 0x41, 0x00],
    ]
}
