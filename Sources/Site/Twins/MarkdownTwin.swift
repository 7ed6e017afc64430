import Diagnostics
import ErrorCatalog
import Escaping
import Theming

/// The page of a code as one Markdown file: what the page says, in its order.
struct MarkdownTwin {
    let site: Site
    let pageID: Int
    let entry: CatalogEntry
    let texts: TwinTexts
    /// Blocks of Markdown; a blank line comes between two.
    var blocks: [String] = []

    init(of entry: CatalogEntry, on pageID: Int, in site: Site, at path: String) {
        self.site = site
        self.pageID = pageID
        self.entry = entry
        texts = TwinTexts(site.plan, on: pageID, at: path)
    }

    /// The file.
    mutating func text() -> String {
        writeHead()
        writeNotice(entry.removal, isRemoval: true)
        writeNotice(entry.deprecation, isRemoval: false)
        writeRetry()
        writeCauses()
        writeMessage()
        writeCodes()
        writeExamples()
        writeHeaders()
        writeProse()
        writeEndpoints()
        writeRelated()
        writeSpecification()
        return markdownFile(frontMatter, blocks)
    }

    /// The links of the file.
    var references: PortableReferences { texts.references }

    /// The texts of the interface.
    var strings: InterfaceStrings { site.plan.strings }

    /// A field of the catalog on one line.
    func inline(_ field: Located<String>) -> String { texts.inline(field) }

    /// A code as a link to its page, as text where it has none.
    func link(toCode code: String) -> String { texts.link(toCode: code) }

    /// Adds a list; nothing for an empty one.
    mutating func add(list items: [String]) {
        if !items.isEmpty { blocks.append(markdownList(items)) }
    }

    /// Adds the heading of a section.
    mutating func add(_ section: EntrySection) {
        blocks.append("## \(plainMarkdown(strings.title(section)))")
    }

    /// Adds a table.
    mutating func add(table rows: [[String]], columns: [String]) {
        let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |" }
        let rule = line(columns.map { _ in "---" })
        let cell = { (text: String) in text.replacing("|", with: "\\|") }
        blocks.append(
            ([line(columns), rule] + rows.map { line($0.map(cell)) }).joined(separator: "\n"))
    }

    private mutating func writeProse() {
        guard let document = site.plan.pages[pageID].document else { return }
        var ignored: [Diagnostic] = []
        let split = SplitDocument(
            document, keys: ["description", "keywords"], diagnostics: &ignored)
        let prose = texts.prose(split.markdown, site.contents[pageID].references)
        if !prose.isEmpty { blocks.append(prose) }
    }
}
