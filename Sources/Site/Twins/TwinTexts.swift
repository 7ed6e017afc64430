import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Theming
import YAMLSource

/// The texts of a page for its Markdown file: with links that lead somewhere from there.
struct TwinTexts {
    let references: PortableReferences
    private let plan: SitePlan
    private let options: PageMarkdownOptions

    /// - Parameters:
    ///   - plan: the site.
    ///   - pageID: the page.
    ///   - path: the path of the file below the root of the page's language.
    init(_ plan: SitePlan, on pageID: Int, at path: String) {
        self.plan = plan
        references = PortableReferences(plan: plan, pageID: pageID, path: path)
        options = TextRenderer(plan: plan, pageID: pageID).options()
    }

    /// A field of the catalog on one line.
    func inline(_ field: Located<String>) -> String {
        portableInlineMarkdown(
            field.value, in: field.range.file, options: options, references: references)
    }

    /// A document's own Markdown.
    ///
    /// - Parameters:
    ///   - markdown: the document.
    ///   - recorded: what it refers to on its page.
    /// - Returns: the Markdown for the file.
    func prose(_ markdown: MarkdownSource, _ recorded: RecordedReferences) -> String {
        portableMarkdown(
            markdown, references: recorded.movingURLs(references.moved), parts: references)
    }

    /// A code as a link to its page, as text where it has none.
    func link(toCode code: String) -> String {
        let words = codeSpan(code)
        return references.url(ofCode: code).map { "[\(words)](\($0))" } ?? words
    }

    /// Codes with what they mean, a line each.
    func list(ofEntries indices: some Sequence<Int>) -> [String] {
        indices.map { index in
            let entry = plan.catalog.entries[index]
            return link(toCode: entry.code.value)
                + " **\(plainMarkdown(entry.title.value))**: \(inline(entry.summary))"
        }
    }

    /// The way to all codes, where they are too many to be listed.
    ///
    /// - Parameters:
    ///   - text: the text of the interface, with a link to the list of all codes.
    ///   - key: the name of the number in it.
    ///   - count: how many codes there are.
    /// - Returns: a paragraph.
    func wayToAllCodes(_ text: InterfaceText, _ key: ViewKey, _ count: Int) -> String {
        plan.strings[text].replacing("{\(key.name)}", with: String(count)).replacing(
            "(\(ViewKey.errorsURL.name))",
            with: "(\(references.url(ofPath: Route.errors.path)))")
    }
}

/// Items as a list.
func markdownList(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
}

/// A Markdown file with facts at its start.
///
/// - Parameters:
///   - frontMatter: the facts.
///   - blocks: the blocks; a blank line comes between two.
/// - Returns: the file.
func markdownFile(_ frontMatter: JSON, _ blocks: [String]) -> String {
    "---\n\(yamlText(of: frontMatter))---\n\n" + blocks.joined(separator: "\n\n") + "\n"
}
