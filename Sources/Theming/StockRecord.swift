package import Diagnostics

/// What the first line of a copied file says of its origin: the stock file, and its version then.
///
///     {{! docs:stock templates/partials/footer.mustache 1x3wq0v9s8k2d }}
package struct StockRecord: Sendable, Equatable {
    private static let marker = "docs:stock"

    /// The path of the stock file below `theme/`.
    package let path: String
    /// Its version when the copy was made; empty where the line lacks it.
    package let version: String
    /// Where the version stands in the file, or else the marker.
    let versionRange: Range<Int>
    let pathRange: Range<Int>
    /// The whole line with its end.
    let line: Range<Int>

    /// Reads the first line of a file; `nil` where it is no record.
    package init?(in file: SourceFile) {
        let end = file.lineRange(around: 0).upperBound
        // A record is short; a style sheet on one line is not.
        guard end <= 1_000 else { return nil }
        let words = StockRecord.words(of: file.bytes[..<end])
        let starts = CommentStyle.all.map(\.start)
        guard words.count >= 2, words[1].text == StockRecord.marker, starts.contains(words[0].text)
        else { return nil }
        let ends = CommentStyle.all.map(\.end)
        let values = words.dropFirst(2).prefix { !ends.contains($0.text) }
        path = values.first?.text ?? ""
        version = values.count > 1 ? values[values.startIndex + 1].text : ""
        pathRange = values.first?.range ?? words[1].range
        versionRange = values.count > 1 ? values[values.startIndex + 1].range : pathRange
        let newline = file.bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? file.bytes.count
        line = 0..<newline
    }

    /// The words of a line and their places; the signs of a comment need no spaces around them.
    private static func words(
        of line: ArraySlice<UInt8>
    ) -> [(text: String, range: Range<Int>)] {
        line.split { $0 <= 0x20 }.flatMap { word -> [(String, Range<Int>)] in
            let text = String(decoding: word, as: UTF8.self)
            for (start, end) in CommentStyle.all {
                if text.hasPrefix(start), text.count > start.count, word.startIndex == 0 {
                    let middle = start.utf8.count
                    let rest = word[middle...]
                    return [
                        (start, 0..<middle),
                        (String(decoding: rest, as: UTF8.self), rest.startIndex..<rest.endIndex),
                    ]
                }
                if !end.isEmpty, text.hasSuffix(end), text.count > end.count {
                    let middle = word.endIndex - end.utf8.count
                    return [
                        (String(text.dropLast(end.count)), word.startIndex..<middle),
                        (end, middle..<word.endIndex),
                    ]
                }
            }
            return [(text, word.startIndex..<word.endIndex)]
        }
    }

    /// The line for a copy of a stock file, with its end; empty where the format has no comments.
    static func line(for stock: StockFile) -> String {
        guard let style = CommentStyle.ofRecord(in: stock.path) else { return "" }
        let end = style.end.isEmpty ? "" : " \(style.end)"
        return "\(style.start) \(marker) \(stock.path) \(stock.version)\(end)\n"
    }
}

extension StockFile {
    /// The first line of a copy; empty where the format has no comments.
    package var recordLine: String { StockRecord.line(for: self) }

    /// Whether a copy says where it is from.
    package var hasRecord: Bool { !recordLine.isEmpty }

    /// The file as a project gets it.
    package var copy: String { recordLine + text }
}

extension SourceFile {
    /// The content without a record on the first line, which is for people who keep the theme and
    /// not for those who read the site.
    package var bytesWithoutRecord: [UInt8] {
        StockRecord(in: self).map { Array(bytes[$0.line.upperBound...]) } ?? bytes
    }
}
