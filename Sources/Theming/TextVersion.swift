/// A text that is compared with another: its lines, and what the comparison calls it.
package struct TextVersion: Sendable {
    let name: String
    /// The lines with their ends.
    let lines: [Substring]
    /// The number of the first line.
    let firstLine: Int

    /// - Parameters:
    ///   - name: what the head of the comparison says.
    ///   - text: the text.
    ///   - firstLine: the number that its first line has in its file.
    package init(_ name: String, _ text: String, firstLine: Int = 1) {
        self.name = name
        self.firstLine = firstLine
        var lines: [Substring] = []
        var start = text.startIndex
        // `\r\n` is one character; both end a line.
        while start < text.endIndex {
            let end = text[start...].firstIndex { $0 == "\n" || $0 == "\r\n" }
            let next = end.map { text.index(after: $0) } ?? text.endIndex
            lines.append(text[start..<next])
            start = next
        }
        self.lines = lines
    }
}
