import Diagnostics
import Escaping
import Markdown
import Search
import Theming

/// Renders the texts of one page: a document and fields of the catalog.
struct TextRenderer {
    let links: LinkResolver
    private(set) var diagnostics: [Diagnostic] = []
    /// The plain texts in the order in which they were rendered, for search.
    private(set) var passages: [SearchDocument.Passage] = []
    /// The section of the page that texts belong to, apart from those under headings of their own.
    var section: EntrySection?

    init(plan: SitePlan, pageID: Int) {
        links = LinkResolver(plan: plan, pageID: pageID)
    }

    /// The texts of the interface in the page's language.
    var strings: InterfaceStrings { links.plan.strings }

    /// A field as inline markup.
    ///
    /// - Parameters:
    ///   - field: inline Markdown.
    ///   - role: what the field is there for.
    /// - Returns: the markup.
    mutating func inline(
        _ field: Located<String>, as role: SearchDocument.Role = .prose
    ) -> HTML {
        var found: [Diagnostic] = []
        let rendered = renderInlineMarkdown(
            field.value, at: field.range, options: options(), references: links,
            diagnostics: &found)
        diagnostics += found
        add(rendered, as: role)
        return inItsLanguage(rendered.html, field)
    }

    /// A field as inline markup without links, for use on other pages.
    ///
    /// Nothing is reported: the field is rendered on its own page as well.
    func inlineWithoutLinks(_ field: Located<String>) -> RenderedMarkdown {
        var ignored: [Diagnostic] = []
        let references = WordsOfLinks(LinkResolver(plan: links.plan, pageID: links.pageID))
        var rendered = renderInlineMarkdown(
            field.value, at: field.range, options: options(), references: references,
            diagnostics: &ignored)
        rendered.html = inItsLanguage(rendered.html, field)
        return rendered
    }

    /// A text that is not translated says in which language it is (WCAG 2.2, 3.1.2).
    private func inItsLanguage(_ html: HTML, _ field: Located<String>) -> HTML {
        guard let language = links.plan.originalLanguage(of: field), !html.isEmpty else {
            return html
        }
        var marked = HTML()
        marked.append(literal: "<span lang=\"")
        marked.append(escaping: language)
        marked.append(literal: "\" dir=\"auto\">")
        marked.append(html)
        marked.append(literal: "</span>")
        return marked
    }

    /// A document, and what it refers to.
    mutating func document(
        _ source: MarkdownSource, options: PageMarkdownOptions
    ) -> (rendered: RenderedMarkdown, references: RecordedReferences) {
        var found: [Diagnostic] = []
        var options = options
        options.labels = links.plan.labels(in: source.file)
        let recorder = ReferenceRecorder(links)
        let rendered = renderMarkdown(
            source, options: options, references: recorder, diagnostics: &found)
        diagnostics += found
        add(rendered, as: .prose)
        return (rendered, recorder.recorded)
    }

    /// The options for a text on this page.
    ///
    /// - Parameters:
    ///   - takesTitle: whether the title of the page comes from it.
    ///   - ids: ids that this page has besides those of the templates.
    /// - Returns: the options.
    func options(takesTitle: Bool = false, reserving ids: [String] = []) -> PageMarkdownOptions {
        PageMarkdownOptions(
            reservedIDs: ids.isEmpty ? templateIDs : templateIDs.union(ids), takesTitle: takesTitle,
            hasTitle: true,
            allowsHTML: links.plan.configuration.allowsHTML,
            oldIDs: links.plan.oldIDs(onPage: links.pageID))
    }

    /// Adds a text that needs no rendering to the plain texts.
    mutating func note(_ text: String?, as role: SearchDocument.Role = .prose) {
        guard let text, !text.isEmpty else { return }
        passages.append(
            SearchDocument.Passage(section: section?.rawValue, role: role, text: text))
    }

    private mutating func add(_ rendered: RenderedMarkdown, as role: SearchDocument.Role) {
        for part in rendered.sections where !part.text.isEmpty {
            passages.append(
                SearchDocument.Passage(
                    section: part.headingID ?? section?.rawValue, role: role, text: part.text))
            passages += part.quotedErrors.map { message in
                SearchDocument.Passage(
                    section: part.headingID ?? section?.rawValue, role: .quotedError, text: message)
            }
        }
    }

    /// Everything that was found, in no particular order.
    var allDiagnostics: [Diagnostic] { diagnostics + links.diagnostics }
}

/// Ids that the templates use, which no heading of a text may get.
private let templateIDs = Set(
    EntrySection.allCases.filter { $0 != .details }.map(\.rawValue)
        + ["content", "search-results", "status-codes", "error-codes", "articles"])

/// Resolves a text for a place that must have no links in it: their words stay.
private final class WordsOfLinks: ReferenceResolver {
    private let resolver: LinkResolver

    init(_ resolver: LinkResolver) {
        self.resolver = resolver
    }

    func target(of use: LinkUse) -> LinkTarget? {
        guard use.kind == .link else { return nil }
        return LinkTarget(url: nil, text: resolver.target(of: use)?.text)
    }

    func value(named name: Located<String>) -> String? { resolver.value(named: name) }

    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
