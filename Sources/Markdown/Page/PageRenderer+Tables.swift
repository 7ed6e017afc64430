import CCMark
import Diagnostics
import Escaping

/// The most columns that a table may have.
private let columnLimit = 200
/// The most cells that a table may have, with those that its short rows lack.
private let cellLimit = 1_000_000

extension PageRenderer {
    /// Writes the table that a paragraph or underlined heading is, with the text in front of it.
    ///
    /// Cells end at pipes whatever stands around them, so the text of a cell has to be parsed on
    /// its own.
    ///
    /// - Returns: `false` where the block is no table.
    mutating func table(at block: CMarkNode) -> Bool {
        let table = TableSource(in: block, locator)
        if table.rows.isEmpty {
            if let mismatch = table.mismatch {
                report(
                    .tableShape,
                    "the row above has \(mismatch.header) cells and this one \(mismatch.delimiters), so this is no table",
                    at: mismatch.place, help: "give both rows the same number of cells")
            }
            return false
        }
        let columns = table.alignments.count
        guard columns <= columnLimit, table.rows.count * columns <= cellLimit else {
            let limit =
                columns > columnLimit ? "\(columnLimit) columns" : "\(cellLimit) cells"
            report(
                .markdownLimit, "more than \(limit) in a table",
                at: locator.firstLine(ofBlock: block),
                help: "split it into several tables")
            return true
        }
        for place in table.lost {
            report(
                .tableShape, "the row has more cells than the table has columns", at: place,
                help: "a pipe in a cell needs a backslash: \\|; else this is left out")
        }
        let cells = TableCells(
            table, of: locator.text, features: features)
        let text = cells.text.with(definitions.used(in: cells.text.bytes))
        guard let tree = CMarkTree(parsing: text) else { return true }
        let outer = locator
        locator = BlockLocator(text: text, definitions: LinkDefinitions())
        defer { locator = outer }
        var blocks = BlocksByLine(tree.root)
        if let line = cells.paragraphLine { write(paragraphs: blocks.take(at: line)) }
        write(table, cells, &blocks)
        if let line = cells.restLine { write(paragraphs: blocks.take(at: line)) }
        if table.endsWithRule { emitter.raw("<hr>\n") }
        return true
    }

    private mutating func write(paragraphs: CMarkNode?) {
        guard let paragraph = paragraphs else { return }
        enter(paragraph)
        emitter.freshLine()
        emitter.raw("<p>")
        renderContent(of: paragraph)
        emitter.raw("</p>\n")
    }

    private mutating func write(
        _ table: TableSource, _ cells: TableCells, _ blocks: inout BlocksByLine
    ) {
        tableCount += 1
        emitter.freshLine()
        emitter.raw("<div class=\"table-scroll\" role=\"group\" aria-label=\"")
        emitter.escaped(options.labels.table)
        emitter.raw(" ")
        emitter.digits(tableCount)
        emitter.raw("\" tabindex=\"0\">\n<table>\n<thead>\n")
        for (number, row) in cells.rows.enumerated() {
            if number == 1 { emitter.raw("</thead>\n<tbody>\n") }
            emitter.raw("<tr>\n")
            for (column, alignment) in table.alignments.enumerated() {
                let cell = column < row.count ? row[column] : .empty
                write(cell, alignment, isHeader: number == 0, &blocks)
            }
            emitter.raw("</tr>\n")
        }
        if cells.rows.count > 1 { emitter.raw("</tbody>\n") } else { emitter.raw("</thead>\n") }
        emitter.raw("</table>\n</div>\n")
    }

    private mutating func write(
        _ cell: TableCells.Cell, _ alignment: TableSource.Alignment, isHeader: Bool,
        _ blocks: inout BlocksByLine
    ) {
        // An empty cell is the heading of nothing.
        var isHeader = isHeader
        if case .empty = cell { isHeader = false }
        emitter.raw(isHeader ? "<th" : "<td")
        switch alignment {
        case .none: emitter.raw(">")
        case .left: emitter.raw(" class=\"align-left\">")
        case .center: emitter.raw(" class=\"align-center\">")
        case .right: emitter.raw(" class=\"align-right\">")
        }
        switch cell {
        case .empty: break
        case .plain(let text):
            sectionText.separate()
            text.withUnsafeBufferPointer {
                sectionText.append($0)
                emitter.escaped($0)
            }
        case .parsed(let line):
            if let paragraph = blocks.take(at: line) { renderGuarded(paragraph) }
        }
        emitter.raw(isHeader ? "</th>\n" : "</td>\n")
    }
}

/// The cells of a table: those that have markup as a text to parse, each a paragraph.
private struct TableCells {
    enum Cell {
        case empty
        /// A text without anything that could be markup.
        case plain([UInt8])
        /// The paragraph at a line of the text.
        case parsed(line: Int)
    }

    private(set) var text: MarkdownText
    private(set) var rows: [[Cell]] = []
    private(set) var paragraphLine: Int?
    private(set) var restLine: Int?

    init(_ table: TableSource, of source: MarkdownText, features: MarkdownFeatures) {
        text = MarkdownText(assembledFor: source.file)
        if !table.paragraph.isEmpty {
            paragraphLine = add(table.paragraph, of: source)
        }
        for row in table.rows {
            let cells = row.prefix(table.alignments.count)
            rows.append(cells.map { add(cell: $0, of: source, features) })
        }
        if !table.rest.isEmpty { restLine = add(table.rest, of: source) }
    }

    /// Adds a cell; a backslash in front of a pipe has done its work.
    private mutating func add(
        cell: Range<Int>, of source: MarkdownText, _ features: MarkdownFeatures
    ) -> Cell {
        guard !cell.isEmpty else { return .empty }
        let bytes = source.bytes[cell]
        // The parser repairs what is not UTF-8.
        let isPlain =
            !bytes.contains { isInlineMarkup($0, features) }
            && (bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil)
        if isPlain { return .plain(Array(bytes)) }
        var content = paragraphGuard
        var lostBackslashes: [Int] = []
        for index in cell {
            let isEscape =
                source.bytes[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound
                && source.bytes[index + 1] == UInt8(ascii: "|")
            if isEscape {
                lostBackslashes.append(content.count)
            } else {
                content.append(source.bytes[index])
            }
        }
        let line = source.line(at: cell.lowerBound)
        var origin = source.origin(ofLine: line)
        origin.offset += cell.lowerBound - source.start(ofLine: line) - paragraphGuard.count
        origin.lostBackslashes = lostBackslashes
        text.append(line: content, from: origin)
        text.append(line: [], from: origin)
        return .parsed(line: text.lineStarts.count - 1)
    }

    private mutating func add(_ lines: [Range<Int>], of source: MarkdownText) -> Int {
        for range in lines {
            text.append(
                from: source, line: source.line(at: range.lowerBound), at: range.lowerBound)
        }
        let first = text.lineStarts.count - lines.count + 1
        text.append(line: [], from: text.origin(ofLine: first))
        return first
    }
}

/// The blocks of a text by the line they start at, to be taken in order.
private struct BlocksByLine {
    private var next: CMarkNode?

    init(_ root: CMarkNode) {
        next = root.firstChild
    }

    mutating func take(at line: Int) -> CMarkNode? {
        while let node = next, node.startLine < line { next = node.next }
        guard let node = next, node.startLine == line else { return nil }
        next = node.next
        return node
    }
}
