/// The source line of a range with carets under the range.
struct Excerpt {
    /// How many scalars of a line are shown at most; longer lines are cut around the range.
    static let width = 120

    private let line: Int
    private let text: String
    private let padding: String
    private let carets: String

    init(_ range: SourceRange, _ index: inout LineIndex, without hidden: HiddenText) {
        let bytes = range.file.bytes
        let lineStart = index.lineStart(around: range.offsets.lowerBound, in: range.file)
        let lower = min(max(range.offsets.lowerBound, lineStart), bytes.count)
        // A scalar has at most four bytes; what lies farther off is not shown.
        let reach = Excerpt.width * 4
        let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        let visible = bytes[lower..<min(bytes.count, lower + 2 * reach)]
        let lineEnd = max(lower, visible.firstIndex(where: isLineEnd) ?? visible.endIndex)
        let upper = min(max(range.offsets.upperBound, lower), lineEnd)
        var before = hidden.scalars(max(lineStart, lower - reach)..<lower, of: range.file)
        var inside = hidden.scalars(lower..<upper, of: range.file)
        var after = hidden.scalars(upper..<lineEnd, of: range.file)
        if before.count > Excerpt.width / 2 {
            before = ["…"] + before.suffix(Excerpt.width / 2)
        }
        if inside.count > Excerpt.width / 2 {
            inside = inside.prefix(Excerpt.width / 2) + ["…"]
        }
        let room = max(0, Excerpt.width - before.count - inside.count)
        if after.count > room { after = after.prefix(room) + ["…"] }

        line = index.position(of: range.offsets.lowerBound, in: range.file).line
        text = printable(String(String.UnicodeScalarView(before + inside + after)))
        padding = String(
            String.UnicodeScalarView(before.map { $0 == "\t" ? "\t" : " " }))
        carets = String(repeating: "^", count: max(1, inside.count))
    }

    func lines(_ style: TerminalStyle, _ tone: TerminalStyle.Tone) -> [String] {
        let number = String(line)
        let gutter = String(repeating: " ", count: number.count)
        return [
            "\(gutter) \(style.apply(.note, "|"))",
            style.apply(.note, "\(number) |") + (text.isEmpty ? "" : " \(text)"),
            "\(gutter) \(style.apply(.note, "|")) \(padding)\(style.apply(tone, carets))",
        ]
    }
}
