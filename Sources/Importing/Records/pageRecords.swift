import Diagnostics
import Escaping
import YAMLSource

/// The records of a folder of Markdown pages: one of each page.
func pageRecords(_ files: [SourceFile], _ options: ImportOptions) -> RecordList {
    var list = RecordList(files[0])
    list.isMarkdown = true
    let summaryFields = options.mappings.filter { $0.target == .summary }.map(\.value)
    for file in files {
        guard let page = PageSource(file, &list.diagnostics) else {
            list.unreadableCount += 1
            continue
        }
        var record = SourceRecord(
            fields: page.fields, range: .start(of: file), isOverview: page.isOverview)
        let names = Set(page.fields.map(\.name)).subtracting(options.ignored)
        let usual = ImportTarget.summary.usualNames
        let hasSummary =
            !summaryFields.contains("(paragraph)")
            && names.contains { name in
                summaryFields.contains(name) || usual.contains(simplifiedName(name))
            }
        record.fields += page.contentFields(takesSummary: !hasSummary, names)
        list.records.append(record)
    }
    return list
}

/// A page taken apart.
private struct PageSource {
    let file: SourceFile
    /// The values of the front matter, and the name of the file.
    var fields: [RecordField] = []
    /// Whether its name says that it is about all pages of its folder.
    let isOverview: Bool
    private var body: Range<Int>

    /// `nil` for a page whose front matter can't be read, which is reported.
    init?(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
        self.file = file
        body = file.bytes.indices
        let name = file.path.split(separator: "/").last ?? ""
        let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
        isOverview = ["index", "_index", "readme", "toc"].contains(stem.lowercased())
        if !isOverview {
            fields.append(
                RecordField(
                    name: "(file)", value: .string(String(stem)), range: .start(of: file)))
        }
        guard let front = frontMatter else {
            guard let opening, isFollowedByText else { return }
            diagnostics.append(
                Diagnostic(
                    .incompleteRecord, "the front matter is not closed; the page is left out",
                    at: SourceRange(file, 0..<3),
                    help: "add a line '\(opening.mark)' behind the last setting"))
            return nil
        }
        body = front.end..<file.bytes.count
        if front.isTOML {
            let toml = TOMLFields(file, front.content)
            fields += toml.fields
            diagnostics += toml.diagnostics
            return
        }
        var problems: [Diagnostic] = []
        let yaml = YAMLText(file: file, body: front.content)
        let root = parseYAML(yaml, diagnostics: &problems)
        if let problem = problems.first {
            diagnostics.append(
                Diagnostic(
                    .incompleteRecord,
                    "the front matter can't be read: \(problem.message); "
                        + "the page is left out", at: problem.range, help: problem.help))
            return nil
        }
        if let root { fields += flattened(root) }
    }

    /// Whether the first line opens front matter, and of which kind.
    private var opening: (mark: String, isTOML: Bool)? {
        if isFence(0, "---") { return ("---", false) }
        return isFence(0, "+++") ? ("+++", true) : nil
    }

    /// What stands between two lines `---`, or `+++` around TOML.
    private var frontMatter: (content: Range<Int>, end: Int, isTOML: Bool)? {
        guard let opening else { return nil }
        let starts = file.lineStarts()
        guard starts.count > 1,
            let closing = starts.dropFirst().first(where: { isFence($0, opening.mark) })
        else { return nil }
        let next = file.bytes[closing...].firstIndex(of: 0x0A).map { $0 + 1 }
        return (starts[1]..<closing, next ?? file.bytes.count, opening.isTOML)
    }

    /// Whether something stands on the second line: above an empty one, `---` is a thematic break.
    private var isFollowedByText: Bool {
        let starts = file.lineStarts()
        return starts.count > 1
            && file.bytes[file.lineRange(around: starts[1])].contains { $0 > 0x20 }
    }

    private func isFence(_ start: Int, _ mark: String) -> Bool {
        let line = file.bytes[file.lineRange(around: start)]
        return line.starts(with: mark.utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }

    /// The heading, the first paragraph and the text of the page.
    func contentFields(takesSummary: Bool, _ names: Set<String>) -> [RecordField] {
        let text = String(decoding: file.bytes[body], as: UTF8.self).withPlainLineEnds
        var blocks = markdownBlocks(text)
        var found: [RecordField] = []
        let place = SourceRange(file, body.lowerBound..<body.lowerBound)
        let add = { (name: String, text: String, found: inout [RecordField]) in
            found.append(RecordField(name: name, value: .string(text), range: place))
        }
        if let first = blocks.first, let match = first.wholeMatch(of: /#\s+(.+?)[#\s]*/) {
            blocks.removeFirst()
            let heading = unmarked(String(match.1))
            let title = fields.first { simplifiedName($0.name) == "title" }?.texts.first
            if title != heading { add("(heading)", heading, &found) }
        }
        if takesSummary, let first = blocks.firstIndex(where: isParagraph) {
            // The first block opens the page already, as its summary.
            let lead = LeadParagraph(at: first, of: blocks, stays: first > 0)
            add("(paragraph)", lead.text, &found)
            blocks = lead.rest
        }
        add("(body)", pageBody(blocks), &found)
        return found
    }
}

private func flattened(_ root: YAMLNode) -> [RecordField] {
    root.members.map { key, value in
        RecordField(name: key.text ?? "", value: value.plainJSON, range: value.range)
    }
}
