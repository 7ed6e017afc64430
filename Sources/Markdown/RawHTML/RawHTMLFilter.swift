/// Filters one raw HTML node of CommonMark: an inline tag, comment or the like, or a whole block.
///
/// What a browser would run is taken out, all else stays byte for byte:
/// - the elements of GFM's tag filter, and those that load documents or change the whole page, are
///   shown as text (`&lt;script>`), and so is what a browser would wait to see the end of;
/// - attributes with scripts, and URLs with a dangerous scheme, are left out.
///
/// The input is cut into tokens as the HTML standard does it, so that nothing is a tag for a
/// browser but not for the filter.
package func filteredHTML(_ html: UnsafeBufferPointer<UInt8>) -> FilteredHTML {
    var filter = RawHTMLFilter(html: html)
    filter.run()
    return filter.result
}

/// The state of one pass over a piece of raw HTML.
struct RawHTMLFilter {
    let html: UnsafeBufferPointer<UInt8>
    var result = FilteredHTML()
    /// Where the bytes that aren't written yet start.
    private var pending = 0

    init(html: UnsafeBufferPointer<UInt8>) {
        self.html = html
    }

    mutating func run() {
        result.bytes.reserveCapacity(html.count)
        var position = 0
        while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = markup(at: start)
        }
        write(upTo: html.count)
    }

    /// Handles what starts with the `<` at an offset and returns where to go on.
    private mutating func markup(at start: Int) -> Int {
        guard let next = byte(at: start + 1) else { return unfinished("<", at: start) }
        switch next {
        case UInt8(ascii: "/"):
            guard let letter = byte(at: start + 2) else { return unfinished("</", at: start) }
            return isASCIILetter(letter) ? tag(at: start) : bogusComment(at: start)
        case UInt8(ascii: "?"): return bogusComment(at: start)
        case UInt8(ascii: "!"):
            if html[start...].starts(with: "<!--".utf8) { return comment(at: start) }
            if html[start...].starts(with: "<![CDATA[".utf8) { return section(at: start) }
            return bogusComment(at: start)
        default: return isASCIILetter(next) ? tag(at: start) : start + 1
        }
    }

    /// Passes `<!-- … -->`, which browsers also end at `--!>` and, right at its start, at `>` and
    /// `->`.
    private mutating func comment(at start: Int) -> Int {
        let inside = html[(start + 4)...]
        if inside.starts(with: ">".utf8) { return start + 5 }
        if inside.starts(with: "->".utf8) { return start + 6 }
        var hyphens = 0
        var position = inside.startIndex
        while let byte = byte(at: position) {
            if byte == UInt8(ascii: "-") {
                hyphens += 1
            } else {
                if hyphens >= 2, byte == UInt8(ascii: ">") { return position + 1 }
                let isBang = byte == UInt8(ascii: "!")
                if hyphens >= 2, isBang, self.byte(at: position + 1) == UInt8(ascii: ">") {
                    return position + 2
                }
                hyphens = 0
            }
            position += 1
        }
        return unfinished("<!--", at: start)
    }

    /// Passes what browsers take for a comment up to the first `>`.
    private mutating func bogusComment(at start: Int) -> Int {
        if let end = html[(start + 2)...].firstIndex(of: UInt8(ascii: ">")) { return end + 1 }
        return unfinished(text(start..<(start + 2)), at: start)
    }

    /// Passes a CDATA section that ends at the same place within SVG, where it is one, and
    /// elsewhere, where it is a comment up to the first `>`: else it could hide a tag.
    private mutating func section(at start: Int) -> Int {
        let inside = start + 9
        guard let end = html[inside...].firstIndex(of: UInt8(ascii: ">")) else {
            return unfinished("<![CDATA[", at: start)
        }
        if html[inside..<end].suffix(2).elementsEqual("]]".utf8) { return end + 1 }
        result.problems.append(.ambiguousCDATA(at: start..<inside))
        return escape(start..<end)
    }

    // MARK: - Output

    /// Writes the bytes before an offset that aren't written yet.
    mutating func write(upTo end: Int) {
        result.bytes.append(contentsOf: html[pending..<end])
        pending = end
    }

    /// Leaves out the bytes before an offset that aren't written yet.
    mutating func skip(to end: Int) {
        pending = end
    }

    /// Shows the `<` at an offset as text and returns where to go on: right behind it, for what
    /// was in a tag may be tags now.
    mutating func escape(at start: Int) -> Int {
        write(upTo: start)
        result.bytes.append(contentsOf: "&lt;".utf8)
        skip(to: start + 1)
        return start + 1
    }

    /// Shows the rest of the piece as text: a browser would look for the end of the markup in what
    /// follows on the page.
    ///
    /// Looking for tags in the rest could take quadratic time, and a browser would find none.
    mutating func unfinished(_ markup: String, at start: Int) -> Int {
        result.problems.append(.unfinished(markup, at: start..<(start + markup.utf8.count)))
        return escape(start..<html.count)
    }

    /// Shows a range as text and returns its end.
    private mutating func escape(_ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while let next = html[position..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
            position = escape(at: next)
        }
        return range.upperBound
    }

    // MARK: - Input

    private func byte(at offset: Int) -> UInt8? {
        offset < html.count ? html[offset] : nil
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: html[range], as: UTF8.self)
    }
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
