import Diagnostics
import Escaping
import Markdown

/// Renders the texts of one page: a document and fields of the catalog.
struct TextRenderer {
    private(set) var links: LinkResolver
    private(set) var diagnostics: [Diagnostic] = []
    /// The plain texts in the order in which they were rendered.
    private(set) var plainTexts: [String] = []

    init(plan: SitePlan, pageID: Int) {
        links = LinkResolver(plan: plan, pageID: pageID)
    }

    /// A field as inline markup.
    mutating func inline(_ field: Located<String>) -> HTML {
        var found: [Diagnostic] = []
        let rendered = renderInlineMarkdown(field.value, at: field.range, diagnostics: &found) {
            links.resolve($0)
        }
        diagnostics += found
        plainTexts += rendered.sections.map(\.text)
        return rendered.html
    }

    /// A field as inline markup without links, for use on other pages.
    ///
    /// Nothing is reported: the field is rendered on its own page as well.
    func inlineWithoutLinks(_ field: Located<String>) -> RenderedMarkdown {
        var ignored: [Diagnostic] = []
        return renderInlineMarkdown(
            field.value, at: field.range, diagnostics: &ignored, resolve: { _ in nil })
    }

    /// A document.
    mutating func document(
        _ source: MarkdownSource, options: PageMarkdownOptions
    ) -> RenderedMarkdown {
        var found: [Diagnostic] = []
        let rendered = renderMarkdown(source, options: options, diagnostics: &found) {
            links.resolve($0)
        }
        diagnostics += found
        plainTexts += rendered.sections.map(\.text)
        return rendered
    }

    /// Adds a text that needs no rendering to the plain texts.
    mutating func note(_ text: String?) {
        if let text { plainTexts.append(text) }
    }

    /// Everything that was found, in no particular order.
    var allDiagnostics: [Diagnostic] { diagnostics + links.diagnostics }
}
