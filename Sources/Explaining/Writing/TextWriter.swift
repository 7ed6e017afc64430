import Diagnostics
import Markdown

/// Writes paragraphs, lists and code for a terminal, broken at its width.
struct TextWriter {
    /// A word or a part of one, with its tone.
    private struct Piece {
        var text: String
        var tone: TerminalStyle.Tone?
    }

    private(set) var text = ""
    let width: Int
    let style: TerminalStyle

    /// - Parameters:
    ///   - width: how many columns a line has; words that are longer stand out.
    ///   - style: whether there are colours; without, code stands between backquotes.
    init(width: Int, style: TerminalStyle) {
        self.width = max(width, 20)
        self.style = style
    }

    /// An empty line, unless there is one.
    mutating func separate() {
        if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }

    /// A line in one tone.
    mutating func line(_ line: String, _ tone: TerminalStyle.Tone? = nil, indentation: Int = 0) {
        let line = printable(line)
        let shown = tone.map { style.apply($0, line) } ?? line
        text += String(repeating: " ", count: line.isEmpty ? 0 : indentation) + shown + "\n"
    }

    /// The heading of a section.
    mutating func heading(_ title: String) {
        separate()
        line(title, .strong)
    }

    /// A paragraph, its first line behind a marker and the others below its start.
    mutating func paragraph(
        _ spans: [ReadableSpan], indentation: Int = 0, marker: String = "",
        tone: TerminalStyle.Tone? = nil
    ) {
        let words = words(of: spans, tone: tone)
        let hanging = indentation + (marker.isEmpty ? 0 : marker.count + 1)
        var line = String(repeating: " ", count: indentation)
        line += marker.isEmpty ? "" : marker + " "
        var column = hanging
        var isAtStart = true
        for word in words {
            let length = word.reduce(0) { $0 + columns(of: $1.text) }
            if !isAtStart, column + 1 + length > width {
                text += line + "\n"
                line = String(repeating: " ", count: hanging)
                column = hanging
                isAtStart = true
            }
            if !isAtStart { line += " " }
            column += length + (isAtStart ? 0 : 1)
            line += word.map { piece in
                piece.tone.map { style.apply($0, piece.text) } ?? piece.text
            }.joined()
            isAtStart = false
        }
        text += line + "\n"
    }

    /// Inline Markdown as a paragraph.
    mutating func markdown(
        _ markdown: String, of known: KnownCatalog? = nil, indentation: Int = 0,
        marker: String = "", tone: TerminalStyle.Tone? = nil
    ) {
        let spans = readableInlineMarkdown(markdown) { known?.value(named: $0) }
        paragraph(spans, indentation: indentation, marker: marker, tone: tone)
    }

    /// Lines that keep their breaks.
    mutating func code(_ code: String, indentation: Int) {
        for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
            self.line(String(line), .code, indentation: indentation)
        }
    }

    /// Words with spaces between them; the parts of a word may have different tones.
    private func words(of spans: [ReadableSpan], tone: TerminalStyle.Tone?) -> [[Piece]] {
        var words: [[Piece]] = []
        var isInWord = false
        for span in spans {
            let isCode = span.kind == .code
            let spanTone = isCode ? .code : span.kind == .strong ? .strong : tone
            let shown = isCode && !style.isOn ? "`\(printable(span.text))`" : printable(span.text)
            for (number, part) in shown.split(
                separator: " ", omittingEmptySubsequences: false
            ).enumerated() {
                if number > 0 { isInWord = false }
                guard !part.isEmpty else { continue }
                let piece = Piece(text: String(part), tone: spanTone)
                if isInWord { words[words.count - 1].append(piece) } else { words.append([piece]) }
                isInWord = true
            }
        }
        return words
    }
}

/// How many columns of a terminal a text takes: two for the wide characters of East Asia and emoji.
private func columns(of text: String) -> Int {
    text.reduce(0) { sum, character in
        let value = character.unicodeScalars.first?.value ?? 0
        let isWide = wideRanges.contains { $0.contains(value) }
        return sum + (isWide ? 2 : 1)
    }
}

private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
]
