import CCMark
package import Diagnostics

/// A table of a Markdown file as it is written.
package struct MarkdownTable: Sendable {
    /// The text of a cell, an escaped pipe as the pipe alone.
    package struct Cell: Sendable {
        package let text: String
        package let range: SourceRange
    }

    /// The header, then the rows.
    package let rows: [[Cell]]
    /// The lines of the table in the file, to the end of the last one.
    package let range: SourceRange
    /// The heading above it, without its marks.
    package let heading: String?
    /// The line of that heading.
    package let headingRange: SourceRange?
}

/// The tables of a Markdown text (GFM 0.29 §4.10), in their order.
package func tables(in source: MarkdownSource) -> [MarkdownTable] {
    let text = MarkdownText(source)
    guard markdownLimitProblem(in: text) == nil, let tree = CMarkTree(parsing: text),
        let walk = CMarkWalk(from: tree.root)
    else { return [] }
    let locator = BlockLocator(
        text: text, definitions: LinkDefinitions(in: tree.root, of: text))
    var tables: [MarkdownTable] = []
    var heading: (text: String, range: SourceRange)?
    while let (node, isEntering) = walk.next() {
        guard isEntering, node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING
        else { continue }
        walk.skip(node)
        let table = TableSource(in: node, locator)
        if let table = MarkdownTable(table, source.file, heading) {
            tables.append(table)
        } else if node.type == CMARK_NODE_HEADING {
            let line = locator.firstLine(ofBlock: node)
            let marks = String(decoding: source.file.bytes[line], as: UTF8.self)
            heading = (
                marks.replacing(/^[#\s]+|[#\s]+$/, with: ""), SourceRange(source.file, line)
            )
        }
    }
    return tables
}

extension MarkdownTable {
    fileprivate init?(
        _ table: TableSource, _ file: SourceFile, _ heading: (text: String, range: SourceRange)?
    ) {
        guard let first = table.rows.first?.first,
            let last = table.rows.last(where: { !$0.isEmpty })?.last
        else { return nil }
        rows = table.rows.map { row in
            row.map { cell in
                let text = String(decoding: file.bytes[cell], as: UTF8.self)
                return Cell(text: text.replacing("\\|", with: "|"), range: SourceRange(file, cell))
            }
        }
        let start = file.lineRange(around: first.lowerBound).lowerBound
        range = SourceRange(file, start..<file.lineRange(around: last.upperBound).upperBound)
        self.heading = heading?.text
        headingRange = heading?.range
    }
}
