import Diagnostics
import Escaping
import Markdown

/// The records of the tables in a Markdown file; all else in the file becomes the home page.
func tableRecords(_ file: SourceFile, _ options: ImportOptions) -> RecordList {
    var list = RecordList(file)
    list.isMarkdown = options.texts == nil || options.texts == .markdown
    let all = tables(in: MarkdownSource(wholeFile: file))
    let codes = all.filter { hasCodes($0, options) }
    guard !codes.isEmpty else {
        let headers = all.prefix(3).map { table in
            table.rows[0].map(\.text).joined(separator: ", ")
        }
        list.cannotUse(
            all.isEmpty ? "there is no table in the file" : "no table has a column of codes",
            at: all.first?.range,
            help: all.isEmpty
                ? "name a file with a table of codes, or a folder of pages"
                : "name the column with --map code=COLUMN; columns: \(headers.joined(separator: "; "))"
        )
        return list
    }
    let hasSections = Set(codes.map(\.heading)).count > 1
    for table in codes { list.addRecords(of: table, inSection: hasSections, options) }
    var removed: [Range<Int>] = []
    for table in codes {
        var range = table.range.offsets
        // A heading that becomes a group would stand over nothing.
        if hasSections, let heading = table.headingRange?.offsets,
            heading.upperBound <= range.lowerBound,
            file.bytes[heading.upperBound..<range.lowerBound].allSatisfy({ $0 <= 0x20 })
        {
            range = heading.lowerBound..<range.upperBound
        }
        removed.append(range)
    }
    list.addHomePage(file, without: removed, LinkRewriting(base: options.linkBase))
    return list
}

extension RecordList {
    fileprivate mutating func addRecords(
        of table: MarkdownTable, inSection: Bool, _ options: ImportOptions
    ) {
        let names = distinctColumns(
            table.rows[0].map { (unmarked($0.text), $0.range) }, options)
        for row in table.rows.dropFirst() {
            guard let first = row.first else { continue }
            var fields = row.enumerated().map { number, cell in
                RecordField(
                    name: number < names.count ? names[number] : "(column \(number + 1))",
                    value: .string(cell.text), range: cell.range)
            }
            if inSection, let heading = table.heading, let range = table.headingRange {
                fields.append(
                    RecordField(name: "(section)", value: .string(heading), range: range))
            }
            let line = file.lineRange(around: first.range.offsets.lowerBound)
            records.append(SourceRecord(fields: fields, range: SourceRange(file, line)))
        }
    }
}

/// Whether one of the columns looks like codes, or is said to be.
private func hasCodes(_ table: MarkdownTable, _ options: ImportOptions) -> Bool {
    let names = table.rows[0].map { unmarked($0.text) }
    if let mapping = options.mappings.first(where: { $0.target == .code }) {
        return names.contains(mapping.value)
    }
    let usual = [
        "code", "errorcode", "statuscode", "httpstatuscode", "httpstatus", "httpcode", "status",
        "error", "errcode", "errorid", "id", "number", "errorname",
    ]
    return names.contains { usual.contains(simplifiedName($0)) }
}

extension RecordList {
    /// Adds the page that the rest of the file is, with its first heading as its title.
    fileprivate mutating func addHomePage(
        _ file: SourceFile, without removed: [Range<Int>], _ links: LinkRewriting
    ) {
        var text: [UInt8] = []
        var start = 0
        for range in removed {
            text += file.bytes[start..<range.lowerBound]
            start = range.upperBound
        }
        text += file.bytes[start...]
        var blocks = markdownBlocks(String(decoding: text, as: UTF8.self).withPlainLineEnds)
        var front = ""
        if let first = blocks.first, let match = first.wholeMatch(of: /#\s+(.+?)[#\s]*/) {
            blocks.removeFirst()
            front = "---\n\(yamlLine("title", unmarked(String(match.1))))---\n\n"
        }
        let source = pageBody(blocks)
        for loss in Set(HTMLConversion.losses(in: source, isHTML: false)).sorted() {
            diagnostics.append(.lost(loss, at: SourceRange(file, file.bytes.indices)))
        }
        let markdown = HTMLConversion.markdown(of: source, isHTML: false)
        let (body, lost) = links.rewrite(markdown)
        for destination in lost {
            diagnostics.append(.lostLink(to: destination, at: .start(of: file)))
        }
        guard !front.isEmpty || !body.isEmpty else { return }
        documents.append(
            SourceFile(path: "content/index.md", bytes: Array((front + body + "\n").utf8)))
    }
}
